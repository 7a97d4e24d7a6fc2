import { eastAsianWidth } from 'get-east-asian-width';

/** Printable ASCII, Latin letters, and the dashes and quotes of prose: one column each. */
const narrow = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

const widths = new Map<string, number>();
const mostWidths = 4096;

/** True where every UTF-16 unit of `text` is one column and one grapheme cluster. */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/** The grapheme clusters of `text` with their offsets. */
export function graphemeClusters(text: string): Iterable<Intl.SegmentData> {
  // Made when it is needed: loading its data takes a fifth of the start of Node.
  segmenter ??= new Intl.Segmenter('en');
  return segmenter.segment(text);
}

/**
 * Columns that `text` takes in a terminal, by grapheme clusters and East Asian width. Expects text
 * without controls (see `visibleText`); ambiguous characters are narrow.
 */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemeClusters(text)) width += clusterWidth(segment);
  return width;
}

/** Columns of one grapheme cluster; 0 for one of marks and invisible characters only. */
export function clusterWidth(cluster: string): number {
  const known = widths.get(cluster);
  if (known !== undefined) return known;
  const width = measure(cluster);
  if (cluster.length > 32) return width;
  if (widths.size >= mostWidths) widths.clear();
  widths.set(cluster, width);
  return width;
}

const base =
  /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/u;
/** Shown as a picture: flags, keycaps, what is one by itself, is made one, or is joined of several. */
const picture =
  /^(?:\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3|(?!\p{Regional_Indicator})\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Extended_Pictographic}\p{Emoji_Modifier}|\p{Extended_Pictographic}.*\u200d\p{Extended_Pictographic})/su;
/** Drawn beside what it follows: spacing marks, Thai and Lao vowels, halfwidth voicing marks. */
const spacing = /[\p{Spacing_Mark}\u0e33\u0eb3\uff00-\uffef]/u;

/**
 * As terminals draw a cluster: a picture takes two columns; else the first character that is drawn
 * has its East Asian width, and what is drawn beside it adds its own.
 */
function measure(cluster: string): number {
  const start = cluster.search(base);
  if (start < 0) return 0;
  let width = picture.test(cluster) ? 2 : 0;
  for (const character of cluster.slice(start)) {
    if (width === 0 || spacing.test(character)) {
      width += eastAsianWidth(character.codePointAt(0) as number);
    }
  }
  return width;
}
