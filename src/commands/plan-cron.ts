import {
  type CronTime,
  cronWorkflow,
  type DeployWorkflow,
  findDeployWorkflow,
} from '../authoring/cron-workflow.js';
import { offsetAt } from '../authoring/date-form.js';
import { timeZoneOf } from '../authoring/site-dates.js';
import { UserError } from '../errors.js';
import { requireRepository } from '../git/repository.js';
import type { Host } from '../host/host.js';
import { generatorName } from '../site/generator-name.js';
import type { LoadedSite } from '../site/load-site.js';
import { hidesFuture } from '../site/read-status.js';
import type { Site } from '../site/site.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import type { InitFile } from './plan-init.js';

const folder = '.github/workflows';
const name = 'scheduled-posts.yml';

/**
 * A workflow that has the site built when no commit does.
 *
 * @throws {UserError} without a repository, or where no post waits for a build.
 */
export function planCron({ site, found }: LoadedSite, host: Host): InitFile {
  if (!hidesFuture(site))
    throw new UserError(
      `${generatorName(site.profile)} shows a post with a date to come with the next build: it needs no workflow`,
    );
  const { root } = requireRepository(host, found.root);
  const path = `${root}/${folder}/${name}`;
  if (host.fs.stat(path))
    return { path, action: 'unchanged', note: 'the workflow is there already' };
  const deploy = findDeployWorkflow(workflowsIn(`${root}/${folder}`, host));
  const bytes = new TextEncoder().encode(cronWorkflow(deploy, timeFor(site)));
  return {
    path,
    action: 'created',
    note: noteFor(deploy),
    change: { kind: 'create', path, bytes },
  };
}

function workflowsIn(path: string, { fs }: Host): { name: string; text: string }[] {
  return (fs.list(path) ?? [])
    .filter((entry) => entry.kind === 'file' && /\.ya?ml$/.test(entry.name))
    .map((entry) => ({
      name: entry.name,
      text: decodeUtf8(fs.readBytes(`${path}/${entry.name}`) ?? new Uint8Array()).text,
    }));
}

/** One o'clock as the clocks go now: when they are changed it is an hour off, and still past midnight. */
function timeFor(site: Site): CronTime {
  const zone = timeZoneOf(site);
  const hours = 1 - offsetAt(site.now.getTime(), zone) / 60;
  return { hour: (Math.ceil(hours) + 24) % 24, zone };
}

function noteFor(deploy: DeployWorkflow | undefined): string {
  if (!deploy)
    return 'GitHub calls the address in the secret BUILD_HOOK once a day; set it to the one by which your host starts a build';
  const start = `GitHub starts ${deploy.name} once a day`;
  return deploy.isStartable ? start : `${start}; for that, add workflow_dispatch: below its on:`;
}
