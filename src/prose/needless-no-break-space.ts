/**
 * Languages that tie no ordinary words together: only names, numbers and abbreviations. Others (the
 * Slavic ones after short prepositions, French around punctuation) have more uses for the space.
 */
const plain = new Set(
  'en nl de sv da no nb nn is fi et es pt it ca ro hu tr id ms tl sw af sq'.split(' '),
);

// What a reader does not see between two words: tags, and a link's or emphasis' edge is nothing at all.
const tags = /\uE001+/gu;
const blank = /[ \t\n\u00A0]/;
const reach = 40;

/**
 * No-break spaces that keep nothing together, as UTF-16 indices of the text: beside another blank, at
 * the beginning, or between two words that may part. Several in a row are there for their width.
 */
export function findNeedlessNoBreakSpaces(text: string, language: string | undefined): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\u00A0'); at >= 0; at = text.indexOf('\u00A0', at + 1)) {
    const before = text.slice(Math.max(0, at - reach), at).replace(tags, '');
    const after = text.slice(at + 1, at + reach).replace(tags, '');
    if (before.endsWith('\u00A0') || after.startsWith('\u00A0') || after === '') continue;
    if (isLoose(before, after) || mayPart(before, after, language)) found.push(at);
  }
  return found;
}

/** Beside a plain blank, or first of all: it holds nothing. */
function isLoose(before: string, after: string): boolean {
  return before === '' || blank.test(before.slice(-1)) || blank.test(after.charAt(0));
}

function mayPart(before: string, after: string, language: string | undefined): boolean {
  const left = /(\p{L}[\p{L}\p{M}'’-]*)[,;:)\]"”®™]*$/u.exec(before)?.[1] ?? '';
  const right = /^["“(]*([\p{L}\p{M}'’-]{2,}|[\uE000\uE002])/u.exec(after)?.[1] ?? '';
  if (left === '' || right === '') return false;
  // Names and titles stay together: `Mr Bowen`, `San Francisco`.
  if (isCapital(left) && isCapital(right)) return false;
  if (language !== undefined && plain.has(language)) return left.length > 1;
  return left.length > 3 && right.length > 3 && !isCapital(left) && !isCapital(right);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
