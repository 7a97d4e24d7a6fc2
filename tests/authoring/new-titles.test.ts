import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { openWorkspace } from '../../src/commands/workspace.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import { findMojibake } from '../../src/text/mojibake/find-mojibake.js';
import { runs } from '../front-matter/generated-text.js';
import { fixtureSites } from '../support/fixture-sites.js';

/** What titles are made of that has broken some generator, slug or disk. */
const pieces = [
  'Lisbon by tram',
  "It's here",
  '"quoted"',
  '“typographic”',
  'C# & C++',
  'Größe',
  '日本語',
  'العربية',
  'שלום',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  'ﬁne',
  'İstanbul',
  '../../etc/passwd',
  '..\\..\\boot.ini',
  '/absolute',
  'CON',
  'a/b',
  '?x=1&y=2#z',
  '100 %',
  '%20',
  '#1',
  ' #comment',
  ': ',
  'key: value',
  '- item',
  '? x',
  '[a, b]',
  '{x}',
  '{{ x }}',
  '{% x %}',
  '{{< x >}}',
  '<b>',
  '&anchor',
  '*alias',
  '!tag',
  '@mention',
  '`code`',
  '|',
  '>',
  '---',
  '+++',
  ';;;',
  '...',
  '\\',
  '\\n',
  '$&',
  '~',
  'null',
  'Yes',
  'no',
  'on',
  'true',
  '1e3',
  '017',
  '0x1f',
  '1_000',
  '12:30:45',
  '1:30',
  '0x1F',
  '0o17',
  '1.5',
  '+1',
  'y',
  'NO',
  'Off',
  'Null',
  '2017-10-23',
  '2017-10-23 11:11:24',
  '=',
  '<<',
  '.inf',
  '  ',
  '\u00a0',
  '\u2003',
  '\u200b',
  '\u00ad',
] as const;
/** What no title can hold: these are refused with a reason, not written. */
const refused = ['\n', '\r', '\t\u0000', '\u2028', '\u0007', '\u202e', '\ud800', '\ufeff'] as const;

/** Any letters, but for those that happen to look like garbled text: of these the writer is told. */
const chance = fc
  .string({ unit: 'grapheme' })
  .filter((text) => findMojibake(text.normalize('NFC')).length === 0);

const title = fc
  .oneof(
    { weight: 8, arbitrary: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...pieces, ...refused), { minLength: 1, maxLength: 4 }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(['x'.repeat(300)], ['Wort '.repeat(60)], ['日'.repeat(300)]),
    },
    { weight: 1, arbitrary: fc.array(chance, { maxLength: 2 }) },
  )
  .map((parts) => parts.join(' '));

const now = new Date('2024-10-22T23:30:00Z');

describe.each(fixtureSites.map((site) => [site.name, site] as const))('in %s', (_name, site) => {
  test(
    'a new post of any title lints and is found, or nothing is written',
    async () => {
      let made = 0;
      const property = fc.asyncProperty(title, fc.boolean(), async (text, isPublished) => {
        const host = createMemoryHost(site.files, { now });
        const before = host.files();
        const flags = isPublished ? ['--publish'] : [];
        const code = await main(['new', ...flags, '--', text], host);
        const path = host.stdout.text.replace(/\n$/, '');
        if (code !== 0) {
          expect(host.files()).toEqual(before);
          expect(host.stderr.text).toMatch(/^post: (?:a title|no file name|.* was not made)/);
          return;
        }
        made += 1;
        expect(path).toMatch(/^[^\p{Cc}\\]+$/u);
        expect(path).not.toMatch(/(?:^|\/)\.{1,2}(?:\/|$)|[#?%]/);
        expect(path.length).toBeLessThan(200);
        const again = host.restart({ now });
        const linted = await main(['lint', '--format', 'json', '--', path], again);
        expect(JSON.parse(again.stdout.text).files[0].diagnostics.filter(isOurs)).toEqual([]);
        expect(linted).toBe(0);
        const { loaded } = await openWorkspace(host.restart({ now }), {});
        const post = loaded.site.posts().find((one) => one.path === path);
        expect(post?.title).toBe(visible(text));
        expect(post?.status).toBe(isPublished ? 'published' : 'draft');
      });
      await fc.assert(property, { numRuns: runs(8) });
      expect(made).toBeGreaterThan(0);
    },
    60_000 + runs(0) * 1000,
  );
});

/** Errors, and all that is said of front matter; a bracket that the writer never closed is theirs. */
/** What only the writer can fill in is told, and no mistake of ours. */
function isOurs({ severity, ruleId }: { severity: string; ruleId: string }): boolean {
  return severity === 'error' || (severity !== 'info' && ruleId.startsWith('front-matter/'));
}

function visible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .trim()
    .replace(/[ \t]+/g, ' ');
}
