import { UserError } from '../errors.js';
import type { Workspace } from './workspace.js';

const nothingHere = 'there is no site here: no generator left a sign, and there are no posts';

/** Why a folder is no site, if it is none. */
export function whyNoSite({
  loaded: { found, site },
  configuration,
}: Workspace): string | undefined {
  const isNamed = configuration.path !== undefined || configuration.config.profile !== undefined;
  const isSite = found.detection.weight > 0 || isNamed;
  return isSite || site.posts().length > 0 ? undefined : nothingHere;
}

/**
 * Stop where there is no site.
 *
 * @throws {UserError} saying so, with what else can be done.
 */
export function refuseNoSite(workspace: Workspace, ...hints: readonly string[]): void {
  const why = whyNoSite(workspace);
  if (why === undefined) return;
  throw new UserError(why, { hints: ['Name the folder of the site with --site', ...hints] });
}
