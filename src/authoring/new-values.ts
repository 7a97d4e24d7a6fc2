import { readBack, type WritableValue } from '../front-matter/writable-value.js';
import type { DraftKey } from '../profiles/profile.js';
import type { PostFacts } from '../site/facts.js';
import { readFileName } from '../site/file-name.js';
import type { Site } from '../site/site.js';
import type { Conventions } from './conventions.js';
import { writeDate } from './date-form.js';
import { type DraftManner, isVoid } from './draft-manner.js';
import type { NewPost } from './plan-new.js';
import { dateFormOfSite, dateKeyOf, timeZoneOf } from './site-dates.js';
import { spellKey } from './spell-key.js';

type Values = Map<string, WritableValue>;

/** What the front matter of a new post says, by key, in no particular order. */
export function newValues(
  wanted: NewPost,
  site: Site,
  conventions: Conventions,
  hides: DraftManner | undefined,
): Values {
  const values: Values = new Map([[spellKey('title', site), wanted.title]]);
  setAuthor(values, wanted, site, conventions);
  if (isDated(wanted, site, conventions, hides))
    values.set(dateKeyOf(site), {
      date: writeDate(wanted.date, dateFormOfSite(site), timeZoneOf(site)),
    });
  setLists(values, wanted, site, conventions);
  setSlug(values, wanted, conventions);
  for (const [key, raw] of conventions.constants)
    if (isPlainConstant(key, site) && !isBeside(raw) && !values.has(key))
      values.set(key, constantOf(raw));
  if (hides?.kind === 'key') values.set(spellKey(hides.draft.key, site), hides.draft.hidden);
  else if (!hides) setShown(values, site, conventions);
  for (const [key, value] of Object.entries(wanted.set)) values.set(key, value);
  return values;
}

/** Keys whose values only the neighbours gave: nobody asked for them. */
export function learntKeys({ constants }: Conventions, wanted: NewPost, site: Site): Set<string> {
  const learnt = [...constants.keys()].filter((key) => isPlainConstant(key, site));
  return new Set(learnt.filter((key) => !(key in wanted.set)));
}

/** Keys that the writer fills in: what the site's schema asks for, and prose that all neighbours have. */
export function setPlaceholders(values: Values, site: Site, known: Conventions): void {
  const has = (key: string): boolean =>
    [...values.keys()].some((one) => one.toLowerCase() === key.toLowerCase());
  for (const key of known.everywhere)
    if (!has(key) && isProse(key, site) && known.styles.get(key)?.startsWith('string'))
      values.set(key, '');
  for (const key of requiredKeys(values, site, `${known.folder}/new.md`)) values.set(key, '');
}

const prose = new Set(['description', 'summary', 'excerpt', 'subtitle', 'abstract', 'teaser']);

function isProse(key: string, { proseKeys }: Site): boolean {
  return prose.has(key.toLowerCase()) || (key !== 'title' && proseKeys.includes(key));
}

/** What the schema misses, as far as an empty text will do. */
function requiredKeys(values: Values, { schema }: Site, path: string): string[] {
  const data: Record<string, unknown> = {};
  for (const [key, value] of values) data[key] = readBack(value);
  const missing = schema.validate(data, path).flatMap(({ keyword, params }) => {
    const key = keyword === 'required' ? params.missingProperty : undefined;
    return typeof key === 'string' && !(key in data) ? [key] : [];
  });
  const filled = { ...data, ...Object.fromEntries(missing.map((key) => [key, ''])) };
  const refused = new Set(schema.validate(filled, path).map(({ pointer }) => pointer));
  return missing.filter((key) => !refused.has(`/${key}`));
}

function setAuthor(
  values: Values,
  { author, isCredited = false }: NewPost,
  site: Site,
  known: Conventions,
): void {
  const [first] = site.profile.authors.keys;
  const key = firstKnown(site.profile.authors.keys, known.keys);
  if (author === undefined) return;
  if (key !== undefined) values.set(key, isListed(key, known) ? [author] : author);
  else if ((known.samples.length === 0 || isCredited) && first !== undefined)
    values.set(first, author);
}

function isListed(key: string, { styles }: Conventions): boolean {
  return styles.get(key)?.startsWith('list') ?? false;
}

/**
 * Drafts in a folder get their date when they are published, unless somebody gave one; sites that date by name get none. On a
 * new site a day that is in the name already is not said twice.
 */
