import type { Host } from '../host/host.js';
import { loadEngine, type MarkdownEngine } from '../markdown/engine.js';
import type { Profile } from '../profiles/profile.js';
import type { SettingName } from '../profiles/setting.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { anchorsOf } from './anchors/page-anchors.js';
import { anchorFinder } from './anchors/site-anchors.js';
import { applyVariants } from './apply-variants.js';
import { contentGlobs, contentOf, type SiteContent } from './content.js';
import type { FoundSite } from './discover-site.js';
import type { PostFacts } from './facts.js';
import { type LoadedFacts, loadFacts, loadPageFacts, readIfPossible } from './load-facts.js';
import { type Grounds, noteGrounds } from './load-grounds.js';
import { type KeptAnchorsFile, openAnchorsFile } from './load-kept-anchors.js';
import { matchingFiles } from './matching-files.js';
import { parsePost } from './post.js';
import { readSettings } from './read-settings.js';
import { type FrontMatterSchema, joinSchemas } from './schema.js';
import type { Site, SiteSettings } from './site.js';
import { walkFiles } from './walk-files.js';
import { type LoadedLexicon, loadLexicon } from './words/load-lexicon.js';
import { readZodSchema } from './zod-schema.js';

/** A site on disk, with what is needed to read its posts. */
export interface LoadedSite extends SiteContent {
  readonly site: Site;
  readonly found: FoundSite;
  readonly engine: MarkdownEngine;
  readonly lexicon: LoadedLexicon;
  /** The version of a file, told when it was first asked for; `undefined` where that cannot be told. */
  versionOf(path: string): string | undefined;
  /** What the judgement of its posts rests on. */
  readonly grounds: Grounds;
  /** What is known already about a version of a post; `undefined` when nobody has asked for the posts yet. */
  knownFacts(path: string, version: string): PostFacts | undefined;
  /** What is kept of its anchors between runs; missing where nothing can be kept. */
  readonly keptAnchors?: KeptAnchorsFile;
  /** Where a setting comes from: a file, `configuration` or `default`; `undefined` when not set. */
  settingOrigin(name: SettingName): string | undefined;
}

export interface LoadSiteOptions {
  readonly profile: Profile;
  /** Settings of the configuration, stronger than those of the generator's own files. */
  readonly settings: SiteSettings;
  readonly schema: FrontMatterSchema;
  readonly posts?: readonly string[] | undefined;
  readonly exclude: readonly string[];
  readonly proseKeys: readonly string[];
  /** Words that the configuration accepts. */
  readonly words?: readonly string[] | undefined;
  readonly gitignore: boolean;
  readonly parser?: 'satteri' | 'remark' | 'none' | undefined;
}

/** Put together what is known of a site. Posts are found and read when somebody asks for them. */
export async function loadSite(
  host: Host,
  found: FoundSite,
  options: LoadSiteOptions,
): Promise<LoadedSite> {
  const engine = await loadEngine(options.parser === 'satteri' ? 'fast' : options.parser);
  const { settings, originOf } = readSettings(
    found.files,
    options.profile.settings,
    options.settings,
  );
  const { profile, older } = applyVariants(options.profile, settings);
  const globs = contentGlobs(profile, settings, options.exclude);
  const content = contentOf(
    options.posts ? { ...globs, include: options.posts, otherwise: undefined } : globs,
    (include) =>
      walkFiles(host, found.root, {
        include,
        exclude: globs.exclude,
        gitignore: options.gitignore,
        list: found.list,
      }),
  );
  const lexicon = loadLexicon(host, found.root, options.words ?? []);
  let facts: LoadedFacts | undefined;
  const ground = { root: found.root, profile, settings, files: found.files };
  const versions = new Map<string, string | undefined>();
  const versionOf = (path: string): string | undefined => {
    if (!versions.has(path))
      versions.set(path, facts?.versionOf(path) ?? host.fs.stat(`${found.root}/${path}`)?.version);
    return versions.get(path);
  };
  const keptAnchors = openAnchorsFile(host, ground, engine, versionOf);
  const notes = noteGrounds({
    pagesAt: (paths) => loadPageFacts(host, site, paths),
    anchors: anchorFinder(
      (path) => textOf(host, `${found.root}/${path}`),
      (file) => anchorsOf(parsePost(file, site, engine), site),
      keptAnchors,
    ),
  });
  const site: Site = {
    ...ground,
    older,
    isDefault: (name) => originOf(name) === 'default',
    now: host.now(),
    schema: joinSchemas([options.schema, ...codeSchemas(profile, found)]),
    proseKeys: options.proseKeys,
    lexicon,
    posts: () => {
      facts ??= loadFacts(host, site, content.postPaths().paths, engine);
      return facts.posts;
    },
    pagesAt: notes.pagesAt,
    anchors: notes.anchors,
  };
  return {
    site,
    found,
    engine,
    lexicon,
    versionOf,
    grounds: notes.grounds(site, { host, engine, lexicon }),
    knownFacts: (path, version) => facts?.of(path, version),
    ...(keptAnchors && { keptAnchors }),
    settingOrigin: originOf,
    ...content,
  };
}

/** The schemas that the site's own code has, as far as they can be read. */
function codeSchemas({ frontMatter }: Profile, { files }: FoundSite): FrontMatterSchema[] {
  if (frontMatter.codeSchema === undefined) return [];
  return matchingFiles(files, frontMatter.codeSchema).flatMap(
    (path) => readZodSchema(files.text(path) ?? '') ?? [],
  );
}

/** Not through the index, which keeps what it reads: a site may have more text than there is memory. */
function textOf(host: Host, path: string): string | undefined {
  const bytes = readIfPossible(host, path);
  if (!bytes) return undefined;
  const { text, invalidAt } = decodeUtf8(bytes);
  return invalidAt === undefined ? text : undefined;
}
