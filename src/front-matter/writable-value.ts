/**
 * A date or time to be written as such: without quotes where the format has dates.
 * `date` is the very text to write.
 */
export interface DateText {
  readonly date: string;
}

/** A value that can be written into front matter. */
export type WritableValue =
  | string
  | number
  | boolean
  | null
  | DateText
  | readonly WritableValue[]
  | { readonly members: Readonly<Record<string, WritableValue>> };

/** How a value should look, as far as the value allows it. */
export interface ValueStyle {
  /** Quotes around strings; `plain`: only where they are needed (TOML and JSON: always needed). Default `plain`. */
  readonly quotes?: 'plain' | 'single' | 'double';
  /** `comma`: one string, as `a, b`. Default `flow`: `[a, b]`. */
  readonly list?: 'flow' | 'block' | 'comma';
  /** What stands between the items of a `comma` list. Default `, `. */
  readonly comma?: string;
  /** White space before the dash of a `block` list. Default two spaces. */
  readonly indent?: string;
  /** Default `\n`. */
  readonly eol?: '\n' | '\r\n';
}

/** Is the value a date to be written as such? */
export function isDateText(value: WritableValue): value is DateText {
  return typeof value === 'object' && value !== null && 'date' in value;
}

/** The data a reader should get back for a written value; dates are text. */
export function readBack(value: WritableValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isDateText(value)) return value.date;
  if ('members' in value) {
    const pairs = Object.entries(value.members).map(([key, each]) => [key, readBack(each)]);
    return Object.fromEntries(pairs);
  }
  return value.map(readBack);
}
