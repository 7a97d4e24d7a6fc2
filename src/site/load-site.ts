import picomatch from 'picomatch';
import type { Host } from '../host/host.js';
import { loadEngine, type MarkdownEngine } from '../markdown/engine.js';
import type { Profile } from '../profiles/profile.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import type { FoundSite } from './discover-site.js';
import type { PostFacts } from './facts.js';
import { fillSettings } from './fill-settings.js';
import { parsePost } from './post.js';
import { readSettings } from './read-settings.js';
import type { FrontMatterSchema } from './schema.js';
import type { Site, SiteSettings } from './site.js';
import { type WalkResult, walkFiles } from './walk-files.js';

/** A site on disk, with what is needed to read its posts. */
export interface LoadedSite {
  readonly site: Site;
  readonly found: FoundSite;
  readonly engine: MarkdownEngine;
  /** Paths of the posts, drafts too, relative to the root. */
  postPaths(): WalkResult;
  /** Would the site's globs take this path for a post? */
  isPost(path: string): boolean;
  /** Is it named as something that is no post, a README for instance? */
  isExcluded(path: string): boolean;
}

export interface LoadSiteOptions {
  readonly profile: Profile;
  /** Settings of the configuration, stronger than those of the generator's own files. */
  readonly settings: SiteSettings;
  readonly schema: FrontMatterSchema;
  readonly posts?: readonly string[] | undefined;
  readonly exclude: readonly string[];
  readonly proseKeys: readonly string[];
  readonly gitignore: boolean;
  readonly parser?: 'satteri' | 'remark' | undefined;
}

/** Put together what is known of a site. Posts are found and read when somebody asks for them. */
export async function loadSite(
  host: Host,
  found: FoundSite,
  options: LoadSiteOptions,
): Promise<LoadedSite> {
  const { profile } = options;
  const engine = await loadEngine(options.parser === 'remark' ? 'remark' : 'fast');
  const settings = { ...readSettings(found.files, profile.settings), ...options.settings };
  let walked: WalkResult | undefined;
  let facts: readonly PostFacts[] | undefined;
  const include = options.posts ?? contentGlobs(profile, settings);
  const exclude = [...options.exclude, ...profile.content.ignore];
  const postPaths = (): WalkResult => {
    walked ??= walkFiles(host, found.root, { include, exclude, gitignore: options.gitignore });
    return walked;
  };
  const site: Site = {
    root: found.root,
    profile,
    settings,
    files: found.files,
    now: host.now(),
    schema: options.schema,
    proseKeys: options.proseKeys,
    posts: () => {
      facts ??= postPaths().paths.flatMap((path) => factsOf(path));
      return facts;
    },
  };
  return {
    site,
    found,
    engine,
    postPaths,
    isPost: picomatch([...include], { dot: true }),
    isExcluded: picomatch([...exclude], { dot: true }),
  };

  function factsOf(path: string): PostFacts[] {
    const bytes = host.fs.readBytes(`${found.root}/${path}`);
    if (!bytes) return [];
    return [parsePost({ path, text: decodeUtf8(bytes).text }, site, engine).facts];
  }
}

/** Globs of posts and drafts with the site's own folders filled in. */
export function contentGlobs(profile: Profile, settings: SiteSettings): string[] {
  return [...profile.content.posts, ...profile.content.drafts].map((glob) =>
    fillSettings(glob, settings),
  );
}
