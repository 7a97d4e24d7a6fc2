/** What the program is about to do, as far as it matters how it is compiled. */
export type Use = string;

/**
 * The use that a command line announces: a command, and for `lint` whether posts are named or whole folders are
 * going to be read.
 */
export function useOf(argv: readonly string[]): Use {
  const command = /^[a-z][a-z-]{0,20}$/.exec(argv[0] ?? '')?.[0] ?? 'no-command';
  const namesPosts = argv.slice(1).some((one) => /^[^-].*\.\w+$/.test(one) || one === '-');
  return command === 'lint' && !namesPosts ? 'lint-folder' : command;
}

/**
 * Have the engine wait longer before it optimises a function: in the second that linting a folder takes, most of
 * that work would not pay, and it keeps a core busy that another thread can use. Measured with Node 20; the engines
 * of later versions divide their work otherwise, and are left alone.
 */
export function tuneEngine(use: Use, nodeVersion: string): void {
  if (use !== 'lint-folder' || !nodeVersion.startsWith('v20.')) return;
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=300000');
}
