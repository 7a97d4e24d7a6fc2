import { expect, test } from 'vitest';
import { compact } from '../../src/reporters/compact.js';
import { sampleFile, sampleFix, sampleReport, sampleStyle, spanOf } from './sample-report.js';

const text = 'First line\nHervÃ© was\nthere';

test('one line each, with the range and whether it can be fixed', () => {
  const span = spanOf(text, 'HervÃ©');
  const file = sampleFile(text, [
    { at: span, ruleId: 'text/mojibake', severity: 'error', fix: sampleFix(span, 'Hervé') },
    { at: 'was\nthere', fix: sampleFix(span, '', 'unsafe') },
    { at: { start: 5, end: 5 }, severity: 'info' },
    { at: 'First', severity: 'hygiene' },
  ]);
  expect(compact(sampleReport(file), sampleStyle({ colors: true }))).toBe(
    [
      'posts/trip.md:2:1-2:7: error: something is off [text/mojibake] (fixable)',
      'posts/trip.md:2:8-3:6: warning: something is off [text/sample] (fixable with --unsafe-fixes)',
      'posts/trip.md:1:6: info: something is off [text/sample]',
      '',
    ].join('\n'),
  );
});

test('the problem matcher of the documentation reads every line', () => {
  const matcher =
    /^(.+?):(\d+):(\d+)(?:-(\d+):(\d+))?: (error|warning|info): (.*) \[([a-z]+\/[a-z0-9-]+)\]/;
  const file = sampleFile(text, [
    { at: 'was', message: 'a [link](x:1:2: error) "q"' },
    { at: { start: 0, end: 0 } },
  ]);
  const lines = compact(sampleReport(file), sampleStyle()).trimEnd().split('\n');
  expect(lines.map((line) => matcher.exec(line)?.slice(1))).toEqual([
    ['posts/trip.md', '2', '8', '2', '11', 'warning', 'a [link](x:1:2: error) "q"', 'text/sample'],
    ['posts/trip.md', '1', '1', undefined, undefined, 'warning', 'something is off', 'text/sample'],
  ]);
});

test('a line stays a line, whatever the path and the message hold', () => {
  const file = sampleFile('a', [{ at: 'a', message: 'two\nlines \u001b[31m' }], 'a\nb.md');
  expect(compact(sampleReport(file), sampleStyle())).toBe(
    'a<U+000A>b.md:1:1-1:2: warning: two<U+000A>lines <U+001B>[31m [text/sample]\n',
  );
});

test('nothing where nothing was found', () => {
  expect(compact(sampleReport(sampleFile('a', [])), sampleStyle())).toBe('');
});
