import { nameOf, parentOf } from '../../text/path.js';
import { fillSettings } from '../fill-settings.js';
import type { Site } from '../site.js';
import { filesBelow } from './files-below.js';
import { filledAt } from './locate-file.js';

/**
 * Globs of the addresses for which code makes pages out of one file: `blog/[...slug].astro` stands for all
 * below `blog/`, `[lang]/about.astro` for one page in each language.
 */
export function dynamicRoutesOf({ files, profile, settings }: Site): readonly string[] {
  const { pages, dynamicRoutes } = profile.links.space;
  if (!dynamicRoutes) return [];
  return pages.flatMap(({ folder, at }) => {
    const root = fillSettings(folder, settings).replace(/^\.$/, '');
    const start = root === '' ? 0 : root.length + 1;
    return filesBelow(files, [root], isPagesFolder)
      .flatMap((path) => globOf[dynamicRoutes](path.slice(start)) ?? [])
      .map((glob) => `${filledAt(at, settings)}/${glob}`);
  });
}

type RouteKind = NonNullable<Site['profile']['links']['space']['dynamicRoutes']>;

/** The glob of the addresses that a file stands for, by its path; `undefined` for a page of its own. */
const globOf: Readonly<Record<RouteKind, (path: string) => string | undefined>> = {
  brackets: (path) => (path.includes('[') ? globOfBrackets(path) : undefined),
  'content-adapters': (path) =>
    nameOf(path) === '_content.gotmpl' ? `${parentOf(path)}/**` : undefined,
};

/** Folders whose names begin with `_` or `.` hold no pages. */
function isPagesFolder(name: string): boolean {
  return !/^[._]|^node_modules$/.test(name);
}

/** What is not in brackets is meant literally, without the extension. */
function globOfBrackets(path: string): string {
  return path
    .replace(/\.\w+$/, '')
    .replace(/\[+\.\.\.[^[\]]*\]+/g, '**')
    .replace(/\[+[^[\]]*\]+/g, '*')
    .replace(/[()|+?^$\\{}!@]/g, '?')
    .replace(/\/index$/, '');
}
