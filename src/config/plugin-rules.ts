import { severities } from '../lint/diagnostic.js';
import { completeRule } from '../lint/plugin-rule.js';
import { remarkGroup } from '../lint/remark-lint-rule.js';
import type { AnyRule } from '../lint/rule.js';

/** Why a module is no plugin. */
export interface PluginProblem {
  readonly problem: string;
}

/**
 * The rules that a module exports: as values, in lists, or in a list named `rules`.
 *
 * @param ours ids of the rules of `post`, whose groups are not for others
 * @param taken ids of the plugins before
 */
export function pluginRules(
  module: Readonly<Record<string, unknown>>,
  ours: readonly string[],
  taken: readonly string[],
): readonly AnyRule[] | PluginProblem {
  const found = [...new Set(Object.values(module).flatMap(candidates))];
  if (found.length === 0)
    return { problem: 'exports no rule; `export default defineRule({ … })` does' };
  const groups = new Set(ours.map((id) => id.slice(0, id.indexOf('/') + 1)));
  const ids = new Set(taken);
  for (const rule of found) {
    const problem = problemOf(rule, groups, ids);
    if (problem !== undefined) return { problem };
    ids.add(String(rule.id));
  }
  return found.map((rule) => completeRule(rule as unknown as AnyRule));
}

type Candidate = Readonly<Record<string, unknown>>;

function candidates(value: unknown): Candidate[] {
  if (Array.isArray(value)) return value.flatMap(candidates);
  if (typeof value !== 'object' || value === null) return [];
  if ('rules' in value) return candidates(value.rules);
  return 'id' in value && 'messages' in value ? [value as Candidate] : [];
}

function problemOf(
  rule: Candidate,
  groups: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): string | undefined {
  const id = String(rule.id);
  const name = `exports the rule "${id}"`;
  if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(id))
    return `${name}; an id is a group and a name in lower case, as "our-blog/signature"`;
  const group = id.slice(0, id.indexOf('/') + 1);
  if (groups.has(group) || group === remarkGroup)
    return `${name}, but the group "${group.slice(0, -1)}" is taken; choose one of your own`;
  if (ids.has(id)) return `exports the rule "${id}" for a second time`;
  if (typeof rule.messages !== 'object' || rule.messages === null)
    return `${name} without "messages"`;
  if (typeof rule.create !== 'function' && typeof rule.checkSite !== 'function')
    return `${name} without a function "create"`;
  if (!severities.some((severity) => severity === (rule.severity ?? 'warning')))
    return `${name} with the severity "${String(rule.severity)}"; it must be one of ${severities.join(', ')}`;
  return undefined;
}
