import type { PostStatus } from '../post-status.js';

/** A page that the site builds from a file. */
export interface SitePage {
  /** Path of the file, relative to the site root. */
  readonly path: string;
  /** Path of the page in the built site; missing when it cannot be known. */
  readonly url?: string;
  readonly kind: 'post' | 'page';
  readonly status: PostStatus;
  /** Primary language subtag, where the file says one. */
  readonly language?: string;
}

/** Where a link leads, as far as the files of the site tell. */
export type Resolution =
  /** Another site, another scheme, or an address that a template makes: nothing to say here. */
  | { readonly kind: 'elsewhere' }
  /** Part of the address space that no file tells about: taxonomies, plugins, code. Never reported. */
  | { readonly kind: 'unknown' }
  | ResolvedPage
  | ResolvedFile
  | MisspelledTarget
  | MissingTarget;

/** A page is there. */
export interface ResolvedPage {
  readonly kind: 'page';
  readonly page: SitePage;
  /** What stands behind `#`, percent escapes resolved; missing when there is none. */
  readonly fragment?: string;
  /**
   * - `address`: by the address of the page
   * - `source`: by the path of its file, which the generator turns into the address
   * - `unbuilt`: by the path of its file, which this generator leaves as it is: readers find nothing
   * - `alias`: by an old address that leads on to it
   * - `native`: by the generator's own link syntax
   */
  readonly via: 'address' | 'source' | 'unbuilt' | 'alias' | 'native';
}

/** A file that the site serves as it is. */
export interface ResolvedFile {
  readonly kind: 'file';
  /** Path relative to the site root. */
  readonly path: string;
}

/** There is one that differs in letter case or Unicode form only, which servers tell apart. */
export interface MisspelledTarget {
  readonly kind: 'misspelled';
  /** The address to write instead; query and fragment are kept. */
  readonly better: string;
  readonly path: string;
}

/** The site has nothing there, for certain. */
export interface MissingTarget {
  readonly kind: 'missing';
  /** The address or path that was looked for. */
  readonly lookedFor: string;
  readonly near?: NearMiss;
  /** Written with the host, and in a part of the site that has no files: a server may know better. */
  readonly doubtful?: boolean;
}

/** What was probably meant. */
export interface NearMiss {
  /** The address to write instead. */
  readonly better: string;
  /** Nothing else comes into question. */
  readonly certain: boolean;
}

/** How a link is written, as far as it matters for where it leads. */
export interface LinkReference {
  /** The address as Markdown or HTML means it, or the argument of a native tag. */
  readonly address: string;
  /** `image`: loaded with the page; `post_url`, `ref` and so on: the generator's own syntax. */
  readonly syntax: 'link' | 'image' | NativeSyntax;
  /** Path of the file it stands in, relative to the site root. */
  readonly from: string;
  /** Path of that file's page in the built site, where known. */
  readonly fromUrl?: string;
}

/**
 * The generator's own ways to link:
 * `post_url` and `jekyll-link` (Jekyll), `ref` (Hugo), `post_link` and `asset` (Hexo).
 */
export type NativeSyntax = 'post_url' | 'jekyll-link' | 'ref' | 'post_link' | 'asset';

/** All addresses of a site: what is known to be there, and where nothing can be known. */
export interface AddressSpace {
  /** Where a link leads. Pure; never throws; answers from file names and front matter alone. */
  resolve(link: LinkReference): Resolution;
  /** The page that the site builds from a file. */
  pageOf(path: string): SitePage | undefined;
  /** Is this host one that the site says it lives on, with or without `www.`? */
  isOwnHost(host: string): boolean;
}
