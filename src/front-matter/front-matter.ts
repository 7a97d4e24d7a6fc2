import type { Span } from '../text/span.js';
import type { FrontMatterDialect, FrontMatterForm } from './dialect.js';
import type { FrontMatterProblem } from './problem.js';

/** The language of a block. `lines`: `Key: value` lines that are not YAML (Pelican). */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'lines' | 'none';

/** What a value is, as the dialect reads it. `date`: an unquoted date or time, kept as written. */
export type FrontMatterKind =
  | 'string'
  | 'boolean'
  | 'number'
  | 'date'
  | 'null'
  | 'list'
  | 'map'
  | 'unknown';

/**
 * How a value is written. For TOML `double` is a basic and `single` a literal string, `literal` and
 * `folded` are YAML's block scalars, `multiline` is TOML's three quotes, `lines` a Pelican value on
 * several lines, `alias` a YAML `*name`.
 */
export type FrontMatterStyle =
  | 'plain'
  | 'single'
  | 'double'
  | 'multiline'
  | 'literal'
  | 'folded'
  | 'flow'
  | 'block'
  | 'lines'
  | 'alias'
  | 'empty';

/** A value and where it stands. */
export interface FrontMatterValue {
  /** The value as written, quotes and brackets included; no comment, anchor or tag. */
  readonly valueSpan: Span;
  /** The text in `valueSpan`. */
  readonly raw: string;
  readonly kind: FrontMatterKind;
  readonly style: FrontMatterStyle;
  /** The value as data. Dates are strings, as written; maps have no prototype. */
  readonly value: unknown;
  /** The items of a list. */
  readonly items?: readonly FrontMatterValue[];
  /** The entries of a map. */
  readonly entries?: readonly FrontMatterEntry[];
  /** YAML: the name after `&`. */
  readonly anchor?: string;
  /** YAML: the tag as written, as `!!str`. */
  readonly tag?: string;
}

/** A key with its value. */
export interface FrontMatterEntry extends FrontMatterValue {
  /** The key as data, without quotes. Not resolved: the key `yes` is the text `yes`. */
  readonly key: string;
  /** The key as written, with quotes. */
  readonly keySpan: Span;
}

/** The front matter of a text. Offsets are into the whole text. */
export interface FrontMatter {
  /** The dialect it was read in. */
  readonly dialect: FrontMatterDialect;
  /** The language the author meant, also where the dialect does not accept it. */
  readonly format: FrontMatterFormat;
  /** The way it is fenced, `undefined` when there is none. */
  readonly form: FrontMatterForm | undefined;
  /** The whole block with its fences and the line ending after the closing one; a caret at the start of the text (after a byte order mark) when there is none. */
  readonly span: Span;
  /** What stands between the fences, its last line ending included. */
  readonly content: Span;
  /** Where the body starts: the end of `span`. */
  readonly bodyStart: number;
  /**
   * What the author wrote, as data; has no prototype. When the block is broken: what could be
   * recovered line by line. Ask `accepted` whether the generator sees it.
   */
  readonly data: Readonly<Record<string, unknown>>;
  /** The top-level entries in the order of the text; a key written twice has two. */
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
  /** No problem blocks: the generator reads exactly `data`. True also when there is no block. */
  readonly accepted: boolean;
  /** The block has no syntax error: `data` and `entries` are complete. */
  readonly complete: boolean;
  /**
   * Where a JSON Pointer (`/tags/2`) points: the value, or its key; for what is not there its
   * nearest existing parent, in the end the block.
   */
  locate(pointer: string, part?: 'key' | 'value'): Span;
}
