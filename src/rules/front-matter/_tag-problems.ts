import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import type { Profile } from '../../profiles/profile.js';
import { tagText } from '../../site/read-tags.js';
import type { TagPlace } from '../../site/tag-places.js';
import { generatorName } from './_consequences.js';

/** A form of tags that the generator reads otherwise than meant, or not at all. */
export interface FormProblem {
  readonly message: 'refused' | 'misread';
  readonly data: Readonly<Record<string, string>>;
  /** The tags that were meant. */
  readonly meant: readonly string[];
}

/** Is the value as a whole in a form that this generator does not take for a list of tags? */
export function tagFormProblem(
  entry: FrontMatterEntry,
  places: readonly TagPlace[],
  profile: Profile,
): FormProblem | undefined {
  const { string, list } = profile.tags;
  const generator = generatorName(profile);
  if (string === 'fails' && entry.kind !== 'list')
    return {
      message: 'refused',
      data: { generator, found: entry.kind === 'null' ? 'an empty value' : 'a text' },
      meant: meantTags(entry),
    };
  if (!list && (entry.kind === 'list' || entry.raw.startsWith('['))) {
    const read = entry.kind === 'list' ? [] : places.map(({ tag }) => tag);
    return misread(generator, read, meantTags(entry));
  }
  if (entry.kind !== 'string' || string === 'comma' || string === 'fails') return undefined;
  const meant = meantTags(entry);
  return meant.length > 1
    ? misread(
        generator,
        places.map(({ tag }) => tag),
        meant,
      )
    : undefined;
}

function misread(
  generator: string,
  read: readonly string[],
  meant: readonly string[],
): FormProblem {
  return { message: 'misread', data: { generator, read: inWords(read) }, meant };
}

/** The tags that a person would see in the value. */
function meantTags({ value, items }: FrontMatterEntry): string[] {
  const parts = items
    ? items.map((item) => (tagText(item.value) ?? '').replace(/^-\s+/, ''))
    : (tagText(value) ?? '').replace(/^\[|\]$/g, '').split(/[,;，、]/);
  return parts
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((part) => part !== '');
}

/** `"a," and "b"`; of many tags the first. */
function inWords(tags: readonly string[]): string {
  if (tags.length === 0) return 'no tags';
  const named = tags.slice(0, 3).map((tag) => `"${shorten(tag)}"`);
  if (named.length === 1) return `one tag, ${named[0]}`;
  if (tags.length > 3) return `${named.join(', ')} …`;
  return `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

function shorten(tag: string): string {
  const characters = [...tag];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : tag;
}
