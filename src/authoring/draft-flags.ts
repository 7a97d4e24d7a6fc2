import type { FrontMatterEntry } from '../front-matter/front-matter.js';
import type { FrontMatterChange } from '../front-matter/front-matter-change.js';
import type { DraftKey } from '../profiles/profile.js';
import { findValue } from '../site/find-value.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { hidesByWord } from '../site/status/meant.js';
import { readFlag } from '../site/status/read-flag.js';
import { isVoid } from './draft-manner.js';
import { oppositeFlag } from './opposite-flag.js';
import { spellKey } from './spell-key.js';

/** A change of a flag, and in words what it is. */
export interface FlagChange {
  readonly change: FrontMatterChange;
  readonly did: string;
}

interface WrittenFlag {
  readonly draft: DraftKey;
  readonly entry: FrontMatterEntry;
}

/**
 * Every flag that hides the post, or was meant to, is set to what shows it.
 *
 * @param unlisted those, too, by which its page is there and nothing links to it
 */
export function flagsThatShow(post: Post, site: Site, unlisted = false): FlagChange[] {
  const written = writtenFlags(post, site, unlisted);
  const changed = written.flatMap(({ draft, entry }): FlagChange[] => {
    const says = readFlag(draft, entry);
    const isMeant = hidesByWord(draft.key, entry) === true;
    if (entry.value === draft.shown || !(says === 'hides' || says === 'fails' || isMeant))
      return [];
    return [draft.removable ? removed(entry) : set(draft, entry, draft.shown)];
  });
  const missing = hidingKeys(site).filter(
    (draft) =>
      !written.some((flag) => flag.draft.key === draft.key) &&
      (site.settings.defaultStatus === draft.hidden || isInherited(post, draft)),
  );
  return [...changed, ...missing.map((draft) => added(draft, draft.shown, site))];
}

/** Flags that show the post are set to what hides it; without any the first one is added. None that the site passes over. */
export function flagsThatHide(post: Post, site: Site): FlagChange[] {
  const written = writtenFlags(post, site).filter(({ draft }) => !isVoid(draft, site));
  const plain = written.filter(({ draft }) => draft.reader !== 'exact');
  const used = plain.length > 0 ? plain : written.filter(({ draft }) => !draft.removable);
  if (used.length > 0)
    return used
      .filter(({ draft, entry }) => readFlag(draft, entry) !== 'hides')
      .map(({ draft, entry }) => set(draft, entry, draft.hidden));
  const [first] = hidingKeys(site).filter(
    (draft) => draft.reader !== 'exact' && !isVoid(draft, site),
  );
  return first ? [added(first, first.hidden, site)] : [];
}

/** Does the front matter have a flag that a reader of this generator asks for? */
export function hasFlag(post: Post, site: Site): boolean {
  return writtenFlags(post, site).some(({ draft }) => draft.reader !== 'exact');
}

/**
 * The flags in the post: of keys that override one another the first with an answer. What is no
 * answer at all, as a date in `published`, is no flag.
 */
function writtenFlags({ frontMatter }: Post, site: Site, unlisted = false): WrittenFlag[] {
  const overridden = new Set<string>();
  const flags: WrittenFlag[] = [];
  for (const draft of hidingKeys(site, unlisted)) {
    const entry = overridden.has(draft.key) ? undefined : findValue(frontMatter, draft.key);
    if (!entry || !isAnswer(draft, entry)) continue;
    flags.push({ draft, entry });
    if (readFlag(draft, entry) !== undefined)
      for (const key of draft.overrides ?? []) overridden.add(key);
  }
  return flags;
}

function isAnswer(draft: DraftKey, entry: FrontMatterEntry): boolean {
  if (draft.reader === 'exact') return entry.value === draft.hidden || entry.value === draft.shown;
  return readFlag(draft, entry) !== undefined || hidesByWord(draft.key, entry) !== undefined;
}

function hidingKeys({ profile }: Site, unlisted = false): DraftKey[] {
  return profile.drafts.filter(
    (draft): draft is DraftKey => draft.kind === 'key' && (draft.effect === 'hidden' || unlisted),
  );
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

/** In the words that the flag is written in, if the generator understands their opposite. */
function set(draft: DraftKey, entry: FrontMatterEntry, value: boolean | string): FlagChange {
  const key = draft.key.includes('.') ? `/${draft.key.replaceAll('.', '/')}` : entry.key;
  const written = oppositeFlag(draft, entry);
  const change: FrontMatterChange =
    written === undefined
      ? { kind: 'set', key, value, style: { quotes: 'plain' } }
      : { kind: 'set', key, value: written };
  return { change, did: `${entry.key}: ${entry.raw} → ${String(written ?? value)}` };
}

function removed({ key, raw }: FrontMatterEntry): FlagChange {
  return { change: { kind: 'remove', key }, did: `${key}: ${raw} → nothing` };
}

function added(draft: DraftKey, value: boolean | string, site: Site): FlagChange {
  const key = spellKey(draft.key, site);
  const change: FrontMatterChange = { kind: 'set', key, value, style: { quotes: 'plain' } };
  return { change, did: `${key}: nothing → ${String(value)}` };
}
