/**
 * Have real generators build headings of every kind and compare the ids they write with ours:
 *
 *   npm run verify:anchors -- jekyll hugo [--record]
 *
 * Without names: all. Packages of the npm registry are installed below node_modules/.cache; jekyll,
 * hugo, pelican and kramdown must be installed (on Debian: `apt-get install jekyll hugo
 * pelican`). `--record` keeps what was built for the tests.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchorsFor } from './anchors/anchors-for.js';
import { build, install, versionOf } from './anchors/build.js';
import { compareIds } from './anchors/compare.js';
import { readDocuments } from './anchors/documents.js';
import type { Generator } from './anchors/generator.js';
import { generators } from './anchors/generators.js';
import { type PageIds, readPage } from './anchors/read-page.js';

/** One line of the record: what a generator made of all documents. */
interface Recorded {
  readonly generator: string;
  readonly version: string;
  readonly pages: Readonly<Record<string, PageIds>>;
}

const project = fileURLToPath(new URL('../', import.meta.url));
const documents = readDocuments(join(project, 'tests/site/anchors/headings'));
const recordPath = join(project, 'tests/site/anchors/recorded.jsonl');
const flags = process.argv.slice(2);
const wanted = flags.filter((flag) => !flag.startsWith('-'));
const unknown = wanted.filter((name) => !generators.some(({ id }) => id === name));
if (unknown.length > 0)
  throw new Error(`no generator ${unknown}; there are ${generators.map(({ id }) => id).join(' ')}`);

const record = new Map(existsSync(recordPath) ? readRecord() : []);
for (const generator of generators) {
  if (wanted.length > 0 && !wanted.includes(generator.id)) continue;
  record.set(generator.id, await verify(generator));
}
if (flags.includes('--record')) {
  const lines = [...record.values()].map((each) => `${JSON.stringify(each)}\n`);
  writeFileSync(recordPath, lines.join(''));
}

async function verify(generator: Generator): Promise<Recorded> {
  const root = mkdtempSync(join(tmpdir(), 'post-anchors-'));
  try {
    const packages = install(generator, join(project, 'node_modules/.cache/anchors'));
    const built = build(generator, documents, root, packages);
    const pages: Record<string, PageIds> = {};
    const different: string[] = [];
    let equal = 0;
    let untold = 0;
    for (const { name, markdown, html } of built) {
      const page = readPage(html, generator.content);
      const result = compareIds(page, await anchorsFor(generator, name, markdown), markdown);
      pages[name] = page;
      equal += result.equal;
      untold += result.unknown;
      different.push(...result.different.map((line) => `  ${name}: ${line}`));
    }
    const version = versionOf(generator, packages);
    const row = [generator.id, version, equal, untold, different.length];
    console.log(`| ${row.join(' | ')} |`);
    for (const line of different) console.log(line);
    if (different.length > 0) process.exitCode = 1;
    return { generator: generator.id, version, pages };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function readRecord(): [string, Recorded][] {
  const lines = readFileSync(recordPath, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const recorded = JSON.parse(line) as Recorded;
    return [recorded.generator, recorded];
  });
}
