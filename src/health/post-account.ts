import { writeDate } from '../authoring/date-form.js';
import { explainVisibility } from '../authoring/explain-visibility.js';
import { isLeak, type PostState, stateOf } from '../authoring/post-state.js';
import { findEntry } from '../front-matter/find-entry.js';
import { authorDataOf } from '../site/author-data.js';
import { type DateVerdict, judgeDate } from '../site/dates/judge-date.js';
import { readPostName } from '../site/file-name.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { postsWithUrl } from '../site/url-index.js';

/** What every fact of the generator comes to for one post. */
export interface PostAccount {
  /** Relative to the root of the site. */
  readonly path: string;
  /** `page`: not in the folders of posts. */
  readonly kind: Post['kind'];
  readonly title?: string;
  readonly state: PostState;
  /** Readers see it though it was meant to be hidden. */
  readonly leaks: boolean;
  /** Why it is hidden, or shown; short sentences. */
  readonly why: readonly string[];
  /** Path of its page; missing when it cannot be known. */
  readonly url?: string;
  /** Other posts with that URL. */
  readonly sharedWith: readonly string[];
  readonly date?: DateAccount;
  /** The day in the file name. */
  readonly dayInName?: string;
  readonly tags: readonly string[];
  readonly authors: readonly AuthorAccount[];
  readonly language?: string;
  readonly frontMatter: FrontMatterAccount;
}

export interface DateAccount {
  /** The key it stands in; missing for the file name. */
  readonly key?: string;
  /** As written. */
  readonly written: string;
  readonly verdict: DateVerdict;
  /** ISO 8601, as the generator reads it; missing when it reads none. */
  readonly instant?: string;
  /** `YYYY-MM-DD HH:mm:ss` on the clocks of `zone`. */
  readonly local?: string;
  readonly zone: string;
  /** The day that URLs and archives have. */
  readonly day?: string;
}

export interface AuthorAccount {
  readonly id: string;
  /** Is it in the author data? Missing where there is no such data. */
  readonly known?: boolean;
}

export interface FrontMatterAccount {
  readonly format: string;
  readonly keys: readonly string[];
  /** Does the generator read it? */
  readonly read: boolean;
}

/** Give an account of a post. Never throws. */
export function accountOf(post: Post, site: Site): PostAccount {
  const { facts, frontMatter, path } = post;
  const { ids } = authorDataOf(site);
  const { day } = readPostName(path, site);
  const date = dateOf(post, site);
  return {
    path,
    kind: post.kind,
    ...(facts.title !== undefined && { title: facts.title }),
    state: stateOf(facts),
    leaks: isLeak(facts),
    why: explainVisibility(facts, site),
    ...(facts.url !== undefined && { url: facts.url }),
    sharedWith:
      facts.url === undefined
        ? []
        : postsWithUrl(site.posts(), facts.url)
            .map((other) => other.path)
            .filter((other) => other !== path),
    ...(date && { date }),
    ...(day !== undefined && { dayInName: day }),
    tags: facts.tags,
    authors: facts.authors.map((id) => ({ id, ...(ids.size > 0 && { known: ids.has(id) }) })),
    ...(post.language !== undefined && { language: post.language }),
    frontMatter: {
      format: frontMatter.format,
      keys: frontMatter.entries.map(({ key }) => key),
      read: frontMatter.format !== 'none' && frontMatter.accepted,
    },
  };
}

function dateOf({ frontMatter, facts, path }: Post, site: Site): DateAccount | undefined {
  const { profile, settings } = site;
  const zone = settings.timeZone ?? 'UTC';
  const entry = profile.dates.keys.flatMap((key) => findEntry(frontMatter, key) ?? [])[0];
  if (!entry) {
    const { day } = readPostName(path, site);
    if (facts.date === undefined || day === undefined) return undefined;
    return { written: day, verdict: 'reads', zone, ...readings(facts.date, facts.day, zone) };
  }
  const { verdict, time, day } = judgeDate(entry, profile, settings);
  return { key: entry.key, written: entry.raw, verdict, zone, ...readings(time, day, zone) };
}

function readings(
  time: number | undefined,
  day: string | undefined,
  zone: string,
): Pick<DateAccount, 'instant' | 'local' | 'day'> {
  // Beyond these years no date can be written as text.
  if (time === undefined || !(Math.abs(time) < 8.64e15)) return {};
  return {
    instant: new Date(time).toISOString(),
    local: writeDate(time, 'YYYY-MM-DD HH:mm:ss', zone),
    ...(day !== undefined && { day }),
  };
}
