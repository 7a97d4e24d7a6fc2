export interface FileNameConvention {
  /** `{year}-{month}-{day}-{slug}`, without extension. */
  readonly pattern: string;
  /** What becomes of a post named otherwise. */
  readonly whenOther: 'ignored' | 'accepted';
  /** Those that the generator takes for Markdown. */
  readonly extensions: readonly string[];
  /** `slug/index.md` is the post `slug`. */
  readonly bundles: boolean;
  /** Where a date may stand: before the slug, or anywhere in the path below the folder of posts. */
  readonly datePlace?: 'path';
  /** Is a date before the slug taken out of it? */
  readonly datePrefix: 'removed' | 'kept';
  /** Algorithm that makes a slug of a title or a name. */
  readonly slug: SlugAlgorithm;
  /** What the slug comes from when the front matter has none. */
  readonly slugFrom: 'file-name' | 'title';
}

export type SlugAlgorithm =
  | 'jekyll'
  | 'middleman'
  | 'hexo'
  | 'hugo'
  | 'github'
  | 'pelican'
  | 'ascii'
  | 'none';
