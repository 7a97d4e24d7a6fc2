/** What the program is about to do, as far as it matters how it is compiled. */
export type Use = string;

/** So many named posts are as much work as a folder. */
const many = 50;

/**
 * The use that a command line announces: a command, and for `lint` whether a few posts are named or whole folders
 * are going to be read.
 */
export function useOf(argv: readonly string[]): Use {
  const command = /^[a-z][a-z-]{0,20}$/.exec(argv[0] ?? '')?.[0] ?? 'no-command';
  if (command !== 'lint') return command;
  const posts = argv.slice(1).filter((one) => /^[^-].*\.\w+$/.test(one) || one === '-').length;
  return posts === 0 || posts >= many ? 'lint-folder' : 'lint';
}

/** For how long functions run before the engine optimises them, in bytes of their code; usually 132,000. */
const budgets: ReadonlyMap<Use, number> = new Map([
  ['lint', 1_000_000],
  ['lint-folder', 300_000],
]);

/**
 * Have the engine wait longer before it optimises a function: in the second that linting a folder takes, most of
 * that work would not pay, and it keeps a core busy that another thread can use; for a post or two hardly any of
 * it would. Measured with Node 20; the engines of later versions divide their work otherwise, and are left alone.
 *
 * @returns whether it was told anything
 */
export function tuneEngine(use: Use, nodeVersion: string): boolean {
  const budget = budgets.get(use);
  if (budget === undefined || !nodeVersion.startsWith('v20.')) return false;
  process.getBuiltinModule('node:v8').setFlagsFromString(`--interrupt-budget=${budget}`);
  return true;
}
