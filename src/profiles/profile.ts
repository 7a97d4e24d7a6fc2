import type { ContentLayout } from './conventions/content-layout.js';
import type { DateConvention } from './conventions/date-convention.js';
import type { DetectionSign } from './conventions/detection.js';
import type { DraftConvention } from './conventions/draft-convention.js';
import type { FileNameConvention } from './conventions/file-name-convention.js';
import type { FrontMatterConvention } from './conventions/front-matter-convention.js';
import type { LinkConvention } from './conventions/link-convention.js';
import type { MarkdownConvention } from './conventions/markdown-convention.js';
import type { SettingTest } from './conventions/setting-test.js';
import type { AuthorConvention, TagConvention } from './conventions/tag-convention.js';
import type { TemplateConvention } from './conventions/template-convention.js';
import type { Setting, SettingName } from './setting.js';

export type { CollectionConvention } from './conventions/content-layout.js';
export type { DateConvention, DateReader } from './conventions/date-convention.js';
export { type DetectionSign, decisiveWeight } from './conventions/detection.js';
export type { DraftConvention, DraftFolder, DraftKey } from './conventions/draft-convention.js';
export type { SlugAlgorithm } from './conventions/file-name-convention.js';
export type { Consequence, FrontMatterConvention } from './conventions/front-matter-convention.js';
export type { HeadingIdAlgorithm, NativeLink, SpaceSign } from './conventions/link-convention.js';
export type { MarkdownConvention, TemplateKind } from './conventions/markdown-convention.js';
export type { SettingTest } from './conventions/setting-test.js';
export type { TagConvention } from './conventions/tag-convention.js';
export type {
  CodeSearch,
  LayoutConvention,
  PartialConvention,
  PathSearch,
  TagVocabulary,
  UnseenSign,
} from './conventions/template-convention.js';

/**
 * What `post` needs to know of a site generator.
 *
 * Data only: it survives `JSON.parse(JSON.stringify(profile))`, so a configuration can extend or
 * replace any field, and `--print-config` can print it. Where a generator computes something, the
 * profile names the algorithm.
 */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** Where the generator documents these conventions. */
  readonly docs: string;
  /** Signs of the generator in a folder; the profile with the highest sum of weights wins. */
  readonly detect: readonly DetectionSign[];
  /** What the site's own configuration decides, and where it stands. Read statically, never run. */
  readonly settings: Readonly<Partial<Record<SettingName, Setting>>>;
  readonly content: ContentLayout;
  readonly frontMatter: FrontMatterConvention;
  /** How a draft is told from a published post; all that apply hold together. */
  readonly drafts: readonly DraftConvention[];
  readonly fileName: FileNameConvention;
  readonly dates: DateConvention;
  readonly tags: TagConvention;
  /** Where categories shape URLs. */
  readonly categories?: TagConvention;
  readonly authors: AuthorConvention;
  readonly links: LinkConvention;
  readonly markdown: MarkdownConvention;
  readonly templates?: TemplateConvention;
  /** How the site is built; missing where nobody knows. */
  readonly build?: BuildConvention;
  /** What older versions, and settings of a site, make different; later ones on top. */
  readonly variants: readonly ProfileVariant[];
}

/** A difference that a version or a setting makes. */
export interface ProfileVariant {
  readonly when: SettingTest;
  readonly change: ProfileChange;
}

/** Parts of a profile; lists replace lists. */
export type ProfileChange = DeepPartial<Omit<Profile, 'id' | 'variants' | 'detect'>>;

type DeepPartial<T> = {
  readonly [K in keyof T]?: T[K] extends readonly unknown[]
    ? T[K]
    : T[K] extends object
      ? DeepPartial<T[K]>
      : T[K];
};

export interface BuildConvention {
  /** The word by which a script of `package.json` can be told to build the site. */
  readonly tool: string;
  /** Tried in order: the first whose file is there, or that needs none. No shell is involved. */
  readonly commands: readonly BuildCommand[];
  /** Folders into which the site is built, where it is not told otherwise. */
  readonly output: readonly string[];
}

export interface BuildCommand {
  /** A file that must be there, relative to the site. */
  readonly file?: string;
  readonly run: readonly string[];
}
