import type { Span } from '../text/span.js';
import type { FrontMatterForm } from './dialect.js';
import type { FrontMatterEntry } from './front-matter.js';
import type { FrontMatterProblem } from './problem.js';

/** Where a block stands, before anybody has read what is in it. */
export interface Block {
  readonly form: FrontMatterForm;
  /** The word after the opening fence, in lower case. */
  readonly language: string;
  readonly span: Span;
  readonly content: Span;
  /** Where the author may have meant the block to end: at prose after a blank line. */
  readonly suspectedEnd?: number;
  readonly problems: readonly FrontMatterProblem[];
}

/** What a reader made of a block's content. */
export interface Reading {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
  /** No syntax error: the entries are all there is. */
  readonly complete: boolean;
}
