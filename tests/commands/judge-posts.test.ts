import { describe, expect, test } from 'vitest';
import { judgePosts } from '../../src/commands/judge-posts.js';
import { TimeLimitError } from '../../src/errors.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import { withTimeLimit } from '../../src/host/node-time-limit.js';
import type { EnabledRule } from '../../src/lint/enabled-rule.js';
import { defineRule } from '../../src/lint/rule.js';
import type { RuleFailure } from '../../src/lint/rule-failure.js';
import { createExampleSite } from '../support/example-site.js';

/** With a tenth of the time there usually is. */
const host = createMemoryHost(
  {},
  { withTimeLimit: (limit, run) => withTimeLimit(limit / 10, run) },
);

function rule(name: string, look: (text: string, report: () => void) => void): EnabledRule {
  const whole = defineRule({
    id: `test/${name}`,
    description: '',
    rationale: '',
    severity: 'warning',
    preset: 'recommended',
    since: '0.1.0',
    defaultOptions: {},
    messages: { found: 'found' },
    examples: [],
    create: ({ post, report }) => ({
      end: () =>
        look(post.source.text, () => report({ message: 'found', at: { start: 0, end: 1 } })),
    }),
  });
  return { rule: whole, severity: 'warning', explicit: false, options: {}, publishing: false };
}

const always = rule('always', (_, report) => report());
const looping = rule('looping', (text) => {
  while (text.includes('loop'));
});
const backtracking = rule('backtracking', (text) => {
  if (text.includes('loop')) /^(a+)+$/.test(`${'a'.repeat(64)}b`);
});
/** As if it had been stopped. */
const stopped = rule('stopped', () => {
  throw new TimeLimitError(100);
});
const throwing = rule('throwing', (text) => {
  if (text.includes('throw')) throw new TypeError('no such word');
});

async function judge(texts: readonly string[], enabled: readonly EnabledRule[], on = host) {
  const loaded = await createExampleSite({});
  const files = texts.map((text, at) => ({
    file: { path: `/site/posts/${at}.md`, site: loaded, kind: 'post' as const },
    bytes: new TextEncoder().encode(`---\ntitle: Trams\n---\n\n${text}\n`),
  }));
  const failures: RuleFailure[] = [];
  const judged = judgePosts(on, files, {
    rules: enabled.map(({ rule: one }) => one),
    rulesFor: () => enabled,
    fix: false,
    unsafeFixes: false,
    onFailure: (failure) => void failures.push(failure),
  });
  return {
    found: judged.map(({ post, diagnostics }) => `${post().path} ${diagnostics.length}`),
    failed: failures.map(({ ruleId, path, error }) => `${ruleId} ${path} ${error.message}`),
  };
}

describe('a rule that fails', () => {
  test.each([
    ['loops', looping],
    ['backtracks', backtracking],
  ])('is stopped where it %s, and named; all else goes on', async (_, bad) => {
    const { found, failed } = await judge(['one', 'a loop', 'three'], [bad, always]);
    expect(found).toEqual(['posts/0.md 1', 'posts/1.md 1', 'posts/2.md 1']);
    expect(failed).toEqual([`${bad.rule.id} posts/1.md took longer than 0.5 s`]);
  });

  test('is named where it throws, and the others go on', async () => {
    const { found, failed } = await judge(['throw', 'two'], [throwing, always]);
    expect(found).toEqual(['posts/0.md 1', 'posts/1.md 1']);
    expect(failed).toEqual(['test/throwing posts/0.md no such word']);
  });

  test('is not tried any more when it was stopped three times', async () => {
    const { found, failed } = await judge(Array(5).fill('text'), [stopped, always]);
    expect(found).toHaveLength(5);
    expect(failed).toHaveLength(3);
  });

  test('is none where the time was up just when all was done', async () => {
    const late = createMemoryHost(
      {},
      {
        withTimeLimit: (limit, run) => {
          run();
          throw new TimeLimitError(limit);
        },
      },
    );
    const { found, failed } = await judge(['one', 'two'], [always], late);
    expect(found).toEqual(['posts/0.md 1', 'posts/1.md 1']);
    expect(failed).toEqual([]);
  });

  test('beyond a thousand reports is counted', async () => {
    const chatty = rule('chatty', (_, report) => {
      for (let n = 0; n < 2500; n += 1) report();
    });
    const loaded = await createExampleSite({});
    const [judged] = judgePosts(
      host,
      [
        {
          file: { path: '/site/posts/x.md', site: loaded, kind: 'post' },
          bytes: new TextEncoder().encode('Words.\n'),
        },
      ],
      { rules: [], rulesFor: () => [chatty], fix: false, unsafeFixes: false, onFailure: () => {} },
    );
    expect(judged?.diagnostics).toHaveLength(1001);
    expect(judged?.diagnostics.map(({ message }) => message)).toContain(
      'And 1500 more of "test/chatty" in this post; only the first 1000 are listed',
    );
  });
});
