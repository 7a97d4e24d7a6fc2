import { learnConventions } from '../authoring/conventions.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import { lintPost } from '../lint/lint-post.js';
import { rules } from '../rules/index.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { publishRulesOf } from './publish-rules.js';
import type { Workspace } from './workspace.js';

/**
 * What is wrong with a new post. It is judged as a draft, for what it still lacks is the writer's
 * business, and beside those it was made like; of one without a body only the front matter.
 */
export function errorsOf(post: Post, workspace: Workspace): Diagnostic[] {
  const { site } = workspace.loaded;
  const { text } = post.source;
  const hasBody = text.slice(post.frontMatter.bodyStart).trim() !== '';
  const groups = /^[ -~\s]*$/.test(text) ? ['front-matter'] : ['front-matter', 'text'];
  const only = hasBody ? undefined : groups;
  const enabled = publishRulesOf(workspace, rules, only)(post.path);
  const asDraft = enabled.map((rule) => ({ ...rule, publishing: false }));
  const found = lintPost(post, hasBody ? site : besideNeighbours(site), asDraft);
  return found.filter(({ severity }) => severity === 'error');
}

function besideNeighbours(site: Site): Site {
  const { samples } = learnConventions(site);
  return { ...site, posts: () => samples };
}
