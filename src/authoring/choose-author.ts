import { authorDataOf, authorFilesHold } from '../site/author-data.js';
import type { Site } from '../site/site.js';
import { learnConventions } from './conventions.js';
import { mostCommon } from './most-common.js';

/** Who is at the keyboard, as git knows it. */
export interface Person {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** Who a new post is by, or who it may be by. */
export interface AuthorChoice {
  readonly author?: string;
  /** Do the posts of this site name their authors at all? */
  readonly isNamed: boolean;
  /** The authors that the site has, those with most posts first. */
  readonly known: readonly string[];
}

/**
 * The author of a new post, by the best evidence there is: the entry of the site's author data with
 * the person's name or address; the author of the posts that the person added in git; the person's
 * name where posts have it, or where they name people freely; the one author that all posts have.
 *
 * @param ownPosts paths of posts the person added, relative to the site; asked for only when needed
 */
export function chooseAuthor(
  site: Site,
  person: Person,
  ownPosts: () => readonly string[],
): AuthorChoice {
  const { keys, samples } = learnConventions(site);
  const named = new Set(site.profile.authors.keys.map((key) => key.toLowerCase()));
  const isNamed = samples.length > 0 && keys.some((key) => named.has(key.toLowerCase()));
  const used = site.posts().flatMap(({ authors }) => authors);
  if (!isNamed && samples.length > 0) return { isNamed, known: byUse(used) };
  const own = fromData(site, person);
  if (own !== undefined) return { author: own, isNamed, known: byUse(used) };
  const { ids } = authorDataOf(site);
  const author = fromPosts(site, ownPosts, ids) ?? fromName(person, used, ids, site);
  const known = byUse([...used, ...ids.keys()]);
  return { ...(author !== undefined && { author }), isNamed, known };
}

function byUse(authors: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([author]) => author);
}

/** The entry whose id or any of whose texts is the person's name, address or the name in the address. */
function fromData(site: Site, { name, email }: Person): string | undefined {
  const words = [email, name, email?.split('@')[0]].flatMap((word) => (word ? fold(word) : []));
  if (!authorFilesHold(site, (text) => words.some((word) => fold(text).includes(word))))
    return undefined;
  const { texts } = authorDataOf(site);
  const find = (wanted: string | undefined): string | undefined =>
    wanted === undefined || wanted.trim() === ''
      ? undefined
      : [...texts].find(([id, said]) =>
          [id, ...said].some((one) => fold(one) === fold(wanted)),
        )?.[0];
  return find(email) ?? find(name) ?? find(email?.split('@')[0]);
}

/** What most of the posts say that the person added. */
function fromPosts(
  site: Site,
  ownPosts: () => readonly string[],
  ids: ReadonlyMap<string, unknown>,
): string | undefined {
  const posts = site.posts();
  if (!posts.some(({ authors }) => authors.length > 0)) return undefined;
  const paths = new Set(ownPosts());
  const authors = posts
    .filter(({ path }) => paths.has(path))
    .flatMap((post) => post.authors)
    .filter((author) => ids.size === 0 || ids.has(author));
  const author = mostCommon(authors);
  const agreeing = authors.filter((one) => one === author).length;
  return agreeing * 2 > authors.length ? author : undefined;
}

function fromName(
  { name }: Person,
  used: readonly string[],
  ids: ReadonlyMap<string, unknown>,
  site: Site,
): string | undefined {
  const same = used.find((author) => fold(author) === fold(name ?? '\0'));
  if (same !== undefined) return same;
  const only = new Set(used).size === 1 ? used[0] : undefined;
  if (only !== undefined && (ids.size < 2 || used.length >= 3)) return only;
  const isFree = ids.size === 0 && !site.profile.authors.mustBeKnown && used.every(isFullName);
  return isFree && name !== undefined && name.trim() !== '' ? name : undefined;
}

/** `Jane Doe`, and no id as `jdoe`. */
function isFullName(author: string): boolean {
  return /\S\s+\S/.test(author);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
