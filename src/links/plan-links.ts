import type { Span } from '../text/span.js';
import { wantedId } from './fragment.js';
import { isReservedName } from './host-facts.js';
import { type LinkTarget, parseLinkTarget } from './link-target.js';

/** How an address is written, which decides how another one is to be written in its place. */
export type AddressForm = 'markdown' | 'bare' | 'html' | 'data';

/** Where a link's address stands. */
export interface LinkPlace {
  readonly path: string;
  /** In UTF-16 offsets. */
  readonly span: Span;
  /** `bare`: the address is the text of the link, too; `data`: a value of the front matter. */
  readonly form: AddressForm;
}

/** A link in a file. */
export interface LinkUse extends LinkPlace {
  /** The address as Markdown or HTML means it: entities and escapes resolved, nothing else. */
  readonly url: string;
  /** The day of the post, `YYYYMMDD`: a copy of the page from about then is what its writer saw. */
  readonly day?: string;
}

/** One address, and all places that link to it. */
export interface PlannedLink {
  readonly target: Exclude<LinkTarget, { kind: 'other' }>;
  /** The id that must be in the page. */
  readonly wanted: string | undefined;
  readonly uses: readonly LinkUse[];
}

/** A page to be known, whatever fragments links have. */
export interface PlannedPage {
  readonly url: string;
  readonly wanted: readonly string[];
}

export interface LinkPlan {
  /** By printed address. */
  readonly links: readonly PlannedLink[];
  /** Pages by the URL that is asked. */
  readonly pages: ReadonlyMap<string, PlannedPage>;
}

/**
 * Put equal links together. Addresses that are not for the web, and names that are reserved for
 * examples (`example.org`, `localhost`), are left out: nothing is asked for them.
 */
export function planLinks(uses: readonly LinkUse[]): LinkPlan {
  const targets = new Map<string, LinkTarget>();
  const groups = new Map<string, { target: PlannedLink['target']; uses: LinkUse[] }>();
  for (const use of uses) {
    const target = targets.get(use.url) ?? parseLinkTarget(use.url);
    targets.set(use.url, target);
    if (target.kind === 'other' || isExample(target)) continue;
    const key = groupKey(target);
    const group = groups.get(key);
    if (group) group.uses.push(use);
    else groups.set(key, { target, uses: [use] });
  }
  const links = [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([, { target, uses: all }]) => ({
      target,
      wanted: target.kind === 'web' ? wantedId(target.fragment, target.request) : undefined,
      uses: all.length > 1 ? all.sort(byPlace) : all,
    }));
  return { links, pages: pagesOf(links) };
}

function isExample(target: LinkTarget): boolean {
  return target.kind === 'web' && isReservedName(target.hostname);
}

function groupKey(target: PlannedLink['target']): string {
  if (target.kind === 'malformed') return `malformed ${target.shown}`;
  const marks = `${target.disguised ? ' disguised' : ''}${target.credentials ? ' credentials' : ''}`;
  return `${target.request}#${target.fragment}${marks}`;
}

function pagesOf(links: readonly PlannedLink[]): LinkPlan['pages'] {
  const pages = new Map<string, { readonly url: string; readonly wanted: string[] }>();
  const seen = new Set<string>();
  for (const { target, wanted: id } of links) {
    if (target.kind !== 'web') continue;
    const page = pages.get(target.request) ?? { url: target.request, wanted: [] };
    pages.set(target.request, page);
    if (id === undefined || seen.has(`${target.request}#${id}`)) continue;
    seen.add(`${target.request}#${id}`);
    page.wanted.push(id);
  }
  return pages;
}

/** The earliest day of the posts that have a link, `YYYYMMDD`. */
export function dayOf(uses: readonly LinkUse[]): string | undefined {
  return uses
    .flatMap(({ day }) => day ?? [])
    .sort(compare)
    .at(0);
}

/**
 * The order in which pages are asked for: by address, but the origins in turn, so that a host that
 * never answers is found out early.
 */
export function askingOrder<T extends { readonly url: string }>(pages: readonly T[]): readonly T[] {
  const origins = new Map<string, T[]>();
  for (const page of [...pages].sort((a, b) => compare(a.url, b.url))) {
    const { origin } = new URL(page.url);
    const queue = origins.get(origin);
    if (queue) queue.push(page);
    else origins.set(origin, [page]);
  }
  const order: T[] = [];
  for (let round = 0, queues = [...origins.values()]; queues.length > 0; round += 1) {
    for (const queue of queues) order.push(queue[round] as T);
    queues = queues.filter((queue) => queue.length > round + 1);
  }
  return order;
}

function byPlace(a: LinkUse, b: LinkUse): number {
  return compare(a.path, b.path) || a.span.start - b.span.start;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
