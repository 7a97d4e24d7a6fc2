/** Kinds of characters, as Unicode's general categories have them: bits, so that several can be asked for. */
export const letter = 1;
export const mark = 2;
export const digit = 4;

const others = new Map<number, number>();

/** The kind of a code point; 0 for what is neither letter, mark nor number. */
export function kindOf(codePoint: number): number {
  if (codePoint < 0x80) return asciiKind(codePoint);
  const known = others.get(codePoint);
  if (known !== undefined) return known;
  const kind = askUnicode(String.fromCodePoint(codePoint));
  others.set(codePoint, kind);
  return kind;
}

function asciiKind(code: number): number {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return letter;
  return code >= 0x30 && code <= 0x39 ? digit : 0;
}

function askUnicode(character: string): number {
  if (/\p{L}/u.test(character)) return letter;
  if (/\p{M}/u.test(character)) return mark;
  return /\p{N}/u.test(character) ? digit : 0;
}

/** The code point that ends before `at`, or -1 at the start of the text. */
export function codePointBefore(text: string, at: number): number {
  if (at <= 0) return -1;
  const unit = text.charCodeAt(at - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff && at > 1;
  const whole = isLow ? (text.codePointAt(at - 2) as number) : unit;
  return whole > 0xffff ? whole : unit;
}

/** UTF-16 code units of a code point. */
export function unitsOf(codePoint: number): 1 | 2 {
  return codePoint > 0xffff ? 2 : 1;
}
