import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forText, hasPlainLetters } from '../../src/text/plain-letters.js';

test.each(['Lisbon by tram', '“5 €” — ‘yes’…', '\uE000 → \uE006', ''])(
  'all letters of %j are plain',
  (text) => {
    expect(hasPlainLetters(text)).toBe(true);
  },
);

test.each(['Não', '电车', '１２', '½', 'ªº', 'e\u0301', '😀', 'Ⅳ', '①', '\u2c00'])(
  'not all of %j are plain',
  (text) => {
    expect(hasPlainLetters(`a ${text} b`)).toBe(false);
  },
);

describe('the twin of a pattern', () => {
  test('knows ASCII only', () => {
    expect(forText(/[\p{L}\p{M}]+|\p{Lu}-/gu, 'tram')).toEqual(/[A-Za-z]+|[A-Z]-/g);
  });

  test.each([[/\p{P}/u], [/[^\P{L}x]/u], [/\u{1F600}/u]])('is %s itself', (pattern) => {
    expect(forText(pattern, 'tram')).toBe(pattern);
  });

  test('is not for text with other letters', () => {
    const pattern = /\p{L}+/u;
    expect(forText(pattern, 'não')).toBe(pattern);
  });

  const patterns = [
    /(?<![\p{L}\p{M}\p{N}_./@#$%&\\:~+=]|(?<![\p{L}\p{M}])-)\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*(?![\p{L}\p{M}\p{N}_/@\\=+~]|[.:]\p{L})/gu,
    /(?<![\p{L}\p{M}\p{N}'’_-]|::)(\p{L}[\p{L}\p{M}]*)(\s+)\1(?![\p{L}\p{M}\p{N}'’_-])/giu,
    /(?<=[\p{L}\p{N}\p{M})\]"'”’»\uE000])([ \t]+)([,.;:!?])(?=[\s)\]"'”’»]|$)/gu,
    /[.!?]["'”’)\]]?( {1,3})(?=\p{Lu})|\p{Ll}(?:\p{M}|\d)/gu,
  ];

  test.each(patterns.map((pattern) => [pattern]))('finds what %s finds', (pattern) => {
    const unit = fc.constantFrom(..."aabZZ19_-./@#$%&\\:~+='’“”()[]…– \n,;!?|\uE000€→");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 16 }), (units) => {
        const text = units.join('');
        const twin = forText(pattern, text);
        expect(twin).not.toBe(pattern);
        expect(placesOf(text, twin)).toEqual(placesOf(text, pattern));
      }),
      { numRuns: 500 },
    );
  });
});

function placesOf(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ({ index, ...groups }) => `${index} ${groups[0]}`);
}
