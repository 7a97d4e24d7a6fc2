import { linksOf } from '../link-syntax/post-links.js';
import type { Post } from '../site/post.js';
import type { LinkUse } from './plan-links.js';

/**
 * The web addresses that a post links to, in source order: links, images and definitions, attributes
 * in HTML, and values of the front matter that are addresses as a whole. Code and comments hold none,
 * and an address that a template completes is not one yet. `path` is put into each use.
 */
export function collectLinks(post: Post, path: string): readonly LinkUse[] {
  const day = post.facts.day?.replaceAll('-', '');
  const uses: LinkUse[] = [];
  for (const { url, span, form } of linksOf(post)) {
    if (form === 'template' || !isWebAddress(url) || isTemplate(url)) continue;
    uses.push(day === undefined ? { url, span, form, path } : { url, span, form, path, day });
  }
  return uses;
}

function isWebAddress(url: string): boolean {
  return /^(?:https?:|[/\\]{2})/i.test(url);
}

/** Is the address not known before a template has been filled in? */
function isTemplate(url: string): boolean {
  return /\{\{|\{%|<%|\$\{|%7B%7B|%7B%25/i.test(url);
}
