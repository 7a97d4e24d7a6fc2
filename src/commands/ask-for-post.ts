import { draftManner } from '../authoring/draft-manner.js';
import { tagChoices } from '../authoring/tag-choices.js';
import type { Site } from '../site/site.js';
import type { NewCommandOptions } from './new-options.js';

/** Ask for title, tags, date and draft on the terminal. Ctrl-C ends the program. */
export async function askForPost(
  options: NewCommandOptions,
  site: Site,
): Promise<NewCommandOptions> {
  const { confirm, input } = await import('@inquirer/prompts');
  const title = await input({ message: 'Title', required: true });
  const tags = await askForTags(tagsByUse(site));
  const date = await input({ message: 'Date', default: options.date ?? 'now' });
  const canHide = draftManner(site) !== undefined;
  const draft =
    !canHide || (await confirm({ message: 'Keep it as a draft?', default: !options.publish }));
  return {
    ...options,
    title: [title],
    publish: canHide ? !draft : options.publish,
    ...(tags.length > 0 && { tags }),
    ...(date !== 'now' && { date }),
  };
}

/** One tag after the other, completed from those of the site, until there are no more. */
async function askForTags(known: readonly string[]): Promise<readonly string[]> {
  const { search } = await import('@inquirer/prompts');
  const chosen: string[] = [];
  for (;;) {
    const tag = await search<string>({
      message: chosen.length === 0 ? 'Tags' : `Tags (so far: ${chosen.join(', ')})`,
      source: (typed) => tagChoices(typed ?? '', known, chosen),
    });
    if (tag === '') return chosen;
    chosen.push(...tag.split(',').map((one) => one.trim()));
  }
}

function tagsByUse(site: Site): string[] {
  const counts = new Map<string, number>();
  for (const tag of site.posts().flatMap(({ tags }) => tags))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
}
