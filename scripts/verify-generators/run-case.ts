import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { dayOf } from '../../src/authoring/date-form.js';
import { type BuiltPost, findPost } from './built-pages.js';
import type { Case, SiteFiles } from './cases.js';
import { type Clock, instantAt } from './clocks.js';
import type { Generator } from './generators.js';
import { must, type Ran, run } from './shell.js';

/** What a case is run with. */
export interface Bench {
  /** The built `bin/post.js`. */
  readonly post: string;
  readonly generator: Generator;
  readonly files: SiteFiles;
  /** Folder with the generator's `node_modules`. */
  readonly modules: string | undefined;
  /** An empty folder for the site. */
  readonly site: string;
}

/** Three questions, and what is wrong with each answer; empty is right. */
export interface Findings {
  readonly hidden: string[];
  readonly listed: string[];
  readonly back: string[];
}

const torture = `It's "quoted": a C# & Größe 日本語 #1 {x} - @y`;
const tags = ['C#', 'Cloud SIG', 'yes'];

interface Draft {
  readonly title: string;
  /** A word of its body that is nowhere else. */
  readonly word: string;
  /** What the clocks of the site show. */
  readonly local: string;
  /** Is the date asked for, or is it the moment of writing? */
  readonly asked: boolean;
}

const drafts: readonly Draft[] = [
  { title: torture, word: 'probebeforemidnight', local: '2024-10-22 23:30', asked: true },
  { title: `${torture} 2`, word: 'probeaftermidnight', local: '2024-10-23 00:30', asked: false },
];

/**
 * Make two posts half an hour from midnight, publish and unpublish them, and build after each step:
 * unless only dates are in question, after publishing alone.
 */
export function runCase(one: Case, clock: Clock, bench: Bench, onlyDates: boolean): Findings {
  const findings: Findings = { hidden: [], listed: [], back: [] };
  layOut(one, clock, bench);
  const paths = drafts.map((draft) => makeDraft(draft, one, clock, bench, findings));
  const before = paths.map((path) => readFileSync(join(bench.site, path), 'utf8'));
  commit(bench);
  if (!onlyDates) expectHidden(findings.hidden, bench, clock);
  const published = drafts.map((draft, index) =>
    publish(draft, paths[index] ?? '', clock, bench, findings.listed),
  );
  build(bench, clock, findings.listed);
  for (const [index, draft] of drafts.entries()) {
    const found = findPost(join(bench.site, bench.generator.output), draft.word);
    findings.listed.push(...wrongAbout(found, draft, one, clock, bench));
    const [from = '', text = ''] = [published[index], before[index]];
    findings.back.push(...unpublish(draft, from, text, clock, bench));
  }
  if (!onlyDates) expectHidden(findings.back, bench, clock);
  return findings;
}

function layOut(one: Case, { site }: Clock, bench: Bench): void {
  const { zoneFile } = bench.generator;
  const files = one.change?.(bench.files) ?? bench.files;
  for (const [path, text] of Object.entries(files)) {
    const target = join(bench.site, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, path === zoneFile ? text.replace(/(?<!\w)UTC/, site) : text);
  }
  if (bench.modules !== undefined)
    symlinkSync(join(bench.modules, 'node_modules'), join(bench.site, 'node_modules'));
  must(['git', 'init', '-q'], { cwd: bench.site });
  must(['git', 'config', 'user.name', 'Maria Silva'], { cwd: bench.site });
  must(['git', 'config', 'user.email', 'maria@example.org'], { cwd: bench.site });
  commit(bench);
}

function commit({ site }: Bench): void {
  must(['git', 'add', '-A', '--', '.', ':!node_modules'], { cwd: site });
  must(['git', 'commit', '-q', '--allow-empty', '-m', 'As it is'], { cwd: site });
}

/** `post` on a machine of that zone, at that moment. */
function post(bench: Bench, args: readonly string[], draft: Draft, clock: Clock, input = ''): Ran {
  const seconds = instantAt(draft.local, clock.site) / 1000;
  const env = { TZ: clock.machine, SOURCE_DATE_EPOCH: String(seconds) };
  return run([process.execPath, bench.post, ...args], { cwd: bench.site, env, input });
}

function makeDraft(
  draft: Draft,
  one: Case,
  clock: Clock,
  bench: Bench,
  findings: Findings,
): string {
  const date = draft.asked ? ['--date', draft.local] : [];
  const args = ['new', draft.title, '--tags', tags.join(','), ...date, ...(one.args ?? [])];
  const made = post(bench, [...args, '--from', '-'], draft, clock, `${draft.word}\n`);
  if (made.status !== 0) throw new Error(`post new: ${made.output}`);
  const path = made.stdout.trim();
  const linted = post(bench, ['lint', path], draft, clock);
  if (linted.status !== 0) findings.hidden.push(`does not lint: ${linted.output.trim()}`);
  return path;
}

