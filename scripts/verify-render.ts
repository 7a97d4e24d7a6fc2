/**
 * Shows that `post lint --fix` changes nothing that readers see but the places it reports:
 *
 *   npm run verify:render -- --corpus DIR [--verbose]
 *
 * DIR is a site or a folder of posts. It is copied, linted, repaired, and each post is rendered before
 * and after with remark and rehype. Exits with 1 when a rendering differs anywhere else.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Span } from '../src/text/span.js';
import { compareRendering } from './verify-render/compare-rendering.js';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, verbose: { type: 'boolean', default: false } },
});
if (values.corpus === undefined) {
  console.error('usage: npm run verify:render -- --corpus DIR [--verbose]');
  process.exit(2);
}
const program = fileURLToPath(new URL('../bin/post.js', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'post-render-'));
try {
  cpSync(resolve(values.corpus), copy, { recursive: true });
  process.exitCode = verify(copy);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

interface Reported {
  readonly path: string;
  readonly diagnostics: readonly {
    readonly ruleId: string;
    readonly start: number;
    readonly end: number;
    readonly fix: { readonly applicability: string; readonly edits: readonly Span[] } | null;
  }[];
}

function verify(folder: string): number {
  const files = lint(folder, '--format', 'json');
  const before = new Map(files.map(({ path }) => [path, read(folder, path)]));
  lint(folder, '--format', 'json', '--fix');
  const counts = { changed: 0, differing: 0 };
  for (const file of files) {
    const old = before.get(file.path) ?? '';
    const now = read(folder, file.path);
    if (old === now) continue;
    counts.changed += 1;
    if (showDifference(file, old, now)) counts.differing += 1;
  }
  console.log(
    `${files.length} posts, ${counts.changed} changed by --fix, ${counts.differing} rendered otherwise outside the places named`,
  );
  return counts.differing > 0 ? 1 : 0;
}

function showDifference(file: Reported, old: string, now: string): boolean {
  const spans = file.diagnostics.flatMap(({ start, end, fix }) =>
    fix?.applicability === 'safe' ? [{ start, end }, ...fix.edits] : [],
  );
  const difference = compareRendering(
    { text: old, bodyStart: bodyStart(old) },
    { text: now, bodyStart: bodyStart(now) },
    spans,
  );
  if (difference) {
    const line = old.slice(0, difference.offset).split('\n').length;
    console.log(`${file.path}:${line} no longer shows ${JSON.stringify(difference.shown)}`);
  } else if (values.verbose) console.log(`${file.path} equal, ${spans.length} places named`);
  return difference !== undefined;
}

function lint(folder: string, ...options: readonly string[]): readonly Reported[] {
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'lint', ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { readonly files: readonly Reported[] }).files;
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Where the body begins, for front matter between lines of `---` or `+++`. */
function bodyStart(text: string): number {
  return /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\n\1[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}
