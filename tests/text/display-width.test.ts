import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.js';

test.each([
  ['ASCII', 'trams', 5],
  ['Latin with diacritics', 'Łódź, São Paulo', 15],
  ['dashes and quotes', '“Trams” – there…', 16],
  ['combining marks', 'cafe\u0301', 4],
  ['Chinese, Japanese, Korean', '北京 東京 서울', 14],
  ['Korean in parts', '\u1112\u1161\u11ab', 2],
  ['fullwidth and halfwidth forms', 'Ａｱ', 3],
  ['halfwidth voicing', 'ｶﾞ', 2],
  ['Hindi', 'हिन्दी', 4],
  ['Thai', 'กำ', 2],
  ['emoji', '🚋😀', 4],
  ['a family', '👩‍👩‍👧‍👦', 2],
  ['skin', '👍🏽', 2],
  ['a flag', '🇵🇹', 2],
  ['a flag of a region', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 2],
  ['a keycap', '1️⃣', 2],
  ['a sign as text and as a picture', '❤❤️', 3],
  ['marks without a base', '\u0301', 0],
])('columns of %s', (_, text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

describe('agrees with string-width', () => {
  // Whole clusters only: terminals and libraries differ about mixtures that no text has.
  const scripts = fc.constantFrom(
    ...'aé“日本语한국Ａ😀👩❤☺©™#1* ',
    ...[
      'ｱﾞ',
      'ก่',
      '\u0939\u093f',
      '\u0928\u094d\u0926\u0940',
      'e\u0301\u0323',
      '\u1112\u1161\u11ab',
    ],
    ...['👍🏽', '🇵🇹', '👩‍👩‍👧', '🏃🏽‍♀️', '❤️', '1️⃣', '☺︎'],
  );

  test.each([
    ['scripts and emoji', fc.string({ unit: scripts, maxLength: 12 })],
    ['grapheme clusters', fc.string({ unit: 'grapheme-composite', maxLength: 12 })],
  ])('%s', (_, text) => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(displayWidth(sample), JSON.stringify(sample)).toBe(
          stringWidth(sample, { countAnsiEscapeCodes: true }),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
