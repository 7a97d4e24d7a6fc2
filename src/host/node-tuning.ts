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

interface Tuning {
  /** For how long functions run before the engine optimises them, in bytes of their code; usually 132,000. */
  readonly budget: number;
  /** Are there so many posts that garbage is worth a thought? */
  readonly manyPosts: boolean;
}

const tunings: ReadonlyMap<Use, Tuning> = new Map([
  ['lint', { budget: 1_000_000, manyPosts: false }],
  ['lint-folder', { budget: 300_000, manyPosts: true }],
]);

/**
 * Have the engine wait longer before it optimises a function: in the second that linting a folder takes, most of
 * that work would not pay, and it keeps a core busy that another thread can use; for a post or two hardly any of
 * it would. Measured with Node 20; the engines of later versions divide their work otherwise, and keep their budget.
 *
 * And have it put no new object among the old ones: it does so where most objects of a kind have lived long, such
 * as lists of what was found, and whatever one of them refers to then stays until all memory is tidied up. With
 * Node 20 and 22 that is a third of the memory that 5,000 posts take.
 *
 * @returns whether it was told anything
 */
export function tuneEngine(use: Use, nodeVersion: string): boolean {
  const tuning = tunings.get(use);
  // Engines complain about flags that they do not have.
  const flags = tuning && /^v2[024]\./.test(nodeVersion) ? flagsOf(tuning, nodeVersion) : [];
  for (const flag of flags) process.getBuiltinModule('node:v8').setFlagsFromString(flag);
  return flags.length > 0;
}

function flagsOf({ budget, manyPosts }: Tuning, nodeVersion: string): readonly string[] {
  return [
    ...(nodeVersion.startsWith('v20.') ? [`--interrupt-budget=${budget}`] : []),
    ...(manyPosts ? ['--no-allocation-site-pretenuring'] : []),
  ];
}
