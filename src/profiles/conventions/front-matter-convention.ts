import type { FrontMatterDialect } from '../../front-matter/dialect.js';
import type { FrontMatterProblemKind } from '../../front-matter/problem.js';

/** What becomes of a post: shown as if it had no front matter, left out, or no site at all. */
export type Consequence = 'publishes' | 'drops' | 'stops';

export interface FrontMatterConvention extends FrontMatterDialect {
  /** What the generator does with a post that has no front matter. */
  readonly whenMissing: Consequence;
  /** What it does with a block that it sees and cannot read. */
  readonly whenBroken: Consequence;
  /**
   * What it does with a file that is not UTF-8: shows a replacement character for each byte that it
   * cannot read, leaves the post out, or stops. Missing where nobody knows.
   */
  readonly whenUndecodable?: 'replaces' | 'drops' | 'stops';
  /** Problems for which it does not even see the block: then it counts as missing. */
  readonly unseen: readonly FrontMatterProblemKind[];
  /** File in `schemas/` that the front matter must satisfy. */
  readonly schema: string;
  /** Code of the site whose Zod schemas it must satisfy, too; `{a,b}` lists spellings. */
  readonly codeSchema?: string;
  /** What it does with a key it does not know. */
  readonly unknownKeys: 'pass' | 'ignored' | 'fail';
}
