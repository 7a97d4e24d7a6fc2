import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';
import { rules } from '../../src/rules/index.js';

const post = '---\ntitle: Lisbon by tram\ndate: 2017-05-17\n---\n\nHervÃ© took the 28.\n';

async function run(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly host: MemoryHost }> {
  const host = createMemoryHost(files);
  return { code: await main(argv, host), host };
}

describe('post explain', () => {
  test('says what a rule is about, with an example', async () => {
    const { code, host } = await run(['explain', 'text/mojibake']);
    expect(code).toBe(0);
    expect(host.stdout.text).toContain('it should read "Hervé"');
    expect(host.stdout.text).toContain('post-disable-next-line text/mojibake');
  });

  test('an unknown rule is a mistake, and the near one is named', async () => {
    const { code, host } = await run(['explain', 'mojibake']);
    expect(code).toBe(2);
    expect(host.stderr.text).toContain('did you mean "text/mojibake"?');
  });
});

describe('--list-rules', () => {
  test('a line for each rule, with the severity that the configuration gives it', async () => {
    const { code, host } = await run(['lint', '--list-rules'], {
      'post.config.json': '{ "rules": { "text/mojibake": "info", "image/alt": "off" } }',
    });
    const lines = host.stdout.text.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines).toHaveLength(rules.length);
    expect(lines.find((line) => line.startsWith('text/mojibake '))).toMatch(/ info +fix /);
    expect(lines.find((line) => line.startsWith('image/alt '))).toMatch(/ off /);
  });

  test('as JSON', async () => {
    const { host } = await run(['lint', '--list-rules', '-f', 'json', '--only', 'text/mojibake']);
    const listed = JSON.parse(host.stdout.text).rules;
    expect(listed.find(({ id }: { id: string }) => id === 'text/mojibake')).toMatchObject({
      severity: 'error',
      preset: 'recommended',
    });
    expect(listed.find(({ id }: { id: string }) => id === 'image/alt').severity).toBe('off');
  });
});

describe('--print-config', () => {
  test('site, generator and why, settings and their origin, rules in force for the file', async () => {
    const { code, host } = await run(['lint', '--print-config', '_posts/2017-05-17-lisbon.md'], {
      '_config.yml': 'title: Trams\ntimezone: Europe/Lisbon\n',
      '_posts/2017-05-17-lisbon.md': post,
      'post.config.json':
        '{ "overrides": [{ "files": ["_posts/**"], "rules": { "text/mojibake": "off" } }] }',
    });
    const shown = JSON.parse(host.stdout.text);
    expect(code).toBe(0);
    expect(shown).toMatchObject({
      file: '_posts/2017-05-17-lisbon.md',
      kind: 'post',
      root: '.',
      configuration: 'post.config.json',
      profile: { id: 'jekyll', because: expect.arrayContaining([expect.any(String)]) },
      settings: { timeZone: { value: 'Europe/Lisbon', from: '_config.yml' } },
    });
    expect(shown.rules['text/mojibake']).toEqual({ severity: 'off' });
    expect(shown.rules['image/alt'].severity).toBe('warning');
  });
});

describe('suppression comments', () => {
  test('hide a problem from report and exit code', async () => {
    const comment = '<!-- post-disable-next-line text/mojibake -- an example -->';
    const files = { 'posts/a.md': post.replace('HervÃ©', `${comment}\nHervÃ©`) };
    const { code, host } = await run(['lint', 'posts/a.md'], files);
    expect(host.stdout.text).toBe('');
    expect(code).toBe(0);
    expect((await run(['lint', 'posts/a.md'], { 'posts/a.md': post })).code).toBe(1);
  });

  test('keep --fix away from what they hide', async () => {
    const files = { 'posts/a.md': `${post.trimEnd()} <!-- post-disable-line text/mojibake -->\n` };
    const { host } = await run(['lint', '--fix', 'posts/a.md'], files);
    expect(new TextDecoder().decode(host.fs.readBytes(`${host.cwd}/posts/a.md`))).toBe(
      files['posts/a.md'],
    );
  });

  test('are deleted by --fix where they hide nothing', async () => {
    const files = {
      'posts/a.md': `${post.trimEnd().replace('Ã©', 'é')} <!-- post-disable-line text/mojibake -->\n`,
    };
    const { host } = await run(['lint', '--fix', 'posts/a.md'], files);
    expect(new TextDecoder().decode(host.fs.readBytes(`${host.cwd}/posts/a.md`))).toBe(
      post.replace('Ã©', 'é'),
    );
  });
});
