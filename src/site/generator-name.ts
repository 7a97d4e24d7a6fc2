import type { Profile } from '../profiles/profile.js';

/** How to call the generator in a sentence. */
export function generatorName(profile: Pick<Profile, 'title' | 'detect'>): string {
  return profile.detect.length === 0 ? 'a site generator' : profile.title;
}
