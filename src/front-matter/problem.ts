import type { Span } from '../text/span.js';

/** What is wrong, or surprising, in a block; facts for a linter, in the order of the README table. */
export type FrontMatterProblemKind =
  // around the block
  | 'unclosed'
  | 'unopened'
  | 'form-not-accepted'
  | 'byte-order-mark'
  | 'blank-before'
  | 'indented-fence'
  | 'fence-trailing-space'
  | 'long-fence'
  | 'wrong-fence'
  | 'closing-dots'
  | 'text-after-fence'
  | 'ends-early'
  | 'fence-language'
  | 'code'
  // in it
  | 'conflict-marker'
  | 'tab'
  | 'indentation'
  | 'no-break-space'
  | 'control-character'
  | 'line-separator'
  | 'wide-colon'
  | 'no-space-after-colon'
  | 'missing-colon'
  | 'missing-key'
  | 'colon-in-value'
  | 'reserved-character'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'text-after-bracket'
  | 'wrong-quote'
  | 'unknown-word'
  | 'missing-equals'
  | 'impossible-date'
  | 'invalid-escape'
  | 'unclosed-bracket'
  | 'missing-comma'
  | 'trailing-comma'
  | 'duplicate-key'
  | 'comment-in-value'
  | 'comment'
  | 'unknown-alias'
  | 'unknown-tag'
  | 'alias-bomb'
  | 'too-deep'
  | 'too-large'
  | 'not-a-map'
  | 'invalid';

/** One fact about a block, with the place it is about. */
export interface FrontMatterProblem {
  readonly kind: FrontMatterProblemKind;
  /** The characters to blame; a caret where something is missing. */
  readonly span: Span;
  /** Because of it the generator rejects the block, or does not see it as front matter. */
  readonly blocks: boolean;
  /** The key whose entry is concerned. */
  readonly key?: string;
  /** The text that a message should name: a character, an alias, a tag, a fence, a language. */
  readonly found?: string;
  /** What should stand there, if that is certain. */
  readonly expected?: string;
  /** Where the other half belongs: the earlier duplicate, the place for a closing fence. */
  readonly related?: Span;
  /** The words of a parser, for `invalid` only. */
  readonly detail?: string;
}

/** A problem because of which the generator does not read the block. */
export function blocking(
  kind: FrontMatterProblemKind,
  span: Span,
  more: Omit<FrontMatterProblem, 'kind' | 'span' | 'blocks'> = {},
): FrontMatterProblem {
  return { kind, span, blocks: true, ...more };
}
