import { describe, expect, test } from 'vitest';
import { pretty } from '../../src/reporters/pretty.js';
import { sampleFile, sampleFix, sampleReport, sampleStyle, spanOf } from './sample-report.js';

const paragraph =
  `We walked up to the old harbour of Trieste, which had been closed for a long time, and met
HervÃ© there, who had come with more or less20 friends by the night train from Geneva.`.replace(
    '\n',
    ' ',
  );

describe('one problem', () => {
  test('a long line is windowed around the span, with the replacement below', () => {
    const span = spanOf(paragraph, 'HervÃ©');
    const edited = { start: span.end - 2, end: span.end };
    const file = sampleFile(paragraph, [
      {
        at: span,
        ruleId: 'text/mojibake',
        severity: 'error',
        message: '"HervÃ©" is mis-decoded UTF-8; it should read "Hervé"',
        fix: sampleFix(edited, 'é'),
      },
    ]);
    expect(pretty(sampleReport(file), sampleStyle())).toMatchInlineSnapshot(`
      "posts/trip.md

        error  text/mojibake  "HervÃ©" is mis-decoded UTF-8; it should read        fix
               "Hervé"
          ╭─[1:92]
        1 │ …closed for a long time, and met HervÃ© there, who had come with more or…
          │                                  ━━┯━━━
          │                                    ╰── Hervé
          ╰─ post explain text/mojibake

      1 error in 1 post, 41 ms
      1 fixable with \`post lint --fix\`
      "
    `);
  });

  test('ASCII signs and 40 columns', () => {
    const span = spanOf(paragraph, 'less20');
    const fix = sampleFix(span, 'less 20', 'unsafe');
    const file = sampleFile(paragraph, [
      { at: span, message: '"less20" looks like two words', fix },
    ]);
    const report = pretty(sampleReport(file), sampleStyle({ unicode: false, columns: 40 }));
    expect(report).toMatchInlineSnapshot(`
      "posts/trip.md

        warn   text/sample  "less20"      fix?
               looks like two words
          ,-[1:132]
        1 | ...h more or less20 friends by...
          |              ^^^^^^
          |                \`-- less 20
          \`- post explain text/sample

      1 warning in 1 post, 41 ms
      1 fixable with \`post lint
      --unsafe-fixes\` (shown as fix?)
      "
    `);
  });

  test('wide characters, combining marks and tabs move the underline', () => {
    const text = '\t日本の cafe\u0301 👩‍👩‍👧 wrogn';
    const file = sampleFile(text, [
      { at: 'wrogn', fix: sampleFix(spanOf(text, 'wrogn'), 'wrong') },
    ]);
    const lines = pretty(sampleReport(file), sampleStyle()).split('\n');
    expect(lines[4]).toBe('  1 │     日本の cafe\u0301 👩‍👩‍👧 wrogn');
    expect(lines[5]).toBe('    │                    ━━┯━━');
  });

  test('what nobody sees is named where it stands', () => {
    const file = sampleFile('cafe\u0301 and zero\u200bwidth', [{ at: '\u0301' }, { at: '\u200b' }]);
    expect(pretty(sampleReport(file), sampleStyle())).toContain(`
  1 │ cafe<U+0301> and zero<U+200B>width
    │     ━━━┯━━━━         ━━━┯━━━━
`);
  });

  test('a deletion, a caret at the end of a line, and a hint', () => {
    const text = 'a  b\nlast line';
    const blank = { start: 2, end: 3 };
    const end = { start: 14, end: 14 };
    const file = sampleFile(text, [
      { at: blank, fix: sampleFix(blank, '') },
      { at: end, hint: 'add a newline', fix: sampleFix(end, '\n', 'safe', 'Add a newline') },
    ]);
    const report = pretty(sampleReport(file), sampleStyle());
    expect(report).toContain('  1 │ a  b\n    │   ┯\n    │   ╰── delete\n');
    expect(report).toContain(
      '  2 │ last line\n    │          ┯\n    │          ╰── Add a newline\n',
    );
    expect(report).toContain('    ╰─ add a newline\n');
  });

  test('a span over several lines shows the first and the last', () => {
    const text = 'one\n```\ntwo\nthree\nfour';
    const file = sampleFile(text, [
      { at: text.slice(4), message: 'the code block is never closed' },
    ]);
    expect(pretty(sampleReport(file), sampleStyle())).toContain(`    ╭─[2:1]
  1 │ one
  2 │ \`\`\`
    │ ━━━
    ┆
  5 │ four
    │ ━━━━
`);
  });
});

