import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/errors.js';
import type { Diagnostic } from '../../src/lint/diagnostic.js';
import type { LintReport } from '../../src/lint/report.js';
import { formatConfigError } from '../../src/reporters/config-error.js';
import { loadReporter, reporterNames } from '../../src/reporters/index.js';
import { pretty } from '../../src/reporters/pretty.js';
import { displayWidth } from '../../src/text/display-width.js';
import { createSourceText } from '../../src/text/source-text.js';
import { sampleStyle } from './sample-report.js';

/** Text as nobody writes it: controls, bidi, halves of pairs, marks without a base, wide signs. */
const nasty = fc.constantFrom(
  ...[
    '\u001b[31m',
    '\u001b]8;;x\u0007',
    '\u202e',
    '\u2066',
    '\ud800',
    '\udc00',
    '\u200b',
    '\u0301',
  ],
  ...['\u0301'.repeat(70), '\t', '\r', '\n', '\r\n', '\0', '\u007f', '\u0085', '\u2028', '\ue000'],
  ...[
    '日本',
    '👩‍👩‍👧',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'é',
    'Ã©',
    '\u{e0041}',
    '\ufffe',
    '</script>',
    '`',
    '|',
    'word ',
    'x'.repeat(90),
  ],
);
const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.string()), {
  maxLength: 12,
});
const anyText = text.map((parts) => parts.join(''));
const span = fc
  .tuple(fc.nat(400), fc.oneof(fc.nat(4), fc.nat(500)))
  .map(([start, length]) => ({ start, end: start + length }));

const diagnostic: fc.Arbitrary<Omit<Diagnostic, 'path'>> = fc.record(
  {
    ruleId: fc.oneof(fc.constantFrom('text/a', 'text/b'), anyText),
    severity: fc.constantFrom('error', 'warning', 'info', 'hygiene'),
    message: anyText,
    span,
    hint: anyText,
    related: fc.array(
      fc.record({
        path: fc.oneof(fc.constantFrom('a.md', 'b.md'), anyText),
        span,
        message: anyText,
      }),
      { maxLength: 5 },
    ),
    fix: fc.record({
      title: anyText,
      applicability: fc.constantFrom('safe', 'unsafe'),
      edits: fc.array(fc.record({ span, newText: anyText }), { maxLength: 3 }),
    }),
  },
  { requiredKeys: ['ruleId', 'severity', 'message', 'span'] },
);

const file = fc
  .tuple(
    fc.oneof(fc.constantFrom('a.md', 'b.md'), anyText),
    anyText,
    fc.array(diagnostic, { maxLength: 9 }),
  )
  .map(([path, source, found]) => ({
    path,
    status: 'draft' as const,
    source: createSourceText(source),
    diagnostics: found.map((one) => ({ ...one, path })),
  }));

const report: fc.Arbitrary<LintReport> = fc
  .array(file, { maxLength: 3 })
  .map((files) => ({ files, fixed: [], notices: [], elapsed: 3 }));

const anyStyle = fc
  .record({
    unicode: fc.boolean(),
    terminal: fc.boolean(),
    quiet: fc.boolean(),
    showHygiene: fc.boolean(),
    columns: fc.integer({ min: 40, max: 130 }),
    maxDiagnostics: fc.constantFrom(1, 5, Number.POSITIVE_INFINITY),
  })
  .map(sampleStyle);

/** Whatever acts on a terminal or hides, but for joiners and tags that an emoji needs. */
const harmful =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}]|\u200b|\ufeff/u;

function firstHarmful(output: string): number | undefined {
  return harmful.exec(output.replaceAll('\n', ''))?.[0].codePointAt(0);
}

describe('whatever was linted', () => {
  test.each(reporterNames)('%s never throws and prints nothing raw', async (name) => {
    const render = await loadReporter(name);
    fc.assert(
      fc.property(report, anyStyle, (found, style) => {
        const output = render(found, style);
        expect(firstHarmful(output)).toBeUndefined();
        expect(output === '' || output.endsWith('\n')).toBe(true);
      }),
    );
  });

  test('no line of pretty is wider than the terminal', () => {
    fc.assert(
      fc.property(report, anyStyle, (found, style) => {
        for (const line of pretty(found, style).split('\n')) {
          if (displayWidth(line) > style.columns)
            expect(line).toBe(`at most ${style.columns} columns`);
        }
      }),
    );
  });

  test('pretty says the same twice', () => {
    fc.assert(
      fc.property(report, anyStyle, (found, style) => {
        expect(pretty(found, style)).toBe(pretty(found, style));
      }),
      { numRuns: 20 },
    );
  });

  test('a configuration error can be shown', () => {
    fc.assert(
      fc.property(anyText, anyText, span, anyStyle, (message, source, at, style) => {
        const error = new ConfigError(message, {
          path: message,
          text: source,
          span: at,
          hints: [message],
        });
        const output = formatConfigError(error, style, '');
        expect(firstHarmful(output)).toBeUndefined();
        for (const line of output.split('\n'))
          expect(displayWidth(line)).toBeLessThanOrEqual(style.columns);
      }),
    );
  });
});
