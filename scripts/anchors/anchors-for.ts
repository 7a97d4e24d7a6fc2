import { anchorsOf, type PageAnchors } from '../../src/site/anchors/page-anchors.js';
import type { LoadedSite } from '../../src/site/load-site.js';
import { parsePost } from '../../src/site/post.js';
import { createExampleSite } from '../../tests/support/example-site.js';
import type { Generator } from './generator.js';

const sites = new Map<Generator, Promise<LoadedSite>>();

/** Our anchors for a post of a generator's site, by what the site's own configuration says. */
export async function anchorsFor(
  generator: Generator,
  name: string,
  markdown: string,
): Promise<PageAnchors> {
  const loading = sites.get(generator) ?? createExampleSite(generator.files, generator.profile);
  sites.set(generator, loading);
  const { site, engine } = await loading;
  const post = parsePost({ path: generator.post(name), text: markdown }, site, engine);
  return anchorsOf(post, site);
}
