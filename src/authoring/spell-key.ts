import type { Site } from '../site/site.js';

/**
 * A key as the posts of the site spell it: `Status` where they do, or where their keys begin with a
 * capital and letter case means nothing.
 */
export function spellKey(key: string, site: Site): string {
  if (!site.profile.frontMatter.ignoreKeyCase) return key;
  const used = site.posts().flatMap(({ keys }) => keys.map((fact) => fact.key));
  const same = used.find((one) => one.toLowerCase() === key.toLowerCase());
  if (same !== undefined) return same;
  const capitals = used.filter((one) => /^\p{Lu}/u.test(one)).length;
  const isUsual = used.length > 0 ? capitals * 2 > used.length : isListed(site);
  return isUsual ? key.charAt(0).toUpperCase() + key.slice(1) : key;
}

/** Metadata lines begin with capitals in the generator's own documentation. */
function isListed({ profile }: Site): boolean {
  return profile.frontMatter.formats[0] === 'lines';
}
