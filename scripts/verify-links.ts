/**
 * Hold the checks of links within a site against breaks that are known:
 *
 *   npm run verify:links -- --corpus DIR [--seed 1] [--breaks 500] [--verbose]
 *
 * Works on a copy of the site. Posts get a link each more, to another post, a file or a heading that
 * is there: nothing may be said about any of them. Then each is broken, by a file that is renamed, a
 * heading that is edited, letter case, a date, or the scheme. Exits with 1 when a healthy link is
 * reported or fewer than 98 % of the breaks are found.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { configFor } from '../src/commands/config-for.js';
import { createSiteOpener } from '../src/commands/open-site.js';
import { createNodeHost } from '../src/host/node-host.js';
import { rules as allRules } from '../src/rules/index.js';
import { seeded } from './house-style/random.js';
import { type Break, makeBreaks } from './links/breaks.js';

const least = 0.98;
const command = fileURLToPath(new URL('../bin/post.js', import.meta.url));
const ruleIds = new Set(allRules.map(({ id }) => id));
const rules = ['link/missing-target', 'link/missing-anchor', 'link/malformed-url'].filter((rule) =>
  ruleIds.has(rule),
);

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    seed: { type: 'string', default: '1' },
    breaks: { type: 'string', default: '500' },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.corpus === undefined) {
  console.error('name a site: npm run verify:links -- --corpus DIR');
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'post-links-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const site = join(work, 'site');
cpSync(resolve(values.corpus), site, { recursive: true });
spawnSync('chmod', ['-R', 'u+w', site]);

const breaks = await plan();
const texts = new Map<string, string>();
write('healthy');
const wrong = found(breaks);
write('broken');
const hits = found(breaks);
process.exitCode = report() ? 0 : 1;

async function plan(): Promise<readonly Break[]> {
  const host = createNodeHost();
  const configuration = await configFor({}, host, site);
  const loaded = await createSiteOpener(host, configuration)(site);
  return makeBreaks(loaded, Number(values.breaks), seeded(Number(values.seed)));
}

/** Every post with its links, and the files and headings that they lead to, in one of two states. */
function write(state: 'healthy' | 'broken'): void {
  for (const one of breaks) for (const path of [one.from, ...Object.keys(one.appends)]) read(path);
  const added = new Map<string, string>();
  const add = (path: string, text: string): void =>
    void added.set(path, `${added.get(path) ?? ''}\n\n${text}`);
  for (const one of breaks) {
    for (const [path, text] of Object.entries(one.appends)) add(path, text[state]);
    if (one.file) {
      rmSync(join(site, one.file.healthy), { force: true });
      writeFileSync(join(site, one.file[state]), '');
    }
  }
  for (const one of breaks) add(one.from, one.link[state]);
  for (const [path, text] of added)
    writeFileSync(join(site, path), `${read(path).trimEnd()}${text}\n`);
}

function read(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(site, path), 'utf8');
  texts.set(path, text);
  return text;
}

interface Reported {
  readonly path: string;
  readonly diagnostics: readonly { readonly ruleId: string; readonly line: number }[];
}

/** Those breaks on whose lines something is reported. */
function found(all: readonly Break[]): ReadonlySet<Break> {
  const run = spawnSync(
    process.execPath,
    [command, 'lint', '--no-config', '--format', 'json', '--only', rules.join(',')],
    { cwd: site, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (run.stdout === '') throw new Error(run.stderr);
  const { files } = JSON.parse(run.stdout) as { files: readonly Reported[] };
  const lines = new Set(
    files.flatMap(({ path, diagnostics }) => diagnostics.map(({ line }) => `${path}:${line}`)),
  );
  return new Set(all.filter((one) => lines.has(`${one.from}:${lineOf(one)}`)));
}

function lineOf({ from, mark }: Break): number {
  const lines = readFileSync(join(site, from), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(mark)) + 1;
}

function report(): boolean {
  for (const kind of new Set(breaks.map((one) => one.kind))) {
    const all = breaks.filter((one) => one.kind === kind);
    const hit = all.filter((one) => hits.has(one));
    console.log(`${kind.padEnd(10)} ${hit.length} of ${all.length}`);
    if (values.verbose)
      for (const one of all.filter((each) => !hits.has(each)))
        console.log(`  missed ${one.from}: ${one.link.broken}`);
  }
  for (const one of wrong) console.log(`  wrong ${one.from}: ${one.link.healthy}`);
  const share = hits.size / Math.max(1, breaks.length);
  console.log(
    `found ${hits.size} of ${breaks.length} = ${(100 * share).toFixed(1)} %; ${wrong.size} healthy links reported`,
  );
  return share >= least && wrong.size === 0;
}
