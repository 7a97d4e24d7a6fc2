import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Judged, judgePost } from '../../src/commands/judge-post.js';
import { judgePosts } from '../../src/commands/judge-posts.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import type { EnabledRule } from '../../src/lint/enabled-rule.js';
import { rules } from '../../src/rules/index.js';
import type { LoadedSite } from '../../src/site/load-site.js';
import { applyEdits } from '../../src/text/text-edit.js';
import { runs } from '../front-matter/generated-text.js';
import { createExampleSite } from '../support/example-site.js';

/** All rules, also those that are off by default. */
const enabled: readonly EnabledRule[] = rules.map((rule) => ({
  rule,
  severity: rule.severity,
  explicit: false,
  options: rule.defaultOptions,
  publishing: true,
}));

/** Pieces of what the rules know to be right and wrong, and characters that parsers stumble over. */
const pieces = [
  ...rules.flatMap(({ examples }) => examples.flatMap(({ markdown }) => markdown.split(/(?<=\n)/))),
  ...'\n \t\r\0"\'`*_[](){}<>!#-+=|~:/\\.,;&%@^$'.split(''),
  '\r\n',
  '---\n',
  '+++\n',
  ';;;\n',
  '\ufeff',
  '\u200b',
  '\ud800',
  '\u202e',
  'é',
  'Ã©',
  '中文',
  '🇵🇹',
  '\n\n',
  '    ',
  '```',
  '{{',
  '}}',
  '{%',
  '%}',
  '<!--',
  '-->',
  '](',
  'http://',
  '<?',
  '<b ',
  '\u00a0',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const post = fc.oneof(
  text,
  text.map((body) => `---\ntitle: Trams\ndate: 2024-05-17\n---\n\n${body}`),
);

let sites: readonly LoadedSite[];
beforeAll(async () => {
  sites = await Promise.all(['plain', 'jekyll', 'hugo'].map((id) => createExampleSite({}, id)));
});

function read(bytes: Uint8Array, site: LoadedSite) {
  return { file: { path: '/site/posts/2024-05-17-x.md', site, kind: 'post' as const }, bytes };
}

function judge(content: string, site: LoadedSite, fix: 'none' | 'safe' | 'all'): Judged {
  const options = { enabled, rules, fix: fix !== 'none', unsafeFixes: fix === 'all' };
  return judgePost(read(new TextEncoder().encode(content), site), options);
}

const anySite = fc.constantFrom(0, 1, 2);
const settings = { numRuns: runs(60) };

describe('linting', () => {
  test('never throws, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      post.map((content) => new TextEncoder().encode(content)),
    );
    fc.assert(
      fc.property(bytes, anySite, (content, index) => {
        const failures: string[] = [];
        judgePosts(createMemoryHost(), [read(content, sites[index] as LoadedSite)], {
          rules,
          rulesFor: () => enabled,
          fix: true,
          unsafeFixes: true,
          onFailure: ({ ruleId, error }) => void failures.push(`${ruleId} ${error.stack}`),
        });
        expect(failures).toEqual([]);
      }),
      settings,
    );
  });

  test('edits lie in the text, apart from one another, and change nothing else', () => {
    fc.assert(
      fc.property(post, anySite, (content, index) => {
        const judged = judge(content, sites[index] as LoadedSite, 'none');
        const { text: source } = judged.source;
        for (const { fix, ruleId } of judged.diagnostics) {
          const edits = fix?.edits ?? [];
          const start = Math.min(...edits.map(({ span }) => span.start));
          const end = Math.max(...edits.map(({ span }) => span.end));
          if (edits.length === 0) continue;
          const after = applyEdits(source, edits);
          expect([ruleId, after.slice(0, start)]).toEqual([ruleId, source.slice(0, start)]);
          const tail = source.slice(end);
          expect([ruleId, after.endsWith(tail)]).toEqual([ruleId, true]);
        }
      }),
      settings,
    );
  });

  test.each(['safe', 'all'] as const)('fixing twice is fixing once: %s fixes', (which) => {
    fc.assert(
      fc.property(post, anySite, (content, index) => {
        const site = sites[index] as LoadedSite;
        const once = judge(content, site, which);
        if (once.repaired === undefined || once.notices.length > 0) return;
        expect(judge(once.repaired, site, which).repaired ?? once.repaired).toBe(once.repaired);
      }),
      settings,
    );
  });
});
