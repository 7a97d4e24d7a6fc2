import type { Site } from '../site.js';
import { pageKey } from './url-path.js';

/** What the addresses of a site's posts look like. */
export interface PostShapes {
  /** Would a page at this address be a post? Only dated addresses say so. */
  isPost(path: string): boolean;
  /** Is it a folder above such an address, where archives stand? */
  isAbovePosts(path: string): boolean;
}

/** Taken from the addresses that the posts have. */
export function postShapesOf(site: Site): PostShapes {
  const whole = new Set<string>();
  const above = new Set<string>();
  for (const { url } of site.posts()) {
    if (url === undefined) continue;
    const parts = shapeOf(url).split('/');
    parts.pop();
    const folder = parts.join('/');
    if (isDated(folder)) whole.add(folder);
    for (; parts.length > 0; parts.pop()) {
      if (above.has(parts.join('/'))) break;
      above.add(parts.join('/'));
    }
  }
  return {
    isPost: (path) => {
      const shape = shapeOf(path);
      return !/\.\w{1,5}$/.test(pageKey(path)) && whole.has(shape.slice(0, shape.lastIndexOf('/')));
    },
    isAbovePosts: (path) => above.has(shapeOf(path)),
  };
}

/** Figures stand for themselves no longer. */
function shapeOf(path: string): string {
  return pageKey(path).replace(/\d/g, '0');
}

/** A year and a month at least: `/0000/00`. */
function isDated(folder: string): boolean {
  return /\/0{4}\/0{1,2}(?:\/|$)/.test(folder);
}
