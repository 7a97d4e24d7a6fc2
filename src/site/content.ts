import type { Profile } from '../profiles/profile.js';
import { fillGlob } from './fill-settings.js';
import { pathMatcher } from './path-matcher.js';
import type { SiteSettings } from './site.js';
import type { WalkResult } from './walk-files.js';

/** Which files of a site are posts. */
export interface SiteContent {
  /** Paths of the posts, drafts too, relative to the root. */
  postPaths(): WalkResult;
  /** Would the site's globs take this path for a post? */
  isPost(path: string): boolean;
  /** Is it named as something that is no post, a README for instance? */
  isExcluded(path: string): boolean;
  /** Does the configuration itself exclude it? */
  isUnwanted(path: string): boolean;
}

export interface ContentGlobs {
  readonly include: readonly string[];
  /** What holds when those find nothing. */
  readonly otherwise?: readonly string[] | undefined;
  readonly exclude: readonly string[];
  /** Those of them that the configuration names. */
  readonly unwanted: readonly string[];
}

/** Files are looked for when somebody asks, and once. `walk` finds those of some globs. */
export function contentOf(
  globs: ContentGlobs,
  walk: (include: readonly string[]) => WalkResult,
): SiteContent {
  const matches = pathMatcher(globs.include);
  const matchesOtherwise = pathMatcher(globs.otherwise ?? []);
  let first: WalkResult | undefined;
  let second: WalkResult | undefined;
  const found = (): WalkResult => {
    first ??= walk(globs.include);
    return first;
  };
  const postPaths = (): WalkResult => {
    if (!globs.otherwise || found().paths.length > 0) return found();
    second ??= walk(globs.otherwise);
    return second;
  };
  return {
    postPaths,
    isPost: (path) =>
      matches(path) ||
      (globs.otherwise !== undefined && matchesOtherwise(path) && found().paths.length === 0),
    isExcluded: pathMatcher(globs.exclude),
    isUnwanted: pathMatcher(globs.unwanted),
  };
}

/** Globs of posts and drafts with the site's own folders filled in. */
export function contentGlobs(
  { content }: Profile,
  settings: SiteSettings,
  exclude: readonly string[],
): ContentGlobs {
  const fill = (patterns: readonly string[]): string[] =>
    patterns
      .flatMap((pattern) => fillGlob(pattern, settings))
      .filter((glob) => glob !== '' && !glob.startsWith('..'));
  return {
    include: fill([...content.posts, ...content.drafts]),
    ...(content.otherwise && { otherwise: fill([...content.otherwise, ...content.drafts]) }),
    exclude: [...exclude, ...fill(content.ignore)],
    unwanted: exclude,
  };
}
