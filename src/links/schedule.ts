import { createHeap, type Heap } from './heap.js';
import type { HostPace } from './host-facts.js';

/** How an answer bears on the pace of its host. */
export type Bearing = 'clean' | 'limited' | 'neutral';

/**
 * Who may be asked when. Pure bookkeeping: times are milliseconds on a clock that never jumps,
 * handed in by the caller, who also does the asking.
 */
export interface Schedule<T> {
  /** Queue an item behind the others of its host. */
  add(host: string, item: T): void;
  /** Queue what goes on with something begun: before new items, without the pause between starts. */
  addNext(host: string, item: T): void;
  /** The item to start now, if one may. Its host has one request more until `release`. */
  take(now: number): T | undefined;
  /** When `take` is worth another call, `undefined` when only a `release` or `add` can help. */
  nextAt(): number | undefined;
  /** A request to the host is over. */
  release(host: string, bearing: Bearing): void;
  /** Leave the host alone until then. */
  pause(host: string, until: number): void;
  /** Take all queued items of a host that fulfil a condition out of the queue. */
  withdraw(host: string, matches: (item: T) => boolean): readonly T[];
  /** Items queued and not started. */
  readonly waiting: number;
}

export interface ScheduleOptions {
  /** Requests at the same time, to all hosts together. */
  readonly total: number;
  readonly paceOf: (host: string) => HostPace;
}

interface Host<T> {
  readonly name: string;
  readonly pace: HostPace;
  next: T[];
  fresh: T[];
  /** Index of the first item in `fresh` that was not taken. */
  head: number;
  running: number;
  nextStart: number;
  pausedUntil: number;
  /** How often the pace was halved. */
  slowed: number;
  limitedInRow: number;
  cleanInRow: number;
  /** Counts the host's entries in the heaps; only the newest is valid. */
  entry: number;
}

interface Entry<T> {
  readonly host: Host<T>;
  readonly entry: number;
  readonly at: number;
  readonly queued: number;
}

interface State<T> {
  readonly options: ScheduleOptions;
  readonly hosts: Map<string, Host<T>>;
  /** Hosts that may start later, and hosts that may start now. */
  readonly later: Heap<Entry<T>>;
  readonly ready: Heap<Entry<T>>;
  running: number;
  waiting: number;
}

const slowest = 4;
/** Clean answers in a row after which a slowed host is asked twice as fast again. */
const cleanToRecover = 20;

/**
 * Round-robin over the hosts, longest queue first, so that the host that takes longest starts
 * early. A host that turns two pages in a row away for haste is asked half as fast and half as often at
 * once; its answers bring it back.
 */
export function createSchedule<T>(options: ScheduleOptions): Schedule<T> {
  const state: State<T> = {
    options,
    hosts: new Map(),
    later: createHeap((a, b) => a.at < b.at),
    ready: createHeap(
      (a, b) => a.queued > b.queued || (a.queued === b.queued && a.host.name < b.host.name),
    ),
    running: 0,
    waiting: 0,
  };
  return {
    add: (name, item) => add(state, name, item),
    addNext: (name, item) => addNext(state, name, item),
    take: (now) => take(state, now),
    nextAt: () => nextAt(state),
    release: (name, bearing) => release(state, name, bearing),
    pause: (name, until) => pause(state, name, until),
    withdraw: (name, matches) => withdraw(state, name, matches),
    get waiting() {
      return state.waiting;
    },
  };
}

function add<T>(state: State<T>, name: string, item: T): void {
  const host = hostOf(state, name);
  host.fresh.push(item);
  state.waiting += 1;
  if (queuedOf(host) === 1) enlist(state, host);
}

function addNext<T>(state: State<T>, name: string, item: T): void {
  const host = hostOf(state, name);
  host.next.push(item);
  state.waiting += 1;
  enlist(state, host);
}

function take<T>(state: State<T>, now: number): T | undefined {
  if (state.running >= state.options.total) return undefined;
  sift(state, now);
  const host = state.ready.pop()?.host;
  if (!host) return undefined;
  const item = takeFrom(host, now);
  host.running += 1;
  state.running += 1;
  state.waiting -= 1;
  enlist(state, host);
  return item;
}

