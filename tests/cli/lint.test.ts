import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const healthy = '---\ntitle: Lisbon by tram\ndate: 2017-05-17\n---\n\nThe 28 goes everywhere.\n';

async function run(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly host: MemoryHost }> {
  const host = createMemoryHost(files);
  return { code: await main(argv, host), host };
}

describe('post lint', () => {
  test('says nothing about a healthy post', async () => {
    const { code, host } = await run(['lint'], { 'posts/lisbon.md': healthy });
    expect(host.stderr.text).toBe('');
    expect(host.stdout.text).toBe('');
    expect(code).toBe(0);
  });

  test('reports one line a problem when piped', async () => {
    const { code, host } = await run(['lint', 'posts/x.md'], { 'posts/x.md': 'Hello.\n' });
    expect(host.stdout.text).toContain('posts/x.md:1:1: error: ');
    expect(host.stdout.text).toContain('[front-matter/missing]');
    expect(code).toBe(1);
  });

  test('refuses a path that does not exist and says what may have been meant', async () => {
    const { code, host } = await run(['lint', 'posts/lisbn.md'], { 'posts/lisbon.md': healthy });
    expect(host.stderr.text).toContain('did you mean posts/lisbon.md?');
    expect(code).toBe(2);
  });

  test('finding no posts is a mistake unless it is allowed', async () => {
    expect((await run(['lint'], {})).code).toBe(2);
    expect((await run(['lint', '--allow-empty'], {})).code).toBe(0);
  });

  test('refuses a misspelt rule in the configuration with a suggestion', async () => {
    const { code, host } = await run(['lint'], {
      'post.config.yaml': 'rules:\n  front-matter/mising: off\n',
      'posts/lisbon.md': healthy,
    });
    expect(host.stderr.text).toMatch(/did you mean\s+"front-matter\/missing"\?/);
    expect(host.stderr.text).toContain('post.config.yaml:2:3');
    expect(code).toBe(2);
  });

  test('an override turns a rule off for some files', async () => {
    const { code } = await run(['lint'], {
      'post.config.json':
        '{"overrides": [{"files": "posts/old/*.md", "rules": {"front-matter/missing": "off"}}]}',
      'posts/old/x.md': 'Hello.\n',
    });
    expect(code).toBe(0);
  });
});
