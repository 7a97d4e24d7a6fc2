import type { FrontMatterProblemKind } from '../../front-matter/problem.js';
import type { Profile } from '../../profiles/profile.js';
import { generatorName } from '../../site/generator-name.js';

export { generatorName };

/**
 * What the generator does with front matter that has such a problem, as the end of a sentence.
 *
 * @param hidden the author meant the post to be a draft
 */
export function consequenceOf(
  profile: Profile,
  kind: FrontMatterProblemKind,
  hidden: boolean,
): string {
  const name = generatorName(profile);
  const { unseen, whenBroken } = profile.frontMatter;
  if (unseen.includes(kind)) return missingConsequence(profile, hidden);
  if (whenBroken === 'stops') return `${name} stops the build`;
  if (whenBroken === 'drops') return `${name} leaves the post out without a word`;
  const post = hidden ? 'publishes this draft' : 'publishes the post without it';
  const date = profile.dates.whenMissing === 'file-time' ? " under today's date" : '';
  return `${name} drops the front matter and ${post}${date}`;
}

/** What it does with a block that it takes for text. */
function missingConsequence(profile: Profile, hidden: boolean): string {
  const name = generatorName(profile);
  const { whenMissing } = profile.frontMatter;
  if (whenMissing === 'stops') return `${name} sees no front matter and stops the build`;
  if (whenMissing === 'drops') return `${name} sees no front matter and leaves the post out`;
  const post = hidden ? 'publishes this draft' : 'publishes the post';
  const date = profile.dates.whenMissing === 'file-time' ? ' under another date' : '';
  return `${name} shows it as text and ${post}${date}`;
}
