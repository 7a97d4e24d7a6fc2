import { parseFrontMatter } from '../front-matter/parse-front-matter.js';
import type { PostFacts } from './facts.js';
import { givenUrl } from './permalink.js';
import type { PostSurroundings } from './post.js';
import { readFacts } from './read-facts.js';

/** Facts of a file with front matter that is no post. Its `url` is one that something in it says. */
export interface PageFacts extends PostFacts {
  /** There is no page, or its address is completed by code or a template, and begins like this. */
  readonly special?: false | { readonly computed: string };
}

/** Facts of a page from its path and front matter. Never throws. */
export function readPageFacts(path: string, text: string, site: PostSurroundings): PageFacts {
  const frontMatter = parseFrontMatter(text, site.profile.frontMatter);
  const { url: _guess, ...facts } = readFacts(path, frontMatter, site, 'page');
  const url = givenUrl({ path, frontMatter, title: facts.title, day: facts.day }, site);
  if (url === undefined) return facts;
  return typeof url === 'string' ? { ...facts, url } : { ...facts, special: url };
}
