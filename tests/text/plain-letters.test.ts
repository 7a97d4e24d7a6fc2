import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasPlainLetters, patternFor } from '../../src/text/plain-letters.js';

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
  const source = String.raw`[\p{L}\p{M}]+|\p{Lu}-`;

  test('knows ASCII only', () => {
    expect(patternFor(source, 'g')('tram')).toEqual(/[A-Za-z]+|[A-Z]-/g);
  });

  test('is not for text with other letters', () => {
    expect(patternFor(source, 'g')('não')).toEqual(/[\p{L}\p{M}]+|\p{Lu}-/gu);
  });

  test.each([[String.raw`\p{P}`], [String.raw`[^\P{L}x]`], [String.raw`\u{1F600}`]])(
    'is refused for %s',
    (other) => {
      expect(() => patternFor(other)('tram')).toThrow(TypeError);
    },
  );

  const sources: readonly (readonly [string, string])[] = [
    [
      String.raw`(?<![\p{L}\p{M}\p{N}_./@#$%&\\:~+=]|(?<![\p{L}\p{M}])-)\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*(?![\p{L}\p{M}\p{N}_/@\\=+~]|[.:]\p{L})`,
      'g',
    ],
    [
      String.raw`(?<![\p{L}\p{M}\p{N}'’_-]|::)(\p{L}[\p{L}\p{M}]*)(\s+)\1(?![\p{L}\p{M}\p{N}'’_-])`,
      'gi',
    ],
    [String.raw`(?<=[\p{L}\p{N}\p{M})\]"'”’»\uE000])([ \t]+)([,.;:!?])(?=[\s)\]"'”’»]|$)`, 'g'],
    [String.raw`[.!?]["'”’)\]]?( {1,3})(?=\p{Lu})|\p{Ll}(?:\p{M}|\d)`, 'g'],
  ];

  test.each(sources)('finds what %s finds', (unicode, flags) => {
    const twin = patternFor(unicode, flags);
    const unit = fc.constantFrom(..."aabZZ19_-./@#$%&\\:~+='’“”()[]…– \n,;!?|\uE000€→");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 16 }), (units) => {
        const text = units.join('');
        expect(twin(text).unicode).toBe(false);
        expect(placesOf(text, twin(text))).toEqual(
          placesOf(text, new RegExp(unicode, `${flags}u`)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

function placesOf(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ({ index, ...groups }) => `${index} ${groups[0]}`);
}
