import { addRedirectLine } from '../authoring/redirects.js';
import type { Host } from '../host/host.js';
import type { FileChange } from '../plan/plan.js';
import { fillSettings } from '../site/fill-settings.js';
import type { LoadedSite } from '../site/load-site.js';
import type { Site } from '../site/site.js';

/** An address that leads to another one. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The `_redirects` file that some hosts read, where the site has one. */
export function redirectsFile({ profile, settings, files }: Site): string | undefined {
  const roots = ['', ...profile.links.staticRoots, ...(settings.staticRoots?.split(',') ?? [])];
  return roots
    .map((root) => `${fillSettings(root, settings)}/_redirects`.replace(/^(?:\.?\/)+/, ''))
    .find((one) => files.has(one));
}

/** Lines in that file; nothing where there is none. */
export function redirectLines(
  redirects: readonly Redirect[],
  { site, found }: LoadedSite,
  host: Host,
): FileChange[] {
  const name = redirects.length > 0 ? redirectsFile(site) : undefined;
  const path = `${found.root}/${name}`;
  const before = name === undefined ? undefined : host.fs.readBytes(path);
  if (!before) return [];
  const text = redirects.reduce(
    (lines, { from, to }) => addRedirectLine(lines, from, to),
    new TextDecoder().decode(before),
  );
  return [{ kind: 'update', path, before, bytes: new TextEncoder().encode(text) }];
}
