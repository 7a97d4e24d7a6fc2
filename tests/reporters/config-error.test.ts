import { expect, test } from 'vitest';
import { ConfigError } from '../../src/errors.js';
import { formatConfigError } from '../../src/reporters/config-error.js';
import { sampleStyle, spanOf } from './sample-report.js';

test('a wrong configuration is shown where it is wrong', () => {
  const text = 'profile: hugo\nrules:\n  text/mojibak: off\n';
  const error = new ConfigError('unknown rule "text/mojibak"', {
    path: 'post.config.yaml',
    text,
    span: spanOf(text, 'text/mojibak'),
    hints: ['did you mean "text/mojibake"?'],
  });
  expect(formatConfigError(error, sampleStyle(), '')).toBe(
    `post.config.yaml:3:3 unknown rule "text/mojibak"
    ╭─[3:3]
  3 │   text/mojibak: off
    │   ━━━━━━━━━━━━
    ╰─ did you mean "text/mojibake"?
`,
  );
});
