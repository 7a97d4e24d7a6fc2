import type { Host } from '../host/host.js';
import { profiles } from '../profiles/index.js';
import { decisiveWeight } from '../profiles/profile.js';
import { type Detection, detectProfiles } from '../site/detect-profile.js';
import { indexOf } from '../site/discover-site.js';
import { relativePath } from '../text/path.js';

/** A folder in which a generator left signs enough. */
export interface SiteFolder {
  /** Absolute path. */
  readonly root: string;
  readonly detection: Detection;
}

const deepest = 3;
const never = new Set(['node_modules', 'vendor', 'bower_components']);
/** Folders that show or try something out; they say nothing about the site around them. */
const trial = /^_*(?:examples?(?:site)?|demos?|fixtures?|tests?|specs?|templates?|starters?)_*$/i;

/**
 * The sites in the folders below one, where that is none itself for certain: of a generator that only
 * `package.json` names, those of the same, else all.
 */
export function innerSites(host: Host, { root, detection }: SiteFolder): SiteFolder[] {
  if (detection.weight >= decisiveWeight) return [];
  const below = sitesBelow(host, root);
  if (detection.weight === 0) return below;
  return below.filter(
    (site) =>
      site.detection.profile.id === detection.profile.id &&
      !relativePath(root, site.root)
        .split('/')
        .some((name) => trial.test(name)),
  );
}

/** The sites in the folders below one, three levels down; none within another. */
function sitesBelow(host: Host, directory: string, depth = 1): SiteFolder[] {
  const folders = (host.fs.list(directory) ?? []).filter(
    ({ name, kind, symbolicLink }) =>
      kind === 'directory' && !symbolicLink && !name.startsWith('.') && !never.has(name),
  );
  return folders.flatMap(({ name }) => {
    const root = `${directory}/${name}`;
    const [detection] = detectProfiles(indexOf(host, root), profiles);
    if (detection && detection.weight >= decisiveWeight) return [{ root, detection }];
    return depth < deepest ? sitesBelow(host, root, depth + 1) : [];
  });
}
