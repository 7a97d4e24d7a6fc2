import { beginCheck } from './check-links.js';
import type { LinkEnvironment, LinkOptions } from './link-check.js';
import { openPages } from './open-pages.js';
import { hostOf } from './page-task.js';
import { askingOrder, type LinkUse } from './plan-links.js';
import { redactUrl } from './secret-url.js';

/** What a check would ask a host for. */
export interface HostPreview {
  readonly host: string;
  /** Addresses to be asked, as they may be printed. */
  readonly ask: readonly string[];
  /** Pages that earlier answers still stand for. */
  readonly known: number;
}

/** What a check would ask for, by host, the host with most requests first. Asks nothing. */
export function previewLinks(
  uses: readonly LinkUse[],
  options: LinkOptions,
  environment: LinkEnvironment,
): readonly HostPreview[] {
  const check = beginCheck(uses, options, environment);
  const hosts = new Map<string, { ask: string[]; known: number }>();
  const entryOf = (url: string): { ask: string[]; known: number } => {
    const host = hostOf(url);
    const entry = hosts.get(host) ?? { ask: [], known: 0 };
    hosts.set(host, entry);
    return entry;
  };
  for (const { url } of askingOrder(openPages(check)))
    entryOf(url).ask.push(redactUrl(new URL(url)));
  for (const url of check.known.keys()) entryOf(url).known += 1;
  return [...hosts]
    .map(([host, entry]) => ({ host, ...entry }))
    .sort((a, b) => b.ask.length - a.ask.length || (a.host < b.host ? -1 : 1));
}
