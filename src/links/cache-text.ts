import { type CacheEntry, day } from './cache-entry.js';
import type { Outcome, Reason } from './verdict.js';

/** What a cache file holds. */
export interface CacheContent {
  readonly entries: Map<string, CacheEntry>;
  /** Lines that are of no use any more: overwritten, too old or unreadable. */
  readonly garbage: number;
  /** When a run began that did not come to its end. */
  readonly openRun: number | undefined;
  /** The file is one of ours, and of this version. */
  readonly known: boolean;
}

/** First line of a cache file of this version. */
export const cacheHeader = '{"file":"post links cache","version":1}\n';
/** Entries older than this are forgotten. */
const keepFor = 90 * day;

/** The line that says a run has begun. */
export function runStartLine(start: number): string {
  return `${JSON.stringify({ start })}\n`;
}

/** The line that says the run has come to its end. */
export function runEndLine(start: number): string {
  return `${JSON.stringify({ end: start })}\n`;
}

/** One entry as a line, short names for what stands in every line. */
export function entryLine(entry: CacheEntry): string {
  const { key, time, outcome, failures, firstFailure, lastOk } = entry;
  const { fragments } = outcome;
  return `${JSON.stringify({
    u: key,
    t: time,
    v: outcome.verdict,
    r: outcome.reason,
    s: outcome.status,
    h: outcome.hops.length > 0 ? outcome.hops.map((hop) => [hop.status, hop.url]) : undefined,
    hf: outcome.fragment,
    f: filled(fragments.accepted),
    x: filled(fragments.missing),
    y: filled(fragments.unread),
    e: outcome.etag,
    m: outcome.lastModified,
    n: failures > 0 ? failures : undefined,
    n0: firstFailure,
    k: lastOk === time ? 1 : lastOk,
  })}\n`;
}

function filled(ids: readonly string[]): readonly string[] | undefined {
  return ids.length > 0 ? ids : undefined;
}

/** Read a cache file. Lines that make no sense are passed over: a cache may only cost time. */
export function parseCache(text: string, now: number): CacheContent {
  const entries = new Map<string, CacheEntry>();
  if (!text.startsWith(cacheHeader)) {
    return { entries, garbage: 0, openRun: undefined, known: false };
  }
  let lines = 0;
  let openRun: number | undefined;
  for (const line of text.slice(cacheHeader.length).split('\n')) {
    if (line === '') continue;
    lines += 1;
    const value = parseLine(line);
    if (typeof value?.start === 'number') openRun = value.start;
    else if (typeof value?.end === 'number') openRun = undefined;
    const entry = value && entryOf(value);
    if (entry && now - entry.time < keepFor) entries.set(entry.key, entry);
  }
  return { entries, garbage: lines - entries.size, openRun, known: true };
}

type Line = Readonly<Record<string, unknown>>;

function parseLine(line: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
}

const verdicts: ReadonlySet<unknown> = new Set([
  'ok',
  'moved',
  'broken',
  'suspect',
  'blocked',
  'down',
  'timeout',
  'tls',
]);

function entryOf(line: Line): CacheEntry | undefined {
  const { u: key, t: time, v: verdict, r: reason } = line;
  if (typeof key !== 'string' || typeof time !== 'number' || !Number.isFinite(time)) {
    return undefined;
  }
  if (!verdicts.has(verdict) || typeof reason !== 'string') return undefined;
  const lastOk = line.k === 1 ? time : numberOf(line.k);
  const firstFailure = numberOf(line.n0);
  return {
    key,
    time,
    outcome: outcomeOf(line, verdict as Outcome['verdict'], reason as Reason),
    failures: numberOf(line.n) ?? 0,
    ...(firstFailure === undefined ? {} : { firstFailure }),
    ...(lastOk === undefined ? {} : { lastOk }),
  };
}

function outcomeOf(line: Line, verdict: Outcome['verdict'], reason: Reason): Outcome {
  const hops = hopsOf(line.h);
  const last = hops.at(-1)?.url;
  const status = numberOf(line.s);
  return {
    verdict,
    reason,
    hops,
    fragments: { accepted: idsOf(line.f), missing: idsOf(line.x), unread: idsOf(line.y) },
    ...(status !== undefined && { status }),
    ...(typeof line.hf === 'string' && { fragment: line.hf }),
    ...(typeof line.e === 'string' && { etag: line.e }),
    ...(typeof line.m === 'string' && { lastModified: line.m }),
    ...(last !== undefined && { finalUrl: last }),
  };
}

function hopsOf(value: unknown): Outcome['hops'] {
  if (!Array.isArray(value)) return [];
  const hops = value.flatMap((hop: unknown) =>
    Array.isArray(hop) && typeof hop[0] === 'number' && isWebUrl(hop[1])
      ? [{ status: hop[0], url: hop[1] }]
      : [],
  );
  return hops.length === value.length ? hops : [];
}

function isWebUrl(value: unknown): value is string {
  return typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value);
}

function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
