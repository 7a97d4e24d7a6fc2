import type { Profile } from '../../profiles/profile.js';

/** How to call the generator in a sentence. */
export function generatorName(profile: Pick<Profile, 'title' | 'detect'>): string {
  return profile.detect.length === 0 ? 'a site generator' : profile.title;
}

/** Is the block at fault, or is it not seen as front matter at all? */
export type Trouble = 'unreadable' | 'unseen';

/**
 * What the generator does with front matter that it cannot use, as the end of a sentence.
 *
 * @param hidden the author meant the post to be a draft
 */
export function consequenceOf(profile: Profile, trouble: Trouble, hidden: boolean): string {
  const name = generatorName(profile);
  const post = hidden ? 'publishes this draft' : 'publishes the post without it';
  const { whenBroken } = profile.frontMatter;
  if (trouble === 'unseen') return `${name} shows it as text and ${post}`;
  if (whenBroken === 'stops') return `${name} stops the build`;
  if (whenBroken === 'drops') return `${name} leaves the post out without a word`;
  return `${name} drops the front matter and ${post}`;
}
