/**
 * Whole-process times and peak memory of `post lint` and its peers, on one post and on a folder:
 *
 *   npm run bench [-- --corpus DIR] [--post FILE] [--runs 15] [--folder-runs 5] [--label TEXT] [--write]
 *
 * Without `--corpus` on a generated blog of 300 posts; the one post is the one of median size. With
 * `--write` the tables go to docs/performance.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateBlog, markdownFiles } from './bench/corpus.js';
import { type Measured, measure } from './bench/measure.js';
import { commandsFor, installPeers } from './bench/peers.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    post: { type: 'string' },
    runs: { type: 'string', default: '15' },
    'folder-runs': { type: 'string', default: '5' },
    label: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const project = fileURLToPath(new URL('../', import.meta.url));
const peers = join(project, 'bench/peers');
installPeers(peers);

const generated = mkdtempSync(join(tmpdir(), 'post-bench-'));
try {
  const tables = benchmark(resolve(values.corpus ?? generateInto(generated)));
  console.log(tables);
  if (values.write) writeTables(tables);
} finally {
  rmSync(generated, { recursive: true, force: true });
}

function generateInto(folder: string): string {
  generateBlog(folder, 300);
  return folder;
}

function benchmark(folder: string): string {
  const files = markdownFiles(folder);
  const bySize = [...files].sort((a, b) => a.size - b.size);
  const file = values.post ? resolve(values.post) : bySize[bySize.length >> 1]?.path;
  if (file === undefined) throw new Error(`no Markdown files in ${folder}`);
  const one = measure(commandsFor({ file }, project, peers), Number(values.runs));
  const folderRuns = Number(values['folder-runs']);
  const anew = measure(commandsFor({ folder, again: false }, project, peers), folderRuns);
  const again = measure(commandsFor({ folder, again: true }, project, peers), folderRuns);
  const kilobytes = Math.round(readFileSync(file).length / 1000);
  const megabytes = (files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1);
  const label = values.label ?? (values.corpus ? 'a folder' : 'a generated blog');
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`;
  return [
    `${machine}. Medians of whole processes, run in turn.`,
    '',
    `One post of ${kilobytes} kB, ${values.runs} runs:`,
    '',
    table(one),
    '',
    `${files.length} posts (${label}, ${megabytes} MB), all read and judged (\`--no-cache\`), ${folderRuns} runs:`,
    '',
    table(anew),
    '',
    `The same posts again, none of them changed, ${folderRuns} runs; markdownlint-cli2 and remark-cli keep nothing:`,
    '',
    table(again),
  ].join('\n');
}

function table(results: readonly Measured[]): string {
  const of = (name: string): number =>
    results.find((result) => result.name === name)?.median ?? Number.NaN;
  const rows = results.map(({ name, median, least, memory }) => [
    name === 'post lint' ? '**post lint**' : name,
    `${Math.round(median)} ms`,
    `${Math.round(least)} ms`,
    (median / of('node -e 0')).toFixed(2),
    (of('post lint') / median).toFixed(2),
    memory === undefined ? '' : `${Math.round(memory)} MB`,
  ]);
  const head = ['', 'median', 'least', '× node', 'post lint ÷', 'peak memory'];
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Replace what stands between the two marks. */
function writeTables(tables: string): void {
  const page = join(project, 'docs/performance.md');
  const marked = /(?<=<!-- measured -->\n)[\s\S]*?(?=<!-- \/measured -->)/;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(marked, () => `\n${tables}\n\n`),
  );
}