function isDated(
  wanted: NewPost,
  site: Site,
  known: Conventions,
  hides: DraftManner | undefined,
): boolean {
  if (hides?.kind === 'folder') return wanted.isDated ?? false;
  const { keys, fromFileName, write } = site.profile.dates;
  if (known.samples.length > 0) return firstKnown(keys, known.keys) !== undefined;
  return !(known.dated && fromFileName && write === 'YYYY-MM-DD');
}

function setLists(values: Values, wanted: NewPost, { profile }: Site, known: Conventions): void {
  const { tags, categories } = wanted;
  setList(values, profile.tags.keys, tags, known);
  setList(values, profile.categories?.keys ?? ownCategories(categories), categories, known);
}

/** A generator that has no categories leaves them to the site: one that asks for them gets them. */
function ownCategories(asked: readonly string[]): readonly string[] {
  return asked.length > 0 ? ['categories', 'category'] : [];
}

function setList(
  values: Values,
  keys: readonly string[],
  items: readonly string[],
  known: Conventions,
): void {
  const key = firstKnown(keys, known.keys) ?? keys[0];
  if (key === undefined) return;
  const [head = key, name] = key.split('.');
  // Of a key with several lists in it the posts do not tell which they have: the first, most likely.
  const isExpected = known.everywhere.has(head) && (name === undefined || !values.has(head));
  if (items.length === 0 && !isExpected) return;
  if (name === undefined) values.set(key, items.length > 0 ? items : emptyList(key, known));
  else values.set(head, { members: { ...membersOf(values.get(head)), [name]: items } });
}

/** The slug once more, where all neighbours have it as a key and it is that of their file name. */
function setSlug(values: Values, { slug }: NewPost, { everywhere, samples }: Conventions): void {
  const own = [...everywhere].find((key) => key.toLowerCase() === 'slug');
  const isName = ({ keys, path }: PostFacts): boolean =>
    keys.some(({ key, raw }) => key === own && unquoted(raw) === readFileName(path).slug);
  if (own !== undefined && samples.every(isName)) values.set(own, slug);
}

function emptyList(key: string, known: Conventions): WritableValue {
  return isListed(key, known) ? [] : null;
}

function membersOf(value: WritableValue | undefined): Readonly<Record<string, WritableValue>> {
  return typeof value === 'object' && value !== null && 'members' in value ? value.members : {};
}

/** Sites whose posts carry the flag show a published one with it; one that counts for nothing only if all do. */
function setShown(values: Values, site: Site, { keys, everywhere }: Conventions): void {
  const flags = site.profile.drafts.filter(
    (draft): draft is DraftKey => draft.kind === 'key' && draft.effect === 'hidden',
  );
  for (const draft of flags) {
    const key = spellKey(draft.key, site);
    const isNeeded = site.settings.defaultStatus === draft.hidden;
    const isUsual = isVoid(draft, site) ? everywhere.has(key) : keys.includes(key);
    if (isUsual || isNeeded) values.set(key, draft.shown);
  }
}

/** The first of the candidates that the site uses, as it spells it; `a.b` where it has `a`. */
function firstKnown(candidates: readonly string[], keys: readonly string[]): string | undefined {
  for (const one of candidates) {
    const key = keys.find((other) => other.toLowerCase() === one.toLowerCase());
    if (key !== undefined) return key;
    if (one.includes('.') && keys.includes(one.split('.')[0] ?? '')) return one;
  }
  return undefined;
}

const personal =
  'title slug permalink url path aliases summary excerpt image cover heroimage id updated lastmod modified';

/** Only what is no fact of one post is taken over: layouts and switches, not dates, tags or prose. */
function isPlainConstant(key: string, { profile, proseKeys }: Site): boolean {
  const own = new Set([
    ...personal.split(' '),
    ...proseKeys,
    ...profile.dates.keys,
    ...profile.tags.keys,
    ...(profile.categories?.keys ?? []),
    ...profile.authors.keys,
    ...profile.drafts.flatMap((draft) => (draft.kind === 'key' ? [draft.key] : [])),
  ]);
  return ![...own].some((name) => name.toLowerCase() === key.toLowerCase());
}

/** `./hero.jpg`: a file that each post has beside it, and a new one has not. */
function isBeside(raw: string): boolean {
  return /^\.{1,2}\//.test(unquoted(raw));
}

function constantOf(raw: string): WritableValue {
  if (raw === 'true' || raw === 'false') return raw === 'true';
  return /^-?\d{1,9}$/.test(raw) ? Number(raw) : unquoted(raw);
}

function unquoted(raw: string): string {
  return raw.replace(/^(["'])(.*)\1$/s, '$2');
}
