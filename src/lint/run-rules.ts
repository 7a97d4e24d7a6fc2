import type { Nodes } from 'mdast';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { type CappedReports, cappedReports } from './capped-reports.js';
import type { Diagnostic } from './diagnostic.js';
import type { EnabledRule } from './enabled-rule.js';
import type { AnyPostRule, AnySiteRule, Visitor } from './rule.js';
import { spanOf, toDiagnostic } from './to-diagnostic.js';
import { walk } from './walk.js';

/** What a rule listens to in this post, and what it says. */
interface Listener {
  readonly visitor: Visitor;
  readonly reports: CappedReports;
}

/** Run the rules over one post, in one walk. Diagnostics come in source order. */
export function runPostRules(
  post: Post,
  site: Site,
  enabled: readonly EnabledRule[],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const listeners = enabled
    .filter((entry) => speaks(entry, post))
    .map((entry): Listener => {
      const reports = cappedReports(entry, post, (found) => diagnostics.push(found));
      const visitor = (entry.rule as AnyPostRule).create({
        post,
        site,
        options: entry.options,
        publishing: entry.publishing,
        report: reports.report,
        lineOf: (at) => post.source.pointAt(spanOf(at).start).line,
      });
      return { visitor, reports };
    });
  const call = (name: 'post' | 'prose' | 'end', values: readonly unknown[]): void => {
    const hearing = listeners.flatMap(({ visitor }) => visitor[name] ?? []);
    for (const value of values)
      for (const hear of hearing) (hear as (value: unknown) => void)(value);
  };
  call('post', [post]);
  if (listeners.some(({ visitor }) => needsTree(visitor))) {
    walk(post.tree, handlersOf(listeners));
    if (listeners.some(({ visitor }) => visitor.prose)) call('prose', post.prose);
    call('end', [post.tree]);
  }
  for (const { reports } of listeners) reports.finish();
  return diagnostics;
}

/** Run the rules that compare posts; only diagnostics about `linted` paths are kept. */
export function runSiteRules(
  site: Site,
  enabledFor: (path: string) => readonly EnabledRule[],
  linted: ReadonlySet<string>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const rules = new Map<string, EnabledRule>();
  for (const path of linted)
    for (const entry of enabledFor(path))
      if ('checkSite' in entry.rule) rules.set(entry.rule.id, entry);
  for (const entry of rules.values()) {
    (entry.rule as AnySiteRule).checkSite({
      site,
      options: entry.options,
      posts: site.posts(),
      report: (path, report) => {
        const here = linted.has(path)
          ? enabledFor(path).find(({ rule }) => rule.id === entry.rule.id)
          : undefined;
        if (here) diagnostics.push(toDiagnostic(here, path, report));
      },
    });
  }
  return diagnostics;
}

function speaks({ rule }: EnabledRule, post: Post): boolean {
  if (!('create' in rule)) return false;
  if (!rule.languages) return true;
  return post.language !== undefined && rule.languages.includes(post.language);
}

function needsTree(visitor: Visitor): boolean {
  return Object.keys(visitor).some((name) => name !== 'post');
}

type Handler = (node: Nodes, ancestors: readonly Nodes[]) => void;

function handlersOf(listeners: readonly Listener[]): Map<string, Handler[]> {
  const handlers = new Map<string, Handler[]>();
  for (const { visitor } of listeners) {
    for (const [type, handler] of Object.entries(visitor)) {
      if (type === 'post' || type === 'prose' || type === 'end') continue;
      handlers.set(type, [...(handlers.get(type) ?? []), handler as Handler]);
    }
  }
  return handlers;
}
