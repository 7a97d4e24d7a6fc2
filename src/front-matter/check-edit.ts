import { sameData } from './data.js';
import { findEntry } from './find-entry.js';
import type { FrontMatter, FrontMatterEntry, FrontMatterValue } from './front-matter.js';
import type { FrontMatterChange } from './front-matter-change.js';
import { findValue } from './locate.js';
import { parseFrontMatter } from './parse-front-matter.js';
import { readBack } from './writable-value.js';

/** A text and what was read of it. */
export interface ReadText {
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

/** Did a change do what it should and nothing else: same body, same other entries, no new problem? */
export function checkEdit(before: ReadText, after: ReadText, change: FrontMatterChange): boolean {
  if (!after.frontMatter.accepted || !after.frontMatter.complete) return false;
  if (!sameBody(before, after)) return false;
  if (after.frontMatter.problems.length > before.frontMatter.problems.length) return false;
  if (!isIntended(after.frontMatter, change)) return false;
  return (
    othersAreSame(before.frontMatter, after.frontMatter, change) && sameToAllReaders(after, change)
  );
}

function sameBody(before: ReadText, after: ReadText): boolean {
  const body = before.text.slice(before.frontMatter.bodyStart);
  const now = after.text.slice(after.frontMatter.bodyStart);
  return (
    now === body ||
    (before.frontMatter.format === 'none' &&
      /^\r?\n/.test(now) &&
      now.trimStart() === body.trimStart())
  );
}

function isIntended(frontMatter: FrontMatter, change: FrontMatterChange): boolean {
  if (change.kind === 'remove') return findEntry(frontMatter, change.key) === undefined;
  const value = targetOf(frontMatter, change.key);
  return value !== undefined && holds(value, frontMatter, change);
}

function targetOf(frontMatter: FrontMatter, key: string): FrontMatterValue | undefined {
  if (!key.startsWith('/')) return findEntry(frontMatter, key);
  const found = findValue(frontMatter.entries, key);
  return found?.exact ? found.value : undefined;
}

function holds(
  value: FrontMatterValue,
  frontMatter: FrontMatter,
  change: FrontMatterChange & { kind: 'set' },
): boolean {
  const wanted = readBack(change.value);
  if (sameData(value.value, wanted)) return true;
  if (frontMatter.format === 'lines' || change.style?.list === 'comma')
    return sameData(value.value, asLine(wanted, change.style?.comma ?? ', '));
  return false;
}

function asLine(value: unknown, comma: string): unknown {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(comma) : String(value);
}

/** Are all entries but the changed one, in this order, the same text and the same data? */
function othersAreSame(
  before: FrontMatter,
  after: FrontMatter,
  change: FrontMatterChange,
): boolean {
  const key = change.key.startsWith('/') ? undefined : change.key;
  const kept = othersOf(before, key);
  const now = othersOf(after, key);
  return (
    kept.length === now.length &&
    kept.every((entry, index) => sameEntry(entry, now[index], change.key))
  );
}

function othersOf(frontMatter: FrontMatter, key: string | undefined): FrontMatterEntry[] {
  if (key === undefined) return [...frontMatter.entries];
  const target = findEntry(frontMatter, key);
  return frontMatter.entries.filter((entry) => entry !== target);
}

function sameEntry(a: FrontMatterEntry, b: FrontMatterEntry | undefined, pointer: string): boolean {
  if (!b || a.key !== b.key) return false;
  if (pointer.startsWith(`/${a.key.replaceAll('~', '~0').replaceAll('/', '~1')}/`))
    return sameButOne(a, b, pointer);
  return a.raw === b.raw && a.anchor === b.anchor && a.tag === b.tag && sameData(a.value, b.value);
}

/** Compare two values that may differ only where the pointer leads. */
function sameButOne(a: FrontMatterEntry, b: FrontMatterEntry, pointer: string): boolean {
  const from = findValue([a], pointer)?.value;
  const to = findValue([b], pointer)?.value;
  if (!from || !to) return false;
  const start = from.valueSpan.start - a.valueSpan.start;
  const startNow = to.valueSpan.start - b.valueSpan.start;
  const rest = a.raw.slice(start + from.raw.length);
  return (
    a.raw.slice(0, start) === b.raw.slice(0, startNow) &&
    rest === b.raw.slice(startNow + to.raw.length)
  );
}

/** A written value must read the same to every YAML reader: sites change generators. */
function sameToAllReaders(after: ReadText, change: FrontMatterChange): boolean {
  const { dialect, format } = after.frontMatter;
  if (format !== 'yaml' || change.kind === 'remove' || typeof change.value === 'boolean')
    return true;
  return (['psych', 'js-yaml', 'yaml'] as const).every((yamlReader) => {
    const read = parseFrontMatter(after.text, { ...dialect, yamlReader });
    const value = targetOf(read, change.key);
    return value !== undefined && holds(value, after.frontMatter, change);
  });
}
