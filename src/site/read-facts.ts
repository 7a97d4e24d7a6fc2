import type { FrontMatter } from '../front-matter/front-matter.js';
import type { KeyFact, PostFacts } from './facts.js';
import { isNamedAsPost, readPostName } from './file-name.js';
import { findValue } from './find-value.js';
import { permalinkOf } from './permalink.js';
import type { PostSurroundings } from './post.js';
import { readPostDate, readPublicationDates } from './read-date.js';
import { statedLanguage } from './read-language.js';
import { statusOf } from './read-status.js';
import { readTags } from './read-tags.js';
import { readVisibility } from './status/read-visibility.js';
import type { Visibility } from './status/visibility.js';

/** More tags, authors, aliases or keys than this no post has: what is behind is no fact. */
const most = 1000;

/** Facts of a post from its path and front matter alone. Never throws. */
export function readFacts(
  path: string,
  frontMatter: FrontMatter,
  site: PostSurroundings,
  kind: 'post' | 'page' = 'post',
): PostFacts {
  const { profile } = site;
  const name = readPostName(path, site);
  const date = readPostDate(frontMatter, name, site);
  const { visibility, pending } = visibilityOf(path, frontMatter, site, kind);
  const valueAt = (key: string): unknown => findValue(frontMatter, key)?.value;
  const title = textOf(valueAt('title'));
  const slug = textOf(valueAt('slug')) ?? name.slug;
  const urlOn = (day: string | undefined): string | undefined =>
    permalinkOf({ path, frontMatter, title, day }, site);
  const url = urlOn(date?.day);
  const otherUrls = (date?.otherDays ?? []).flatMap((day) => urlOn(day) ?? []);
  const language = statedLanguage(path, frontMatter, site)?.language;
  return {
    path,
    status: statusOf(visibility),
    visibility,
    ...(pending && { pending }),
    ...(title !== undefined && { title }),
    ...(date && { date: date.time, day: date.day }),
    slug,
    ...(url !== undefined && { url }),
    ...(otherUrls.some((other) => other !== url) && { otherUrls }),
    aliases: profile.links.aliases.flatMap((key) => listOf(valueAt(key))).slice(0, most),
    tags: readTags(frontMatter, profile.tags).slice(0, most),
    authors: profile.authors.keys.flatMap((key) => listOf(valueAt(key))).slice(0, most),
    ...(language !== undefined && { language }),
    keys: keysOf(frontMatter),
  };
}

/** Who sees the post; with what older versions make of it where nobody knows the version. */
function visibilityOf(
  path: string,
  frontMatter: FrontMatter,
  site: PostSurroundings,
  kind: 'post' | 'page',
): Pick<PostFacts, 'visibility' | 'pending'> {
  const name = readPostName(path, site);
  let pending = false;
  const read = (surroundings: PostSurroundings): Visibility => {
    const { profile, settings, now } = surroundings;
    const date = readPostDate(frontMatter, name, surroundings);
    const dates = readPublicationDates(frontMatter, date, surroundings);
    pending ||= [dates.from, dates.until].some((one) => (one?.time ?? 0) > now.getTime());
    const misnamed = kind === 'post' && !isNamedAsPost(path, profile, settings);
    return readVisibility({ path, frontMatter, dates, misnamed }, surroundings);
  };
  const visibility = read(site);
  const older = site.older
    .map((profile) => read({ ...site, profile }).outcome)
    .find((outcome) => outcome !== visibility.outcome);
  return {
    visibility: older === undefined ? visibility : { ...visibility, older },
    ...((pending as boolean) && { pending: true }),
  };
}

function keysOf(frontMatter: FrontMatter): KeyFact[] {
  return frontMatter.entries.slice(0, most).map((entry) => ({
    key: entry.key,
    kind: entry.kind,
    style: entry.style,
    raw: entry.raw.slice(0, 120),
    length: entry.raw.length,
  }));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listOf(item));
  const text = textOf(value);
  return text === undefined ? [] : [text];
}