describe('several problems', () => {
  test('neighbours on one line share a frame', () => {
    const text = 'The the end of of it';
    const file = sampleFile(text, [
      { at: 'The the', fix: sampleFix(spanOf(text, 'The the'), 'The') },
      { at: 'of of' },
    ]);
    expect(pretty(sampleReport(file), sampleStyle())).toContain(`    ╭─[1:1]
  1 │ The the end of of it
    │ ━━━┯━━━     ━━┯━━
    │    │          ╰── text/sample
    │    ╰── The
`);
  });

  test('places far apart on one line are shown side by side', () => {
    const text = `Start (here ${'and on '.repeat(40)} to ] the end.`;
    const related = [{ path: 'posts/trip.md', span: spanOf(text, ']'), message: 'this closes it' }];
    const file = sampleFile(text, [{ at: '(', related }]);
    expect(pretty(sampleReport(file), sampleStyle())).toContain(`
  1 │ Start (here and on and on and on an…d on and on  to ] the end.
    │       ━                                             ┬
    │                                                     ╰── this closes it
`);
  });

  test('more than three of a rule fold into one, with their lines', () => {
    const text = 'bad\n\nbad\n\nbad\n\nbad\n';
    const spans = [0, 5, 10, 15].map((start) => ({ start, end: start + 3 }));
    const file = sampleFile(
      text,
      spans.map((at) => ({ at })),
    );
    expect(pretty(sampleReport(file), sampleStyle())).toMatchInlineSnapshot(`
      "posts/trip.md

        warn   text/sample  something is off (lines 1, 3, 5, 7)
          ╭─[1:1]
        1 │ bad
          │ ━━━
          ╰─ post explain text/sample

      4 warnings in 1 post, 41 ms
      "
    `);
  });

  test('folded problems that differ keep their words', () => {
    const text = 'aa\nbb\ncc\ndd\n';
    const words = ['aa', 'bb', 'cc', 'dd'];
    const file = sampleFile(
      text,
      words.map((at) => ({ at, message: `"${at}" is no word` })),
    );
    expect(pretty(sampleReport(file), sampleStyle())).toContain(`"aa" is no word (and 3 more)
    ╭─[1:1]
  1 │ aa
    │ ━━
    ╰─ post explain text/sample
    2:1  "bb" is no word
    3:1  "cc" is no word
    4:1  "dd" is no word
`);
  });

  test('the worst are kept under --max-diagnostics, and the rest is counted', () => {
    const text = 'one two three';
    const file = sampleFile(text, [
      { at: 'one', ruleId: 'text/one' },
      { at: 'two', ruleId: 'text/two', severity: 'error' },
      { at: 'three', ruleId: 'text/three' },
    ]);
    const report = pretty(sampleReport(file), sampleStyle({ maxDiagnostics: 1 }));
    expect(report).toContain('text/two');
    expect(report).not.toContain('text/one');
    expect(report).toContain('… and 2 more; see --format compact, or --max-diagnostics\n');
    expect(report).toContain('1 error, 2 warnings in 1 post, 41 ms\n');
  });

  test('a place in another file is shown in the same frame', () => {
    const other = sampleFile('title: Trip\n', [], 'posts/other.md');
    const related = [
      { path: 'posts/other.md', span: { start: 0, end: 11 }, message: 'first used here' },
      { path: 'posts/gone.md', span: { start: 0, end: 1 }, message: 'and here' },
    ];
    const file = sampleFile('title: Trip\n', [{ at: 'title: Trip', related }]);
    expect(pretty(sampleReport(file, other), sampleStyle())).toContain(`    ╭─[1:1]
  1 │ title: Trip
    │ ━━━━━━━━━━━
    ├─[posts/other.md:1:1]
  1 │ title: Trip
    │ ─────┬─────
    │      ╰── first used here
    ╰─ and here (posts/gone.md)
`);
  });
});

describe('nothing to show', () => {
  const clean = sampleReport(sampleFile('', []), sampleFile('', []));
  const warned = sampleReport(sampleFile('a', [{ at: 'a' }]));

  test('a terminal gets one line, a pipe nothing', () => {
    expect(pretty(clean, sampleStyle())).toBe('✓ 2 posts, no problems (41 ms)\n');
    expect(pretty({ ...clean, elapsed: 940 }, sampleStyle({ unicode: false }))).toBe(
      'ok: 2 posts, no problems (0.9 s)\n',
    );
    expect(pretty(clean, sampleStyle({ terminal: false }))).toBe('');
  });

  test('--quiet says what it hides', () => {
    expect(pretty(clean, sampleStyle({ quiet: true }))).toBe('');
    expect(pretty(warned, sampleStyle({ quiet: true }))).toBe(
      '✓ 1 post, no errors; 1 warning hidden by --quiet\n',
    );
  });

  test('hygiene is only counted, and shown on request', () => {
    const span = { start: 0, end: 1 };
    const tidy = sampleFile('a', [{ at: span, severity: 'hygiene', fix: sampleFix(span, '') }]);
    expect(pretty(sampleReport(tidy), sampleStyle())).toBe('✓ 1 post, no problems (41 ms)\n');
    expect(pretty(sampleReport(tidy), sampleStyle({ showHygiene: true }))).toContain('hygiene');
    const both = sampleFile('a', [
      { at: span },
      { at: span, severity: 'hygiene', fix: sampleFix(span, '') },
    ]);
    expect(pretty(sampleReport(both), sampleStyle())).toContain(
      '`--fix` also tidies 1 place that readers never see\n',
    );
  });
});

describe('terminals', () => {
  test('colours and links only add to the text', () => {
    const text = 'A day in Trieste';
    const file = sampleFile(text, [{ at: 'day', fix: sampleFix(spanOf(text, 'day'), 'night') }]);
    const report = sampleReport(file);
    const style = { fileUrl: (path: string, line: number) => `file:///blog/${path}#L${line}` };
    const rich = pretty(report, sampleStyle({ ...style, colors: true, hyperlinks: true }));
    expect(rich).toContain('\u001b]8;;https://docs.example/text/sample\u001b\\');
    expect(rich).toContain('\u001b]8;;file:///blog/posts/trip.md#L1\u001b\\');
    expect(rich).toContain('\u001b[32mnight\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it takes escape sequences away
    const bare = rich.replace(/\u001b\[\d+m|\u001b\]8;;.*?\u001b\\/g, '');
    expect(bare).toBe(pretty(report, sampleStyle()));
  });

  test('a path may hold anything', () => {
    const file = sampleFile('a', [{ at: 'a' }], 'posts/a\n\u001b[31m\u202eb.md');
    expect(pretty(sampleReport(file), sampleStyle())).toContain(
      'posts/a<U+000A><U+001B>[31m<U+202E>b.md\n',
    );
  });
});
