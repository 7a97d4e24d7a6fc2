import type { Site } from '../site/site.js';

/** Tags as the site spells them: `centos` becomes `CentOS` where most posts write that. */
export function spellTags(tags: readonly string[], site: Site): string[] {
  const known = new Map<string, Map<string, number>>();
  for (const { tags: used } of site.posts())
    for (const tag of used) {
      const spellings = known.get(fold(tag)) ?? new Map<string, number>();
      spellings.set(tag, (spellings.get(tag) ?? 0) + 1);
      known.set(fold(tag), spellings);
    }
  const spelt = tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return [...new Set(spelt.map((tag) => commonest(known.get(fold(tag))) ?? tag))];
}

/** Those of the tags that no post of the site has yet; none where posts have no tags at all. */
export function newTags(tags: readonly string[], site: Site): string[] {
  const used = new Set(site.posts().flatMap((post) => post.tags));
  return used.size === 0 ? [] : tags.filter((tag) => !used.has(tag));
}

function commonest(spellings: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(spellings ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function fold(tag: string): string {
  return tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
