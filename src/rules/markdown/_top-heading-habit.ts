import type { PostFacts } from '../../site/facts.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';

/** So many posts show how a site is written; more need not be read. */
const enough = 60;
/** Fewer others are no evidence. */
const few = 3;

const known = new WeakMap<Site, ReadonlyMap<string, boolean>>();

/** Do the other posts have headings of level one as well, two thirds of them or more? */
export function isHabit(post: Post, site: Site): boolean {
  const seen = known.get(site) ?? lookAt(site);
  known.set(site, seen);
  const others = [...seen].filter(([path]) => path !== post.path);
  const same = others.filter(([, has]) => has).length;
  return others.length >= few && same * 3 >= others.length * 2;
}

/** Posts with a title from all times of the site, and whether they have such a heading. */
function lookAt(site: Site): ReadonlyMap<string, boolean> {
  const titled = site.posts().filter(({ title }) => title !== undefined);
  const step = Math.max(1, Math.floor(titled.length / enough));
  const some = titled.filter((_, index) => index % step === 0);
  return new Map(some.map(({ path }): [string, boolean] => [path, hasTopHeading(site, path)]));
}

function hasTopHeading(site: Site, path: PostFacts['path']): boolean {
  const text = site.files.text(path) ?? '';
  return /^# \S/m.test(text.replace(/^(```|~~~)[\s\S]*?^\1/gm, ''));
}
