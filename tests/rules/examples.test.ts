import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { runExample } from '../support/example-site.js';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example) => [example.title, example] as const))(
    '%s',
    async (_title, example) => {
      const { post, diagnostics, fixed } = await runExample(rule, example);
      const found = diagnostics.map(({ span, message }) => {
        const { line, column } = post.source.pointAt(span.start);
        return `${line}:${column} ${message}`;
      });
      expect(found).toEqual(example.diagnostics ?? []);
      if (example.fixed !== undefined) expect(fixed).toBe(example.fixed);
    },
  );

  test('is complete: a good and a bad example, every message shown, fixes shown', () => {
    expect(rule.id).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect(rule.examples.some((example) => !example.diagnostics?.length)).toBe(true);
    const shown = rule.examples.flatMap((example) => example.diagnostics ?? []);
    expect(shown.length).toBeGreaterThan(0);
    for (const message of Object.values<string>(rule.messages))
      expect(
        shown.some((line) => matches(line, message)),
        message,
      ).toBe(true);
    if (rule.fixable) expect(rule.examples.some((example) => example.fixed)).toBe(true);
  });
});

function matches(line: string, template: string): boolean {
  const pattern = template
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^\\d+:\\d+ ${pattern}$`, 's').test(line);
}
