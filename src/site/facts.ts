import type { PostStatus } from './post-status.js';
import type { Visibility } from './status/visibility.js';

/**
 * What other posts need to know of a post: a small JSON value, read from its path and front matter
 * alone, so that it can be cached by content and made without parsing the body. Of lists no more than
 * the first thousand values count.
 */
export interface PostFacts {
  /** POSIX path relative to the site root. */
  readonly path: string;
  readonly status: PostStatus;
  /** Who sees it and why, and whether it was meant so. */
  readonly visibility: Visibility;
  /** A date of it has not come yet: who sees it can change without anybody changing the post. */
  readonly pending?: true;
  readonly title?: string;
  /** Milliseconds since 1970 as the generator reads the date; missing when it reads none. */
  readonly date?: number;
  /** The day in the site's time zone, `YYYY-MM-DD`. */
  readonly day?: string;
  readonly slug: string;
  /** Path of the page in the built site, `/2024/05/x/`; missing when it cannot be known. */
  readonly url?: string;
  /** Paths that it has instead where the machine that builds has another clock. */
  readonly otherUrls?: readonly string[];
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly language?: string;
  /** Top-level keys of the front matter in order, with what kind of value each holds, as written. */
  readonly keys: readonly KeyFact[];
}

export interface KeyFact {
  readonly key: string;
  readonly kind: string;
  /** `plain`, `single`, `double`, `block`, `flow` … as the front matter entry says. */
  readonly style: string;
  /** The value as written, cut to 120 characters. */
  readonly raw: string;
  /** How long the value is as written, in UTF-16 code units. */
  readonly length: number;
}
