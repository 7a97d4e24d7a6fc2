import type { Diagnostic } from '../lint/diagnostic.js';
import { lintPost } from '../lint/lint-post.js';
import type { AnyRule } from '../lint/rule.js';
import type { Post } from '../site/post.js';
import { publishRulesOf } from './publish-rules.js';
import type { Workspace } from './workspace.js';

/**
 * What is wrong with a new post. It is judged as a draft, for what it still lacks is the writer's
 * business, and for itself, since it was made like the others.
 */
export async function errorsOf(post: Post, workspace: Workspace): Promise<Diagnostic[]> {
  const { site } = workspace.loaded;
  const hasBody = post.source.text.slice(post.frontMatter.bodyStart).trim() !== '';
  const rules = hasBody ? await allRules() : await rulesOfFrontMatter(post);
  const enabled = publishRulesOf(workspace, rules)(post.path);
  const asDraft = enabled.map((rule) => ({ ...rule, publishing: false }));
  const found = lintPost(post, hasBody ? site : { ...site, posts: () => [] }, asDraft);
  return found.filter(({ severity }) => severity === 'error');
}

async function allRules(): Promise<readonly AnyRule[]> {
  const { rules } = await import('../rules/index.js');
  return rules;
}

/** Those that find something where there is no body: loading all takes longer than running them. */
async function rulesOfFrontMatter({ source }: Post): Promise<readonly AnyRule[]> {
  const { rules } = await import('../rules/front-matter/_group.js');
  if (/^[ -~\s]*$/.test(source.text)) return rules;
  const text = await import('../rules/text/_group.js');
  return [...rules, ...text.rules];
}
