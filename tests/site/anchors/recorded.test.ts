import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorsFor } from '../../../scripts/anchors/anchors-for.js';
import { compareIds } from '../../../scripts/anchors/compare.js';
import { postOf, readDocuments } from '../../../scripts/anchors/documents.js';
import { generators } from '../../../scripts/anchors/generators.js';
import type { PageIds } from '../../../scripts/anchors/read-page.js';

// What real generators built: `npm run verify:anchors -- --record`.
const recorded = new Map(
  readFileSync(new URL('recorded.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { generator: string; pages: Record<string, PageIds> })
    .map(({ generator, pages }) => [generator, pages]),
);
const documents = readDocuments(new URL('headings', import.meta.url).pathname);

describe.each(generators)('ids of $id', (generator) => {
  const pages = recorded.get(generator.id) ?? {};

  it('are those that it writes', async () => {
    let equal = 0;
    const different: string[] = [];
    for (const [name, body] of documents) {
      const page = pages[name];
      if (!page) throw new Error(`nothing is recorded of ${generator.id} and ${name}`);
      const markdown = postOf(generator, name, body);
      const result = compareIds(page, await anchorsFor(generator, name, markdown), markdown);
      equal += result.equal;
      different.push(...result.different.map((line) => `${name}: ${line}`));
    }
    expect(different).toEqual([]);
    expect(equal).toBeGreaterThanOrEqual(200);
  });

  it('leaves out no id of raw HTML and footnotes', async () => {
    for (const name of ['html', 'footnotes', 'explicit']) {
      const markdown = postOf(generator, name, documents.get(name) ?? '');
      const ours = await anchorsFor(generator, name, markdown);
      const missing = pages[name]?.ids.filter((id) => !ours.ids.has(id));
      // Docusaurus marks footnotes with a hash of the file.
      expect(missing?.filter((id) => !/^user-content-fn.*-[\da-f]{6}/.test(id))).toEqual([]);
    }
  });
});
