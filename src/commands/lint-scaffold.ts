import type { Diagnostic } from '../lint/diagnostic.js';
import { lintPost } from '../lint/lint-post.js';
import type { AnyRule } from '../lint/rule.js';
import { type Post, parsePost } from '../site/post.js';
import type { Site } from '../site/site.js';
import { publishRulesOf } from './publish-rules.js';
import type { Workspace } from './workspace.js';

/**
 * What is wrong with a new post, and what is left to fill in. It is judged as a draft, for what it still lacks is the writer's
 * business; without a body for itself alone, since it was made like the others.
 *
 * @param workspace opened for front matter only
 * @param reopen opens it for Markdown, too
 */
export async function errorsOf(
  post: Post,
  workspace: Workspace,
  reopen: () => Promise<Workspace>,
): Promise<Diagnostic[]> {
  if (post.source.text.slice(post.frontMatter.bodyStart).trim() === '') {
    const alone = { ...workspace.loaded.site, posts: () => [] };
    return lintAsDraft(post, alone, workspace, await rulesOfFrontMatter(post));
  }
  const whole = await reopen();
  const { site, engine } = whole.loaded;
  const read = parsePost({ path: post.path, text: post.source.text }, site, engine);
  return lintAsDraft(read, site, whole, await allRules());
}

function lintAsDraft(
  post: Post,
  site: Site,
  workspace: Workspace,
  rules: readonly AnyRule[],
): Diagnostic[] {
  const enabled = publishRulesOf(workspace, rules)(post.path);
  const asDraft = enabled.map((rule) => ({ ...rule, publishing: false }));
  return lintPost(post, site, asDraft).filter(
    ({ severity, ruleId }) => severity === 'error' || ruleId === 'front-matter/schema',
  );
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
