import fc from 'fast-check';
import { expect, test } from 'vitest';
import { garble } from '../../../scripts/mojibake/garble.js';
import { findMojibake } from '../../../src/text/mojibake/find-mojibake.js';
import { repairMojibake } from '../../../src/text/mojibake/repair-mojibake.js';
import { type EncodingName, upperHalves } from '../../../src/text/mojibake/upper-halves.js';

// ISO 8859-2 and windows-1250 read some letters differently: which was meant is not always to be told.
const encodingNames = (Object.keys(upperHalves) as EncodingName[]).filter(
  (name) => name !== 'iso-8859-2',
);
const encoding = fc.constantFrom<EncodingName>(...encodingNames);

/** What mojibake is made of, and what it touches. */
const pieces = fc.constantFrom(
  ...'ÃÂâÐÑÅÄÎ√┬├РСГВ\u00a0 \n€™œ“”’©®°±²³º»¼abzÉéя'.split(''),
  ...['\ufffd', '\ufeff', '\u0080', '\u009d', 'ï¿½', '锟斤拷', '\ud83d', '🎉', '?', '"'],
);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);
const sentences = fc.constantFrom(
  'Où est passé l’été ? Là-bas, près de la forêt.',
  'Zwölf süße Bären grüßen fröhlich über die Brücke.',
  'El niño pequeño comió un melón y bebió agua fría.',
  'Съешь ещё этих мягких французских булок, да выпей чаю.',
  'Příliš žluťoučký kůň úpěl ďábelské ódy.',
  'Γαζίες και μυρτιές δεν θα βρω πια στο χρυσαφί ξέφωτο.',
  '「いろは」を日本語で書いてみましょう。',
);

test('spans are in order, inside the text and never empty', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let last = 0;
      for (const { start, end, replacement, confidence } of findMojibake(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(replacement).not.toBe(text.slice(start, end));
        expect(confidence).not.toBeNaN();
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test('no span cuts a surrogate pair in half', () => {
  const isInside = (text: string, at: number) =>
    /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  fc.assert(
    fc.property(anything, (text) => {
      for (const { start, end } of findMojibake(text))
        expect(isInside(text, start) || isInside(text, end)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('garbling is undone, and what is repaired stays so', () => {
  fc.assert(
    fc.property(sentences, encoding, fc.integer({ min: 1, max: 2 }), (clean, name, times) => {
      let garbled: string = clean;
      for (let time = 0; time < times; time++) {
        garbled = garble(garbled, name);
        fc.pre(!garbled.includes('\ufffd'));
      }
      const repaired = repairMojibake(garbled);
      expect(repaired).toBe(clean);
      expect(repairMojibake(repaired)).toBe(repaired);
    }),
    { numRuns: 200 },
  );
});

test('a line garbled throughout, which needs no search, reads as one that has to be searched', () => {
  fc.assert(
    fc.property(sentences, encoding, (clean, name) => {
      const garbled = garble(clean, name);
      fc.pre(!garbled.includes('\ufffd'));
      expect(repairMojibake(garbled)).toBe(clean);
      expect(repairMojibake(`${garbled} ¿qué?`)).toBe(`${clean} ¿qué?`);
    }),
    { numRuns: 100 },
  );
});

test('ASCII is never touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(findMojibake(text)).toEqual([]);
    }),
  );
});

test('what is found does not depend on clean lines around', () => {
  const line = `Un café, ${garble('déjà vu', 'windows-1252')}, s’il vous plaît.`;
  const [alone] = findMojibake(line);
  const padding = 'The quick brown fox jumps over the lazy dog.\n'.repeat(50);
  const [among] = findMojibake(padding + line + padding);
  expect(among).toMatchObject({ replacement: alone?.replacement, confidence: alone?.confidence });
  expect(among?.start).toBe((alone?.start ?? 0) + padding.length);
});

test.each([
  ['garbled prose in one line', garble('Où est l’été ? Là-bas, très loin. ', 'windows-1252')],
  ['leads without end', 'Ã'],
  ['leads and spaces', 'Ã '],
  ['quotation marks cut short', 'â€'],
  ['question marks behind a lead', 'â??'],
  ['question marks in layers', 'Ã?Â¢â?¬'],
  ['controls', '\u0080'],
  ['twice garbled', 'ÃƒÂ©'],
  ['open quotation marks', ' “Ã'],
])('time grows with the length: %s', (_, unit) => {
  const small = unit.repeat(Math.ceil(20_000 / unit.length));
  const large = small.repeat(8);
  findMojibake(small);
  const one = spent(small);
  const eight = spent(large);
  expect(eight).toBeLessThan(Math.max(200, one * 40));
});

test('a line of megabytes is not read again for each place in it', () => {
  const line = `${'a'.repeat(9000)} cafÃ© `.repeat(1600);
  expect(findMojibake(line)).toHaveLength(1600);
  expect(spent(line)).toBeLessThan(1000);
});

function spent(text: string): number {
  const start = process.cpuUsage();
  findMojibake(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
