// Clean text of kinds that the other sources lack: tables drawn with lines, formulas, footnotes, prices.
import type { Sample } from './read-sources.js';

const lines = ['─│┌┐└┘├┤┬┴┼', '═║╔╗╚╝╠╣╦╩╬', '━┃┏┓┗┛┣┫┳┻╋', '─│╭╮╰╯├┤┬┴┼'];
const cells = ['id', 'name', 'café', 'Größe', '42', '—', 'Ω', 'да', '1.5'];

function* tables(): Generator<string> {
  for (const set of lines) {
    const [
      line = '',
      side = '',
      a = '',
      b = '',
      c = '',
      d = '',
      e = '',
      f = '',
      g = '',
      h = '',
      x = '',
    ] = set;
    for (const cell of cells) {
      const bar = line.repeat(cell.length + 2);
      yield `${a}${bar}${g}${bar}${b}`;
      yield `${side} ${cell} ${side} ${cell.toUpperCase()} ${side}`;
      yield `${e}${bar}${x}${bar}${f}`;
      yield `${c}${bar}${h}${bar}${d}`;
      yield `${e}${line}${line} ${cell}`;
      yield `${side}   ${c}${line}${line} ${cell}`;
    }
  }
}

const numbers = ['1', '2', '3.5', '10', '25', '100', '1 000'];

function* measures(): Generator<string> {
  for (const number of numbers) {
    for (const sign of '€£¥¢₽₹$')
      yield* [`${sign}${number}`, `${number} ${sign}`, `${number}\u00a0${sign}`];
    for (const unit of [
      '°C',
      '° F',
      '°',
      'µm',
      'm²',
      'm³',
      'Ω',
      '‰',
      '½',
      '¼',
      '¾',
      '′',
      '″',
      'º',
      'ª',
    ])
      yield* [`${number} ${unit}`, `${number}${unit}`, `(${number} ${unit}),`];
    for (const operator of '±×÷≈≠≤≥≡−·')
      yield* [
        `${number} ${operator} ${number}`,
        `${operator}${number}`,
        `x ${operator} ${number}`,
        `α${operator}β`,
      ];
    yield* [
      `√${number}`,
      `√π`,
      `${number}√2`,
      `∑ xᵢ, i ≤ ${number}`,
      `∫₀^∞ x² dx`,
      `∆x = ${number}`,
      `∂f/∂x`,
      `∞`,
      `x² + y³`,
    ];
    yield* [
      `№ ${number}`,
      `§ ${number}`,
      `§§ ${number}–${number}`,
      `¶ ${number}`,
      `n° ${number}`,
      `Nº ${number}`,
    ];
    yield* [
      `${number}–${number}`,
      `${number} — ${number}`,
      `…${number}`,
      `→ ${number}`,
      `← ${number}`,
      `⇒ ${number}`,
    ];
  }
}

const nativeDigits = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '০১২৩৪৫৬৭৮৯', '๐๑๒๓๔๕๖๗๘๙'];

/** Years, counts and prices in the digits of other scripts. */
function* nativeNumbers(): Generator<string> {
  for (const digits of nativeDigits)
    for (let number = 0; number < 60; number++) {
      const text = String(number * 37).replaceAll(/\d/g, (digit) => digits.charAt(Number(digit)));
      yield* [text, `(${text})`, `${text}٪`, `${text}.`];
    }
}

/** Greek letters as science uses them, next to Latin ones and digits. */
function* notation(): Generator<string> {
  for (const letter of 'αβγδεζηθκλμνξπρστφχψωΓΔΘΛΞΠΣΦΨΩ')
    yield* [
      `IL2R${letter}`,
      `TNF-${letter}`,
      `TGF${letter}1`,
      `NF-${letter}B`,
      `${letter}-ray`,
      `2${letter}`,
      `5 ${letter}m`,
      `${letter} = 1`,
      `${letter}(x)`,
      `d${letter}/dt`,
      `${letter}²`,
    ];
}

const words = [
  'word',
  'Name',
  'NESTLÉ',
  'Süß',
  'Łódź',
  'слово',
  'ΟΔΟΣ',
  'λόγος',
  'NAÏVE',
  'ЁЛКА',
  'ПРИЗ',
];

