import { expect, test } from 'vitest';
import { garble, garbleSurrogates } from '../../../scripts/mojibake/garble.js';
import { findMojibake, safeConfidence } from '../../../src/text/mojibake/find-mojibake.js';
import { repairMojibake } from '../../../src/text/mojibake/repair-mojibake.js';

test('the span is the garbled letter alone', () => {
  expect(findMojibake('Written by HervÃ© and others')).toEqual([
    {
      start: 15,
      end: 17,
      replacement: 'é',
      confidence: expect.any(Number),
      garbledAs: 'windows-1252',
    },
  ]);
});

test('a plain misreading is safe to repair', () => {
  const [found] = findMojibake('Written by HervÃ© and others, whoâ€™d rather not');
  expect(found?.confidence).toBeGreaterThan(0);
  expect(safeConfidence).toBeGreaterThan(0);
});

test('words that can be read in no other way vouch for those that can', () => {
  const confidenceOf = (text: string): number =>
    findMojibake(text).find(({ start }) => text.startsWith('Ã£o', start))?.confidence ?? 0;
  expect(confidenceOf('Eu nÃ£o vou.')).toBeLessThan(safeConfidence);
  expect(confidenceOf('Eu nÃ£o vou. A informaÃ§Ã£o estÃ¡ aqui.')).toBeGreaterThanOrEqual(
    safeConfidence,
  );
  // The same words again prove nothing.
  expect(confidenceOf('Eu nÃ£o vou. Ela nÃ£o vai.')).toBeLessThan(safeConfidence);
});

test.each([
  ['windows-1252', 'Où est passé l’été ? « Là-bas », dit-il…'],
  ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy'],
  ['windows-1251', 'Съешь ещё этих мягких французских булок'],
  ['windows-1253', 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία'],
  ['windows-1254', 'Pijamalı hasta yağız şoföre çabucak güvendi'],
  ['windows-1257', 'Įlinkdama fechtuotojo špaga sublykčiojusi'],
  ['iso-8859-2', 'Pchnąć w tę łódź jeża lub ośm skrzyń fig'],
  ['macintosh', 'Voix ambiguë d’un cœur qui préfère les jattes de kiwis'],
  ['windows-1255', 'עטלף אבק נס דרך מזגן שהתפוצץ כי חם'],
  ['windows-1256', 'نص حكيم له سر قاطع وذو شأن عظيم مكتوب'],
  ['koi8-r', 'Съешь ещё этих мягких французских булок'],
  ['ibm850', 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich'],
  ['ibm437', 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich'],
] as const)('UTF-8 read as %s', (encoding, clean) => {
  expect(repairMojibake(garble(clean, encoding))).toBe(clean);
});

test('UTF-8 read as Latin-1, with its C1 controls', () => {
  expect(repairMojibake(garble('It’s “fine” — déjà vu', 'latin1'))).toBe('It’s “fine” — déjà vu');
});

test('misread twice and three times, the span is the whole', () => {
  const twice = garble(garble('é', 'windows-1252'), 'windows-1252');
  expect(findMojibake(`Herv${twice} and others`)).toMatchObject([
    { start: 4, end: 4 + twice.length, replacement: 'é' },
  ]);
  const thrice = garble(`caf${twice}`, 'windows-1252');
  expect(repairMojibake(`un ${thrice} noir`)).toBe('un café noir');
});

test('misread twice, with a byte lost between', () => {
  expect(repairMojibake('He said Ã¢â‚¬Å“helloÃ¢â‚¬Â\ufffd to me')).toBe('He said “hello” to me');
  expect(repairMojibake('Ã¢â€\ufffdâ€™(Ã¢Å’Â£Ã‹â€ºÃ¢Å’Â£)Ã¢â€\ufffdÅ½')).toBe('┒(⌣˛⌣)┎');
});

test.each([
  ['both bytes behind â', 'Itâ??s â??fineâ?? â?? reallyâ?¦', 'It’s “fine” – really…'],
  ['twice garbled', 'ItÃ¢Â?Â?s late', 'It’s late'],
  ['in layers of different depth', 'ItÃ?Â¢â?¬â?¢s late', 'It’s late'],
  ['a letter in a word', 'GrÃ¶Ã?e und LÃ?Â¤nge', 'Größe und Länge'],
  ['a word of another alphabet', 'Ã?Â¾Ã?Â´Ã?Â¸Ã?Â½ Ã‘â€ž', 'один ф'],
])('question marks in the place of bytes: %s', (_, garbled, clean) => {
  expect(repairMojibake(garbled)).toBe(clean);
  for (const { confidence } of findMojibake(garbled))
    if (garbled.includes('â??')) expect(confidence).toBeLessThan(safeConfidence);
});

test.each([
  'Ça va? São Paulo? É! À ? Où ça??',
  'Hâlâ?? Hâlâ bekliyorum.',
  'É AMANHÃ? NÃO, É HOJE.',
  'AMANHÃ?? IRMÃ?! A MAÇÃ?) GUARÃ?',
  'Ta là?? Bạn à? NHÀ?',
])('question marks that are meant: %s', (text) => {
  expect(findMojibake(text)).toEqual([]);
});

test('surrogate pairs as two sequences of three bytes', () => {
  expect(repairMojibake(`Party ${garbleSurrogates('🎉', 'windows-1252')} tonight`)).toBe(
    'Party 🎉 tonight',
  );
});

test('one garbled word among correct ones', () => {
  const clean = 'Der Bär mag süßen Honig und große Bäume';
  expect(repairMojibake(clean.replace('große', garble('große', 'windows-1252')))).toBe(clean);
});

test.each([
  'NÃO É A MÃE, É A IRMÃ',
  'Prix : 5 € « À la carte »',
  'ΑΒΓ “αβγ” – 5×£35, √2, 3°',
  'Він і Її сестра — Ві та Кі',
  'L’ÉTÉ… NESTLÉ® Ü™',
  '┌──┬──┐ │ é │ ├──┤',
])('clean text is left alone: %s', (text) => {
  expect(findMojibake(text)).toEqual([]);
});

test('what was lost is reported; lost before it was garbled, it is U+FFFD', () => {
  expect(findMojibake('caf\ufffd, na\u00efve, ï¿½, пїЅ, 锟斤拷')).toMatchObject([
    { start: 3, end: 4, replacement: null },
    { start: 13, end: 16, replacement: '\ufffd' },
    { start: 18, end: 21, replacement: '\ufffd' },
    { start: 23, end: 26, replacement: '\ufffd\ufffd' },
  ]);
});

test.each([
  ['indah di dalam hatikuâ™«~', 'indah di dalam hatiku♫~'],
  ['Le Vigne di Zam√≤', 'Le Vigne di Zamò'],
  ['OÃ™ ET QUAND?', 'OÙ ET QUAND?'],
  ['أكثر Ù…Ù† Ù Ù Ù¡ Ø¨Ù„Ø¯', 'أكثر من ٠٠١ بلد'],
])('messages, titles and native digits: %s', (garbled, clean) => {
  expect(repairMojibake(garbled)).toBe(clean);
});

test('a byte order mark inside a text is deleted, one at its start is not', () => {
  expect(findMojibake('\ufeffa\ufeffb')).toMatchObject([{ start: 2, end: 3, replacement: '' }]);
});
