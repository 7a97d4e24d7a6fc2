/**
 * The kinds of characters between which the model knows how likely one follows the other. Fine where
 * mojibake lives (accented letters, typographic signs), coarse elsewhere. The numbers are the rows and
 * columns of the model's table: append only, and build the model anew.
 */
export const classes = {
  lower: 0,
  upper: 1,
  digit: 2,
  space: 3,
  opening: 4,
  closing: 5,
  otherAscii: 6,
  /** Accented Latin letters of larger languages, then the others. */
  commonLower: 7,
  commonUpper: 8,
  cyrillicLower: 9,
  cyrillicUpper: 10,
  rareCyrillicLower: 11,
  rareCyrillicUpper: 12,
  greekLower: 13,
  greekUpper: 14,
  noBreakSpace: 15,
  openingQuote: 16,
  closingQuote: 17,
  dash: 18,
  currency: 19,
  mathematics: 20,
  oddSign: 21,
  sign: 22,
  control: 23,
  box: 24,
  combining: 25,
  semitic: 26,
  ideograph: 27,
  indic: 28,
  emoji: 29,
  rare: 30,
  replacement: 31,
  ellipsis: 32,
  rareLower: 33,
  rareUpper: 34,
  phonetic: 35,
  rareGreek: 36,
  ideographicSign: 37,
  lineEnd: 38,
  apostrophe: 39,
  halfwidth: 40,
} as const;

/** How many classes there are. */
export const classCount = 41;

/** The kinds of a character two places back: nothing of a word, lower-case or caseless, upper-case, a sign. */
export const farKinds = { gap: 0, lower: 1, upper: 2, sign: 3 } as const;

/** How many far kinds there are. */
export const farKindCount = 4;

const farUpper: readonly number[] = [
  classes.upper,
  classes.commonUpper,
  classes.rareUpper,
  classes.cyrillicUpper,
  classes.rareCyrillicUpper,
  classes.greekUpper,
];

const farSigns: readonly number[] = [
  classes.openingQuote,
  classes.closingQuote,
  classes.dash,
  classes.currency,
  classes.mathematics,
  classes.oddSign,
  classes.sign,
  classes.control,
  classes.box,
  classes.ellipsis,
  classes.emoji,
  classes.replacement,
];

const farGaps: readonly number[] = [
  classes.space,
  classes.lineEnd,
  classes.noBreakSpace,
  classes.digit,
  classes.opening,
  classes.closing,
  classes.otherAscii,
  classes.ideographicSign,
];

/** What is remembered of a class when its character is two places back. */
export function farKindOf(kind: number): number {
  if (farGaps.includes(kind)) return farKinds.gap;
  if (farSigns.includes(kind)) return farKinds.sign;
  return farUpper.includes(kind) ? farKinds.upper : farKinds.lower;
}

const groups: readonly (readonly [number, string])[] = [
  [classes.openingQuote, '“‘„‚«‹¿¡‛‟'],
  [classes.closingQuote, '”»›'],
  [classes.dash, '–—―‐‑'],
  [classes.currency, '€£¥¢₧₹₽₺₩'],
  [classes.mathematics, '±×÷²³¹¼½¾µ°⁄∂∆∏∑√∞∩∫≈≠≡≤≥№⌠⌡ⁿ∙'],
  [classes.oddSign, '¦¨¬¯¸¤ƒˆˇ˘˛˜†‡‰⌐◊ªº˙˝˚΄΅´·'],
  [classes.sign, '©®™•§¶'],
  [classes.commonLower, 'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœąćęłńóśźżčďěňřšťůžőűăâîșțşţğıđ'],
  [classes.commonUpper, 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŒĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽŐŰĂȘȚŞŢĞĐİ'],
  [classes.noBreakSpace, '\u00a0\u202f\u2009'],
  [classes.apostrophe, "'’"],
  [classes.ellipsis, '…'],
  [classes.replacement, '\ufffd'],
  [classes.rare, '\u00ad'],
  [classes.emoji, '\ufe0f'],
  [classes.opening, '([{<"*_#'],
  [classes.closing, '.,;:!?)]}>'],
  [classes.lineEnd, '\n\r'],
];

/** First character after a range, and the class of the range; where case matters, of lower and upper. */
const ranges: readonly (readonly [number, number, number?])[] = [
  [0x21, classes.space],
  [0x30, classes.otherAscii],
  [0x3a, classes.digit],
  [0x41, classes.otherAscii],
  [0x5b, classes.upper],
  [0x61, classes.otherAscii],
  [0x7b, classes.lower],
  [0x80, classes.otherAscii],
  [0xa0, classes.control],
  [0x250, classes.rareLower, classes.rareUpper],
  [0x300, classes.phonetic],
  [0x370, classes.combining],
  [0x386, classes.rareGreek],
  [0x3ac, classes.greekUpper],
  [0x3cf, classes.greekLower],
  [0x400, classes.rareGreek],
  [0x410, classes.rareCyrillicLower, classes.rareCyrillicUpper],
  [0x430, classes.cyrillicUpper],
  [0x450, classes.cyrillicLower],
  [0x530, classes.rareCyrillicLower, classes.rareCyrillicUpper],
  [0x590, classes.rare],
  [0x860, classes.semitic],
  [0x1100, classes.indic],
  [0x1200, classes.ideograph],
  [0x1e00, classes.indic],
  [0x1f00, classes.rareLower, classes.rareUpper],
  [0x2000, classes.rareGreek],
  [0x2190, classes.rare],
  [0x2500, classes.emoji],
  [0x25a0, classes.box],
  [0x2c00, classes.emoji],
  [0x3000, classes.rare],
  [0x3040, classes.ideographicSign],
  [0xa000, classes.ideograph],
  [0xac00, classes.rare],
  [0xd7b0, classes.ideograph],
  [0xf900, classes.rare],
  [0xfb00, classes.ideograph],
  [0xfb50, classes.rare],
  [0xfe00, classes.semitic],
  [0xff00, classes.rare],
  [0xff66, classes.ideographicSign],
  [0xffa0, classes.halfwidth],
  [0x1f000, classes.rare],
  [0x1fb00, classes.emoji],
  [0x20000, classes.rare],
  [0x30000, classes.ideograph],
  [0x110000, classes.rare],
];

/** The class of a code point. Not fast: the model keeps the answers. */
export function characterClassOf(code: number): number {
  if (code > 0xffff) return rangeClass(code, '');
  const text = String.fromCodePoint(code);
  for (const [group, members] of groups) if (members.includes(text)) return group;
  if (code === 0x401) return classes.cyrillicUpper;
  if (code === 0x451) return classes.cyrillicLower;
  return rangeClass(code, text);
}

function rangeClass(code: number, text: string): number {
  for (const [end, lower, upper] of ranges)
    if (code < end) return upper !== undefined && text !== text.toLowerCase() ? upper : lower;
  return classes.rare;
}
