import { editFrontMatter } from '../front-matter/edit-front-matter.js';
import { findEntry } from '../front-matter/find-entry.js';
import type { FrontMatterEntry } from '../front-matter/front-matter.js';
import type { FrontMatterChange } from '../front-matter/front-matter-change.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { learnConventions, quotesLike } from './conventions.js';
import { dayOf, writeDate } from './date-form.js';
import { flagsThatShow } from './draft-flags.js';
import { datedPath, draftFolders, isInFolder, isNamedByDay, swapFolder } from './post-move.js';
import { dateFormOfSite, dateKeyOf, timeZoneOf } from './site-dates.js';

/** What becomes of a post: its new text and place, and in words what was done. */
export interface PlannedPost {
  readonly path: string;
  readonly text: string;
  /** One sentence a change; empty when there is nothing to do. */
  readonly did: readonly string[];
  readonly refused?: undefined;
}

/** Nothing is changed, and why. */
export interface Refused {
  readonly refused: string;
}

export interface PublishOptions {
  /** `keep` the post's date, or the instant (milliseconds since 1970) to give it. */
  readonly date: 'keep' | number;
  readonly finalNewline: boolean;
  /** Show what is only unlisted, too. */
  readonly list?: boolean;
}

/**
 * Publish a post: its flag, folder, file name and date together, and a final newline. Pure: the
 * caller writes what is planned, or nothing.
 */
export function planPublish(
  post: Post,
  site: Site,
  options: PublishOptions,
): PlannedPost | Refused {
  const left = draftFolders(site).find(({ drafts }) => isInFolder(post.path, drafts));
  const flags = flagsThatShow(post, site, options.list);
  const dates = dateChanges(post, site, options, left !== undefined);
  if (dates.refused !== undefined) return { refused: dates.refused };
  const edit = editFrontMatter(post.source.text, post.frontMatter, [
    ...flags.map(({ change }) => change),
    ...dates.changes,
  ]);
  if (edit.refused) return { refused: edit.refused.message };
  const placed = left ? swapFolder(post.path, left.drafts, left.posts) : post.path;
  const path = dates.day === undefined ? placed : datedPath(placed, dates.day, site);
  const did = [
    ...flags.map(({ did }) => did),
    ...dates.did,
    ...(path === post.path ? [] : [`moved to ${path}`]),
  ];
  const ends = /[\r\n]$/.test(edit.text) || edit.text === '';
  const newline = options.finalNewline && did.length > 0 && !ends;
  return {
    path,
    text: newline ? edit.text + post.source.eol : edit.text,
    did: newline ? [...did, 'added the final newline'] : did,
  };
}

interface DateChanges {
  readonly changes: readonly FrontMatterChange[];
  readonly did: readonly string[];
  /** The day that the file name is to say; `undefined` leaves the name alone. */
  readonly day?: string;
  readonly refused?: string;
}

/** A new date if one was asked for, or if the post has none and is to be dated as it leaves its folder. */
function dateChanges(
  post: Post,
  site: Site,
  { date: wanted }: PublishOptions,
  leaves: boolean,
): DateChanges {
  const written = writtenDate(post, site);
  const zone = timeZoneOf(site);
  const { date } = post.facts;
  if (wanted === 'keep' && (written || !leaves)) {
    if (leaves && date === undefined && isNamedByDay(site))
      return {
        changes: [],
        did: [],
        refused: `its name is to hold its day, but its date "${written?.raw}" cannot be read; give one with --date`,
      };
    const isNamed = leaves && date !== undefined;
    return { changes: [], did: [], ...(isNamed && { day: dayOf(date, zone) }) };
  }
  const instant = wanted === 'keep' ? (date ?? site.now.getTime()) : wanted;
  const text = writeDate(instant, dateFormOfSite(site), zone);
  return {
    changes: [dateChange(text, written, site)],
    did: [`${written?.key ?? dateKeyOf(site)}: ${written?.raw ?? 'nothing'} → ${text}`],
    day: dayOf(instant, zone),
  };
}

/** The date from which on readers see the post, as its front matter has it. */
export function writtenDate(
  { frontMatter }: Post,
  { profile }: Site,
): FrontMatterEntry | undefined {
  const { keys, publication } = profile.dates;
  return keys
    .filter((key) => publication?.includes(key) ?? true)
    .map((key) => findEntry(frontMatter, key))
    .find((entry) => entry !== undefined && entry.raw !== '' && /\d/.test(entry.raw));
}

/** A date that is not there goes where those of the neighbours are, and looks like them. */
export function dateChange(
  date: string,
  written: FrontMatterEntry | undefined,
  site: Site,
): FrontMatterChange {
  if (written) return { kind: 'set', key: written.key, value: { date } };
  const { keys, styles } = learnConventions(site);
  const key = dateKeyOf(site);
  const place = keys.indexOf(key);
  const style = quotesLike(styles.get(key));
  if (place < 0) return { kind: 'set', key, value: { date }, style, after: ['title', 'author'] };
  const [after, before] = [keys.slice(0, place), keys.slice(place + 1)];
  return { kind: 'set', key, value: { date }, style, after, before };
}
