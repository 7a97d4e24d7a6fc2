import { expect, test } from 'vitest';
import { json } from '../../src/reporters/json.js';
import { sampleFile, sampleFix, sampleReport, sampleStyle, spanOf } from './sample-report.js';

const text = 'title\n\nHervÃ© was there\n';

test('version 1 of the contract: every field, null where there is no fix', () => {
  const span = spanOf(text, 'HervÃ©');
  const file = sampleFile(text, [
    {
      at: span,
      ruleId: 'text/mojibake',
      severity: 'error',
      message: 'decode it',
      fix: sampleFix({ start: span.start + 4, end: span.end }, 'é', 'safe', 'Decode it'),
    },
    {
      at: 'title',
      ruleId: 'markdown/heading',
      message: 'twice',
      related: [
        { path: 'posts/trip.md', span: spanOf(text, 'was'), message: 'here' },
        { path: 'posts/gone.md', span: { start: 3, end: 4 }, message: 'and there' },
      ],
    },
  ]);
  const clean = sampleFile('', [], 'posts/clean.md');
  expect(JSON.parse(json(sampleReport(file, clean), sampleStyle()))).toEqual({
    version: 1,
    tool: { name: 'postwright', version: '0.1.0' },
    files: [
      {
        path: 'posts/trip.md',
        status: 'draft',
        diagnostics: [
          {
            ruleId: 'text/mojibake',
            severity: 'error',
            message: 'decode it',
            line: 3,
            column: 1,
            endLine: 3,
            endColumn: 7,
            start: 7,
            end: 13,
            fix: {
              title: 'Decode it',
              applicability: 'safe',
              edits: [{ start: 11, end: 13, newText: 'é' }],
            },
            related: [],
            docs: 'https://docs.example/text/mojibake',
          },
          {
            ruleId: 'markdown/heading',
            severity: 'warning',
            message: 'twice',
            line: 1,
            column: 1,
            endLine: 1,
            endColumn: 6,
            start: 0,
            end: 5,
            fix: null,
            related: [
              {
                path: 'posts/trip.md',
                message: 'here',
                line: 3,
                column: 8,
                endLine: 3,
                endColumn: 11,
                start: 14,
                end: 17,
              },
              {
                path: 'posts/gone.md',
                message: 'and there',
                line: null,
                column: null,
                endLine: null,
                endColumn: null,
                start: 3,
                end: 4,
              },
            ],
            docs: 'https://docs.example/markdown/heading',
          },
        ],
      },
      { path: 'posts/clean.md', status: 'draft', diagnostics: [] },
    ],
    summary: {
      files: 2,
      errors: 1,
      warnings: 1,
      infos: 0,
      hygiene: 0,
      safeFixes: 1,
      unsafeFixes: 0,
    },
  });
});

test('hygiene is always listed, and only errors under --quiet', () => {
  const report = sampleReport(
    sampleFile(text, [
      { at: 'title', severity: 'hygiene' },
      { at: 'was', severity: 'error' },
    ]),
  );
  expect(JSON.parse(json(report, sampleStyle())).summary).toMatchObject({ errors: 1, hygiene: 1 });
  const quiet = JSON.parse(json(report, sampleStyle({ quiet: true })));
  expect(quiet.files[0].diagnostics).toHaveLength(1);
  expect(quiet.summary).toMatchObject({ errors: 1, hygiene: 0 });
});

test('what is invisible or half a character is escaped and reads back as it was', () => {
  const message = '\u2028 \u202e \ud800 \u009b \ue000 \u{e0041} \u0007 é 日';
  const output = json(sampleReport(sampleFile(text, [{ at: 'was', message }])), sampleStyle());
  expect(output).toContain('"\\u2028 \\u202e \\ud800 \\u009b \\ue000 \\udb40\\udc41 \\u0007 é 日"');
  expect(JSON.parse(output).files[0].diagnostics[0].message).toBe(message);
});