function nextAt<T>(state: State<T>): number | undefined {
  if (state.running >= state.options.total) return undefined;
  sift(state, Number.NEGATIVE_INFINITY);
  return state.ready.peek()?.at ?? state.later.peek()?.at;
}

function release<T>(state: State<T>, name: string, bearing: Bearing): void {
  const host = hostOf(state, name);
  host.running -= 1;
  state.running -= 1;
  adapt(host, bearing);
  enlist(state, host);
}

function pause<T>(state: State<T>, name: string, until: number): void {
  const host = hostOf(state, name);
  host.pausedUntil = Math.max(host.pausedUntil, until);
  enlist(state, host);
}

function withdraw<T>(state: State<T>, name: string, matches: (item: T) => boolean): readonly T[] {
  const host = hostOf(state, name);
  const queued = host.fresh.slice(host.head);
  const taken = queued.filter(matches);
  host.fresh = queued.filter((item) => !matches(item));
  host.head = 0;
  state.waiting -= taken.length;
  enlist(state, host);
  return taken;
}

function hostOf<T>(state: State<T>, name: string): Host<T> {
  const known = state.hosts.get(name);
  if (known) return known;
  const host = newHost<T>(name, state.options.paceOf(name));
  state.hosts.set(name, host);
  return host;
}

/** Put the host where it now belongs; what was noted of it before is void. */
function enlist<T>(state: State<T>, host: Host<T>): void {
  host.entry += 1;
  const queued = queuedOf(host);
  if (queued === 0 || host.running >= limitOf(host)) return;
  state.later.push({ host, entry: host.entry, at: readyAt(host), queued });
}

/** Move the hosts whose time has come from `later` to `ready`, and drop void entries. */
function sift<T>({ later, ready }: State<T>, now: number): void {
  for (let top = later.peek(); top && (top.at <= now || isVoid(top)); top = later.peek()) {
    later.pop();
    if (!isVoid(top)) ready.push({ ...top, queued: queuedOf(top.host) });
  }
  for (let top = ready.peek(); top && isVoid(top); top = ready.peek()) ready.pop();
}

function isVoid<T>({ host, entry }: Entry<T>): boolean {
  return host.entry !== entry;
}

function newHost<T>(name: string, pace: HostPace): Host<T> {
  return {
    name,
    pace,
    next: [],
    fresh: [],
    head: 0,
    running: 0,
    nextStart: 0,
    pausedUntil: 0,
    slowed: 0,
    limitedInRow: 0,
    cleanInRow: 0,
    entry: 0,
  };
}

function queuedOf<T>(host: Host<T>): number {
  return host.next.length + host.fresh.length - host.head;
}

function limitOf<T>(host: Host<T>): number {
  return Math.max(1, host.pace.concurrency >> host.slowed);
}

function readyAt<T>(host: Host<T>): number {
  return host.next.length > 0 ? host.pausedUntil : Math.max(host.nextStart, host.pausedUntil);
}

function takeFrom<T>(host: Host<T>, now: number): T {
  const next = host.next.shift();
  if (next !== undefined) return next;
  host.nextStart = now + host.pace.interval * 2 ** host.slowed;
  const item = host.fresh[host.head] as T;
  host.head += 1;
  if (host.head === host.fresh.length) {
    host.fresh = [];
    host.head = 0;
  }
  return item;
}

function adapt<T>(host: Host<T>, bearing: Bearing): void {
  if (bearing === 'limited') {
    host.cleanInRow = 0;
    host.limitedInRow += 1;
    if (host.limitedInRow >= 2) host.slowed = Math.min(slowest, host.slowed + 1);
  } else if (bearing === 'clean') {
    host.limitedInRow = 0;
    host.cleanInRow += 1;
    if (host.slowed > 0 && host.cleanInRow % cleanToRecover === 0) host.slowed -= 1;
  }
}
