import { describe, expect, test } from 'vitest';
import { visibleText } from '../../src/text/display-escape.js';

describe('shown by number', () => {
  test.each([
    ['an escape sequence', '\u001b[31mred', '<U+001B>[31mred'],
    ['a line ending and a tab', 'a\r\n\tb', 'a<U+000D><U+000A><U+0009>b'],
    ['C1 controls', '\u009b31m', '<U+009B>31m'],
    ['bidi controls', 'abc\u202edef\u2066', 'abc<U+202E>def<U+2066>'],
    ['marks of direction', '\u200fabc', '<U+200F>abc'],
    ['half a surrogate pair', 'a\ud800b', 'a<U+D800>b'],
    ['private use', '\ue000\u{f0000}', '<U+E000><U+F0000>'],
    ['a byte order mark, a zero width space', '\ufeffa\u200bb', '<U+FEFF>a<U+200B>b'],
    ['a soft hyphen', 'hy\u00adphen', 'hy<U+00AD>phen'],
    ['separators', 'a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
    ['a noncharacter', '\ufffe', '<U+FFFE>'],
    ['text hidden in tags', 'hi\u{e0041}\u{e0042}', 'hi<U+E0041><U+E0042>'],
    ['text hidden in variation selectors', '🙂\ufe00\ufe01', '🙂\ufe00<U+FE01>'],
    ['a joiner between Latin letters', 'a\u200db', 'a<U+200D>b'],
    ['a joiner at the end', 'می\u200c', 'می<U+200C>'],
    ['a Hangul filler', 'a\u3164b', 'a<U+3164>b'],
  ])('%s', (_, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });
});

describe('left as it is', () => {
  test.each([
    ['prose', '“Où est l’été?” — naïve coöperation…'],
    ['combining marks', 'cafe\u0301'],
    ['Persian with non-joiners', 'می\u200cخواهم'],
    ['a conjunct in Devanagari', 'क्\u200dष'],
    ['families', '👩‍👩‍👧‍👦 and 🧑🏽‍🚀'],
    ['the presentation of an emoji', '❤️ ☺︎ #️⃣'],
    ['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['an Arabic number sign', '\u0600123'],
    ['the replacement character', 'a\ufffdb'],
    ['Japanese', '日本語のテキスト'],
  ])('%s', (_, text) => {
    expect(visibleText(text)).toBe(text);
  });
});
