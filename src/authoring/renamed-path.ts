import { readFileName, withoutExtension } from '../site/file-name.js';
import type { Site } from '../site/site.js';
import { nameOf, parentOf } from '../text/path.js';

/** Where a renamed post goes, and which folder goes with it. Paths relative to the site. */
export interface RenamedPath {
  readonly path: string;
  /** The folder of a bundle, or the one beside the post that has its name: its pictures. */
  readonly folder?: { readonly from: string; readonly path: string };
}

/** The path of a post with another slug: day, extension and folders above stay as they are. */
export function renamedPath(path: string, slug: string, site: Pick<Site, 'files'>): RenamedPath {
  const name = nameOf(path);
  const isBundle = /^_?index$/.test(withoutExtension(name));
  const folder = parentOf(path);
  if (isBundle) {
    const renamed = inFolder(parentOf(folder), renamedName(nameOf(folder), slug));
    return { path: `${renamed}/${name}`, folder: { from: folder, path: renamed } };
  }
  const stem = withoutExtension(name);
  const newStem = renamedName(stem, slug);
  const moved = inFolder(folder, newStem + name.slice(stem.length));
  const beside = inFolder(folder, stem);
  if (!site.files.isDirectory(beside)) return { path: moved };
  return { path: moved, folder: { from: beside, path: inFolder(folder, newStem) } };
}

/** `2024-05-17-trams` with another slug. */
function renamedName(stem: string, slug: string): string {
  const own = readFileName(`${stem}.md`).slug;
  return own === '' ? `${stem}-${slug}` : stem.slice(0, stem.length - own.length) + slug;
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
