import type { Nodes } from 'mdast';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import type { Diagnostic } from './diagnostic.js';
import type { EnabledRule } from './enabled-rule.js';
import type { AnyPostRule, AnySiteRule, Visitor } from './rule.js';
import { spanOf, toDiagnostic } from './to-diagnostic.js';
import { walk } from './walk.js';

/** A rule and what it listens to in this post. */
interface Listener {
  readonly entry: EnabledRule;
  readonly visitor: Visitor;
}

/** Told before each call into a rule, so that one that throws or does not return can be named. */
export type OnRule = (ruleId: string) => void;

/** Run the rules over one post, in one walk. Diagnostics come in source order. */
export function runPostRules(
  post: Post,
  site: Site,
  enabled: readonly EnabledRule[],
  onRule: OnRule = () => {},
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const listeners = enabled
    .filter((entry) => speaks(entry, post))
    .map((entry): Listener => {
      onRule(entry.rule.id);
      const visitor = (entry.rule as AnyPostRule).create({
        post,
        site,
        options: entry.options,
        publishing: entry.publishing,
        report: (report) => diagnostics.push(toDiagnostic(entry, post.path, report)),
        lineOf: (at) => post.source.pointAt(spanOf(at).start).line,
      });
      return { entry, visitor };
    });
  const call = (name: 'post' | 'prose' | 'end', value: unknown): void => {
    for (const { entry, visitor } of listeners) {
      if (!visitor[name]) continue;
      onRule(entry.rule.id);
      (visitor[name] as (value: unknown) => void)(value);
    }
  };
  call('post', post);
  if (listeners.some(({ visitor }) => needsTree(visitor))) {
    walk(post.tree, handlersOf(listeners, onRule));
    if (listeners.some(({ visitor }) => visitor.prose))
      for (const block of post.prose) call('prose', block);
    call('end', post.tree);
  }
  return diagnostics;
}

/** Run the rules that compare posts; only diagnostics about `linted` paths are kept. */
export function runSiteRules(
  site: Site,
  enabledFor: (path: string) => readonly EnabledRule[],
  linted: ReadonlySet<string>,
  onRule: OnRule = () => {},
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const rules = new Map<string, EnabledRule>();
  for (const path of linted)
    for (const entry of enabledFor(path))
      if ('checkSite' in entry.rule) rules.set(entry.rule.id, entry);
  for (const entry of rules.values()) {
    onRule(entry.rule.id);
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

function handlersOf(listeners: readonly Listener[], onRule: OnRule): Map<string, Handler[]> {
  const handlers = new Map<string, Handler[]>();
  for (const { entry, visitor } of listeners) {
    for (const [type, handler] of Object.entries(visitor)) {
      if (type === 'post' || type === 'prose' || type === 'end') continue;
      const named: Handler = (node, ancestors) => {
        onRule(entry.rule.id);
        (handler as Handler)(node, ancestors);
      };
      handlers.set(type, [...(handlers.get(type) ?? []), named]);
    }
  }
  return handlers;
}