const operators = '±×÷≈≠≤≥≡√∞∫∑∏∂∆µ°²';

function* formulas(): Generator<string> {
  for (const first of operators)
    for (const second of operators) {
      // No formula has the root of a relation or of a sign.
      if (first === '√' && second !== '√' && second !== '∞') continue;
      yield* [`${first}${second}`, `x${first}${second}y`, `${first} ${second}`];
    }
}

const alphabet =
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆČĎĐĒĘĚĞĪİĹĽŁŃŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽАБВГДЕЖИЙЛНРСУЪЯΑΒΓΔΘΛΞΠΣΦΨΩ';

/** Texts about letters, and initials. */
function* letters(): Generator<string> {
  for (const letter of alphabet) {
    const small = letter.toLowerCase();
    yield* [
      `${letter}’s`,
      `“${letter}”`,
      `«${letter}»`,
      `(${letter})`,
      `${letter}: ${small}`,
      `${letter}. ${letter}.`,
    ];
    yield* [
      `${letter}, ${small}`,
      `${letter} ${small}`,
      `‘${small}’`,
      `„${letter}“`,
      `${letter}${small}`,
    ];
  }
}

function* signs(): Generator<string> {
  for (const word of words) {
    for (const tail of ['®', '™', '©', '†', '‡', '¹', '²', '³', '…', '*', '°', '»', '”', '’'])
      yield* [`${word}${tail}`, `${word}${tail} ${word}`, `(${word}${tail})`];
    for (const mark of '+-*/=%)];,.!?')
      yield* [`“${word}${mark}”`, `‘${word}${mark}’`, `«${word}${mark}»`, `„${word}${mark}“`];
    for (const [open, close] of ['“”', '„“', '«»', '‘’', '‹›', '»«', '‚‘', '„”', '””'])
      yield* [
        `${open}${word}${close}`,
        `${word} ${open}${word} ${word}${close}, ${word}`,
        `${open}${word}.${close}`,
      ];
    yield* [
      `« ${word} »`,
      `«\u00a0${word}\u00a0»`,
      `${word}\u00a0: ${word}\u00a0!`,
      `¿${word}?`,
      `¡${word}!`,
    ];
    yield* [
      `• ${word}`,
      `· ${word}`,
      `${word} · ${word}`,
      `${word} • ${word}`,
      `— ${word}`,
      `– ${word} –`,
      `${word}—${word}`,
    ];
    yield* [
      `${word} | ${word}`,
      `¦ ${word}`,
      `¬${word}`,
      `¨${word}¨`,
      `´${word}´`,
      `\u00ad${word}`,
    ];
  }
}

const pictures = '♥♡❤★☆♪♫♬✓✔✗✘→←↑↓⇒►▶◄●○■□▪◆☀☁☎☺☹♀♂♠♣♦✌✨⚡❄☞✉✦❀';

/** Pictures that people set right after a word, before it, in rows, and in faces. */
function* chatter(): Generator<string> {
  for (const picture of pictures) {
    for (const word of ['word', 'Name', 'café', 'WORD', 'слово', 'you'])
      yield* [`${word}${picture}`, `${word} ${picture}`, `${picture}${word}`, `${picture} ${word}`];
    yield* [
      picture.repeat(2),
      picture.repeat(3),
      `(${picture})`,
      `${picture}~`,
      `${picture}!`,
      `${picture}.`,
      `!${picture}`,
      `:${picture}`,
      `(${picture}‿${picture})`,
      `(${picture}_${picture})`,
      `1${picture}`,
    ];
  }
}

const phonetic = ['ˈwɜːd', 'ɪntəˈnæʃənəl', 'ʃɑ̃tɛ', 'ˈθɪŋkɪŋ', 'ɲo', 'bɔ̃ʒuʁ', 'ʂʐɖ', 'kʰaːt', 'œ̃'];

/** All samples, the same in every run. */
export function writtenSamples(): Sample[] {
  const texts = [
    ...tables(),
    ...measures(),
    ...formulas(),
    ...letters(),
    ...signs(),
    ...chatter(),
    ...nativeNumbers(),
    ...notation(),
    ...phonetic.flatMap((word) => [`/${word}/`, `[${word}]`]),
  ];
  return texts.map((text) => ({ text, language: 'und', source: 'written' }));
}
