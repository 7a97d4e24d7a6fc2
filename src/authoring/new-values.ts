import type { WritableValue } from '../front-matter/writable-value.js';
import type { DraftKey } from '../profiles/profile.js';
import type { Site } from '../site/site.js';
import type { Conventions } from './conventions.js';
import { writeDate } from './date-form.js';
import type { DraftManner, NewPost } from './plan-new.js';
import { dateFormOfSite, timeZoneOf } from './site-dates.js';

type Values = Map<string, WritableValue>;

/** What the front matter of a new post says, by key, in no particular order. */
export function newValues(
  wanted: NewPost,
  site: Site,
  conventions: Conventions,
  hides: DraftManner | undefined,
): Values {
  const values: Values = new Map([['title', wanted.title]]);
  setAuthor(values, wanted, site, conventions);
  if (isDated(site, conventions, hides))
    values.set(dateKeyOf(site, conventions), {
      date: writeDate(wanted.date, dateFormOfSite(site), timeZoneOf(site)),
    });
  setLists(values, wanted, site, conventions);
  for (const [key, raw] of conventions.constants)
    if (isPlainConstant(key, site) && !values.has(key)) values.set(key, constantOf(raw));
  if (hides?.kind === 'key') values.set(flagKey(hides.draft, conventions), hides.draft.hidden);
  else if (!wanted.draft) setShown(values, site, conventions);
  for (const [key, value] of Object.entries(wanted.set)) values.set(key, value);
  return values;
}

function setAuthor(values: Values, { author }: NewPost, site: Site, known: Conventions): void {
  const key = firstKnown(site.profile.authors.keys, known.keys);
  if (author === undefined || key === undefined) return;
  values.set(key, known.styles.get(key)?.startsWith('list') ? [author] : author);
}

/** Drafts in a folder get their date when they are published; sites that date by name get none. */
function isDated(site: Site, known: Conventions, hides: DraftManner | undefined): boolean {
  if (hides?.kind === 'folder') return false;
  return (
    known.samples.length === 0 || firstKnown(site.profile.dates.keys, known.keys) !== undefined
  );
}

function dateKeyOf({ profile }: Site, { keys }: Conventions): string {
  return firstKnown(profile.dates.keys, keys) ?? profile.dates.keys[0] ?? 'date';
}

function setLists(values: Values, wanted: NewPost, { profile }: Site, { keys }: Conventions): void {
  const lists = [
    [profile.tags.keys, wanted.tags],
    [profile.categories?.keys ?? [], wanted.categories],
  ] as const;
  for (const [candidates, items] of lists) {
    const key = firstKnown(candidates, keys) ?? candidates[0];
    if (items.length > 0 && key !== undefined && !key.includes('.')) values.set(key, items);
  }
}

/** Sites whose posts all carry the flag show a published one with it. */
function setShown(values: Values, site: Site, { keys }: Conventions): void {
  for (const draft of site.profile.drafts)
    if (draft.kind === 'key' && draft.effect === 'hidden' && keys.includes(draft.key))
      values.set(draft.key, draft.shown);
}

function flagKey(draft: DraftKey, { keys }: Conventions): string {
  return keys.find((key) => key.toLowerCase() === draft.key.toLowerCase()) ?? draft.key;
}

function firstKnown(candidates: readonly string[], keys: readonly string[]): string | undefined {
  return candidates.find((one) => keys.some((key) => key.toLowerCase() === one.toLowerCase()));
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

function constantOf(raw: string): WritableValue {
  if (raw === 'true' || raw === 'false') return raw === 'true';
  if (/^-?\d{1,9}$/.test(raw)) return Number(raw);
  return raw.replace(/^(["'])(.*)\1$/s, '$2');
}
