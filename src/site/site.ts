import type { Profile } from '../profiles/profile.js';
import type { SettingName } from '../profiles/setting.js';
import type { SiteAnchors } from './anchors/site-anchors.js';
import type { PostFacts } from './facts.js';
import type { FileIndex } from './file-index.js';
import type { PageFacts } from './page-facts.js';
import type { FrontMatterSchema } from './schema.js';
import type { Lexicon } from './words/lexicon.js';

/** A blog: what its generator does, what its configuration says, and its posts. */
export interface Site {
  /** Absolute path with `/`; rules see paths relative to it only. */
  readonly root: string;
  /** What the generator does, as its version and the site's settings make it. */
  readonly profile: Profile;
  /** The same for older versions, when nothing tells which version builds the site; else empty. */
  readonly older: readonly Profile[];
  readonly settings: SiteSettings;
  /** Is a setting what the generator takes when nobody says anything? */
  isDefault(name: SettingName): boolean;
  readonly files: FileIndex;
  /** So that "scheduled" is deterministic. */
  readonly now: Date;
  readonly schema: FrontMatterSchema;
  /** Front-matter keys whose values are prose. */
  readonly proseKeys: readonly string[];
  /** The site's own words, and what dictionaries know. */
  readonly lexicon: Lexicon;
  /** Facts of all posts of the site, read on first use. */
  posts(): readonly PostFacts[];
  /** Facts of other files with front matter, read each time. */
  pagesAt(paths: readonly string[]): readonly PageFacts[];
  /** What can be linked to in the pages made of files. */
  readonly anchors: SiteAnchors;
}

/** The site's configuration as its generator reads it; what could not be read is missing. */
export type SiteSettings = Readonly<Partial<Record<SettingName, string>>>;
