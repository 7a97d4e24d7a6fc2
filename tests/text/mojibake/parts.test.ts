import { describe, expect, test } from 'vitest';
import { garble } from '../../../scripts/mojibake/garble.js';
import { findMojibake, safeConfidence } from '../../../src/text/mojibake/find-mojibake.js';
import { composeRepairs, type Repair } from '../../../src/text/mojibake/repair.js';
import { repairedSpan } from '../../../src/text/mojibake/repair-mojibake.js';
import { upperHalves } from '../../../src/text/mojibake/upper-halves.js';
import { wordSpan } from '../../../src/text/mojibake/word-span.js';

describe('tables', () => {
  // windows-1252 and code page 437 are what TextDecoder gets wrong or lacks; 1253 differs in byte AA.
  test.each([
    'windows-1250',
    'windows-1251',
    'windows-1254',
    'windows-1257',
    'iso-8859-2',
    'macintosh',
    'windows-1256',
    'koi8-r',
  ] as const)('%s is as the Encoding Standard has it', (name) => {
    const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
    expect(upperHalves[name]).toBe(new TextDecoder(name).decode(bytes));
  });

  test('every table has 128 characters, each once', () => {
    for (const table of Object.values(upperHalves)) {
      expect(table).toHaveLength(128);
      const characters = [...table].filter((character) => character !== '\ufffd');
      expect(new Set(characters).size).toBe(characters.length);
    }
  });
});

describe('wordSpan', () => {
  test('covers the words in which a span begins and ends', () => {
    const text = 'by (HervÃ©) and';
    expect(wordSpan(text, { start: 8, end: 10 })).toEqual({ start: 4, end: 10 });
  });

  test('takes letters outside the basic plane whole', () => {
    expect(wordSpan('𝒜𝒷Ã© x', { start: 4, end: 6 })).toEqual({ start: 0, end: 6 });
  });

  test('ends in a word without end', () => {
    const { start, end } = wordSpan('a'.repeat(1000), { start: 500, end: 502 });
    expect(end - start).toBeLessThan(200);
  });
});

describe('composeRepairs', () => {
  const repair = (start: number, end: number, text: string): Repair => ({
    start,
    end,
    text,
    garbledAs: 'windows-1252',
    margin: 9,
    doubt: 0,
  });

  test('a second repair inside the first widens to it', () => {
    // "xAAAAy" → "xBBy" → "xCy"
    expect(composeRepairs([repair(1, 5, 'BB')], [repair(1, 3, 'C')], 'xBBy')).toEqual([
      repair(1, 5, 'C'),
    ]);
  });

  test('repairs apart are kept apart, in the offsets of the original', () => {
    // "AAAAxxDD" → "BxxDD" → "BxxE"
    expect(composeRepairs([repair(0, 4, 'B')], [repair(3, 5, 'E')], 'BxxDD')).toEqual([
      repair(0, 4, 'B'),
      repair(6, 8, 'E'),
    ]);
  });

  test('a second repair over several first ones joins them', () => {
    // "AAxBB" → "CxD" → "E"
    expect(
      composeRepairs([repair(0, 2, 'C'), repair(3, 5, 'D')], [repair(0, 3, 'E')], 'CxD'),
    ).toEqual([repair(0, 5, 'E')]);
  });
});

describe('confidence', () => {
  const confidenceIn = (text: string) => findMojibake(text)[0]?.confidence ?? 0;

  test('a word with plain mojibake is safe to repair', () => {
    expect(
      confidenceIn(`Written by ${garble('François', 'windows-1252')} in May`),
    ).toBeGreaterThanOrEqual(safeConfidence);
  });

  test('different mojibake elsewhere supports a repair, the same again does not', () => {
    const text = 'Perch√© non la vedo.';
    const repeated = `${text} ${text}`;
    const supported = `${text} ${garble('Où ça naît', 'macintosh')}.`;
    expect(confidenceIn(repeated)).toBe(confidenceIn(text));
    expect(confidenceIn(supported)).toBeGreaterThan(confidenceIn(text));
  });

  test('a guess among damaged readings is never safe', () => {
    const text = garble('Мягкая статья о старых словах', 'windows-1252').replaceAll(
      /[\u0080-\u009f]/g,
      '?',
    );
    const [found] = findMojibake(text);
    expect(found?.replacement).toHaveLength(6);
    expect(found?.confidence).toBeLessThan(safeConfidence);
  });

  test('a reading that two encodings see differently is not safe', () => {
    const [found] = findMojibake('og dĂĽ denne retten og fridomen');
    expect(found?.confidence).toBeLessThan(safeConfidence);
  });
});

test('repairedSpan repairs what lies in a span, and no more', () => {
  const text = 'Ã©tÃ© et Ã©tÃ©';
  const found = findMojibake(text);
  expect(repairedSpan(text, { start: 0, end: 5 }, found)).toBe('été');
  expect(repairedSpan(text, { start: 5, end: text.length }, found)).toBe(' et été');
});
