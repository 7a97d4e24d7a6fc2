import type { Site } from '../site/site.js';
import type { NewCommandOptions } from './new-options.js';

/** Who types a tag is not to get all of them. */
const shortcuts = { all: null, invert: null };

/** Ask for title, tags, date and draft on the terminal. Ctrl-C ends the program. */
export async function askForPost(
  options: NewCommandOptions,
  site: Site,
): Promise<NewCommandOptions> {
  const { checkbox, confirm, input } = await import('@inquirer/prompts');
  const title = await input({ message: 'Title', required: true });
  const choices = popularTags(site).map((tag) => ({ name: tag, value: tag }));
  const picked = choices.length > 0 ? await checkbox({ message: 'Tags', choices, shortcuts }) : [];
  const what = choices.length > 0 ? 'More tags' : 'Tags';
  const more = await input({ message: `${what}, comma-separated` });
  const date = await input({ message: 'Date', default: options.date ?? 'now' });
  const draft = await confirm({ message: 'Keep it as a draft?', default: !options.publish });
  const tags = [
    ...picked,
    ...more
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ];
  return {
    ...options,
    title: [title],
    publish: !draft,
    ...(tags.length > 0 && { tags }),
    ...(date !== 'now' && { date }),
  };
}

function popularTags(site: Site): string[] {
  const counts = new Map<string, number>();
  for (const tag of site.posts().flatMap(({ tags }) => tags))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 15)
    .map(([tag]) => tag);
}