function publish(
  draft: Draft,
  path: string,
  clock: Clock,
  bench: Bench,
  problems: string[],
): string {
  const isDated = /\d{4}-\d\d-\d\d/.test(readFileSync(join(bench.site, path), 'utf8') + path);
  const date = draft.asked && !isDated ? ['--date', draft.local] : [];
  const done = post(bench, ['publish', path, ...date], draft, clock);
  if (done.status !== 0) {
    problems.push(`post publish: ${done.output.trim()}`);
    return path;
  }
  const target = done.stdout.trim();
  const text = readFileSync(join(bench.site, target), 'utf8');
  const again = post(bench, ['publish', target], draft, clock);
  if (again.status !== 0 || !again.output.includes('nothing to do'))
    problems.push(`publishing twice: ${again.output.trim()}`);
  if (readFileSync(join(bench.site, target), 'utf8') !== text)
    problems.push('changed when published twice');
  return target;
}

/** Moved back it keeps the date it was published with; else it is what it was. */
function unpublish(
  draft: Draft,
  path: string,
  before: string,
  clock: Clock,
  bench: Bench,
): string[] {
  const published = readFileSync(join(bench.site, path), 'utf8');
  const done = post(bench, ['unpublish', path], draft, clock);
  if (done.status !== 0) return [`post unpublish: ${done.output.trim()}`];
  const target = done.stdout.trim();
  const after = readFileSync(join(bench.site, target), 'utf8');
  return after === (target === path ? before : published) ? [] : [`it differs: ${after}`];
}

function expectHidden(problems: string[], bench: Bench, clock: Clock): void {
  build(bench, clock, problems);
  for (const { word } of drafts) {
    const { state, page } = findPost(join(bench.site, bench.generator.output), word);
    const isSetAside = state === 'page' && page?.startsWith('drafts/');
    if (state !== 'absent' && !isSetAside) problems.push(`a draft is built: ${state} ${page}`);
  }
}

function build(bench: Bench, clock: Clock, problems: string[]): void {
  const { generator, site } = bench;
  for (const stale of [generator.output, '.jekyll-cache', '.astro-cache', '.docusaurus', 'db.json'])
    rmSync(join(site, stale), { recursive: true, force: true });
  const ran = run(generator.build, { cwd: site, env: { TZ: clock.machine, ...generator.env } });
  const isBuilt = ran.status === 0 && existsSync(join(site, generator.output));
  if (!isBuilt) problems.push(`the build fails: ${ran.output.slice(-600).trim()}`);
  if (!existsSync(join(site, generator.output))) mkdirSync(join(site, generator.output));
}

/** What readers see otherwise than it was written. */
function wrongAbout(
  found: BuiltPost,
  draft: Draft,
  one: Case,
  clock: Clock,
  { generator }: Bench,
): string[] {
  if (found.state !== 'listed') return [`published it is ${found.state}`];
  const wrong: string[] = [];
  if (found.title !== draft.title) wrong.push(`title ${found.title}`);
  const wanted = [...tags, ...(one.more ?? [])].sort().join();
  const got = [...(found.tags ?? [])].sort().join();
  if (got !== wanted) wrong.push(`tags ${got}`);
  if (!isSameTime(found.date ?? '', draft.local, clock.site))
    wrong.push(`date ${found.date}, not ${draft.local} in ${clock.site}`);
  const day = /\d{4}\/\d\d\/\d\d/.exec(found.page ?? '')?.[0].replaceAll('/', '-');
  const zone = generator.addressByMachine ? clock.machine : clock.site;
  const isRight = day === dayOf(instantAt(draft.local, clock.site), zone);
  if (day !== undefined && !isRight) wrong.push(`address ${found.page}`);
  return wrong;
}

/** To the minute; where only the day is written, midnight of that day. */
function isSameTime(date: string, local: string, zone: string): boolean {
  const isDay = /^\d{4}-\d\d-\d\d(?:T00:00:00(?:\.0+)?Z?)?$/.test(date);
  if (isDay) return date.slice(0, 10) === local.slice(0, 10);
  return Math.abs(Date.parse(date) - instantAt(local, zone)) < 60_000;
}

/** A fresh copy of nothing. */
export function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Keep a site for a look at it. */
export function keep(site: string, to: string): void {
  cpSync(site, to, { recursive: true, verbatimSymlinks: true });
}
