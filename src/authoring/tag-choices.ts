import { foldTag } from '../site/tag-variants.js';

/** What can be picked while a tag is typed; an empty value: no more tags. */
export interface TagChoice {
  readonly name: string;
  readonly value: string;
}

/** How many are shown: more are found by typing on. */
const most = 15;

/**
 * What to offer for what was typed so far: the tags of the site that begin with it, then those that hold it, as
 * letter case and blanks do not count, and last the text itself as a new tag.
 *
 * @param known tags of the site, the most used first
 * @param chosen tags that were picked before
 */
export function tagChoices(
  typed: string,
  known: readonly string[],
  chosen: readonly string[],
): TagChoice[] {
  const text = typed.trim();
  const left = known.filter((tag) => !chosen.includes(tag));
  if (text === '') {
    const done = { name: chosen.length === 0 ? 'no tags' : 'no more tags', value: '' };
    return [done, ...left.slice(0, most).map(asChoice)];
  }
  const fold = foldTag(text);
  const beginning = left.filter((tag) => foldTag(tag).startsWith(fold));
  const inside = left.filter((tag) => !beginning.includes(tag) && foldTag(tag).includes(fold));
  const found = [...beginning, ...inside].slice(0, most).map(asChoice);
  return known.includes(text) ? found : [...found, { name: `${text} (a new tag)`, value: text }];
}

function asChoice(tag: string): TagChoice {
  return { name: tag, value: tag };
}
