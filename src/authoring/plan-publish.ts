import { editFrontMatter } from '../front-matter/edit-front-matter.js';
import type { FrontMatterChange } from '../front-matter/front-matter-change.js';
import type { DraftKey } from '../profiles/profile.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { dayOf, writeDate } from './date-form.js';
import { findKey } from './find-key.js';
import { datedPath, draftFolders, isInFolder, swapFolder } from './post-move.js';
import { dateFormOfSite, timeZoneOf } from './site-dates.js';

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
  const folders = draftFolders(site);
  const leaves = folders !== undefined && isInFolder(post.path, folders.drafts);
  const flags = flagChanges(post, site);
  const dates = dateChanges(post, site, options, leaves);
  const edit = editFrontMatter(post.source.text, post.frontMatter, [
    ...flags.map(({ change }) => change),
    ...dates.changes,
  ]);
  if (edit.refused) return { refused: edit.refused.message };
  const placed = leaves ? swapFolder(post.path, folders.drafts, folders.posts) : post.path;
  const path = dates.day === undefined ? placed : datedPath(placed, dates.day, site.profile);
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

interface FlagChange {
  readonly change: FrontMatterChange;
  readonly did: string;
}

/** Every flag in the post that hides it is set to what shows it. */
function flagChanges(post: Post, { profile, settings }: Site): FlagChange[] {
  const ignoreCase = Boolean(profile.frontMatter.ignoreKeyCase);
  const keys = profile.drafts.filter((draft): draft is DraftKey => draft.kind === 'key');
  return keys.flatMap((draft): FlagChange[] => {
    const entry = findKey(post.frontMatter, draft.key, ignoreCase);
    if (!entry) {
      const byDefault = settings.defaultStatus === draft.hidden && draft.effect === 'hidden';
      return byDefault || isInherited(post, draft) ? [flag(draft.key, draft.shown, 'nothing')] : [];
    }
    const hides = draft.reader === 'exact' ? entry.value === draft.hidden : true;
    if (!hides || draft.effect === 'unlisted' || entry.value === draft.shown) return [];
    return [flag(entry.key, draft.shown, entry.raw)];
  });
}

/** A folder's data hides the post; its own front matter is stronger. */
function isInherited({ facts }: Post, { key }: DraftKey): boolean {
  return facts.visibility.reasons.some(
    (reason) =>
      reason.kind === 'key' &&
      reason.key === key &&
      reason.from !== undefined &&
      reason.says === 'hides',
  );
}

function flag(key: string, value: boolean | string, before: string): FlagChange {
  return {
    change: { kind: 'set', key, value, style: { quotes: 'plain' } },
    did: `${key}: ${before} → ${String(value)}`,
  };
}

interface DateChanges {
  readonly changes: readonly FrontMatterChange[];
  readonly did: readonly string[];
  /** The day that the file name is to say; `undefined` leaves the name alone. */
  readonly day?: string;
}

/** A new date if one was asked for, or if the post has none and is to be dated as it leaves its folder. */
function dateChanges(
  post: Post,
  site: Site,
  options: PublishOptions,
  leaves: boolean,
): DateChanges {
  const { profile } = site;
  const ignoreCase = Boolean(profile.frontMatter.ignoreKeyCase);
  const written = profile.dates.keys
    .map((key) => findKey(post.frontMatter, key, ignoreCase))
    .find((entry) => entry !== undefined && entry.raw !== '');
  const zone = timeZoneOf(site);
  if (options.date === 'keep') {
    const { date } = post.facts;
    if (written || !leaves)
      return leaves && date !== undefined
        ? { changes: [], did: [], day: dayOf(date, zone) }
        : { changes: [], did: [] };
  }
  const instant = options.date === 'keep' ? (post.facts.date ?? site.now.getTime()) : options.date;
  const text = writeDate(instant, dateFormOfSite(site), zone);
  const key = written?.key ?? profile.dates.keys[0] ?? 'date';
  const change: FrontMatterChange = {
    kind: 'set',
    key,
    value: { date: text },
    after: ['title', 'author'],
  };
  return {
    changes: [change],
    did: [`${key}: ${written?.raw ?? 'nothing'} → ${text}`],
    day: dayOf(instant, zone),
  };
}
