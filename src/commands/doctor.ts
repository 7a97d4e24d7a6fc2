import { type ExitCode, exitCode } from '../exit-code.js';
import type { HealthFinding } from '../health/finding.js';
import { siteFacts } from '../health/site-facts.js';
import { siteHealth } from '../health/site-health.js';
import type { SiteInput } from '../health/site-input.js';
import type { Host } from '../host/host.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { toJson } from '../reporters/json-text.js';
import { siteReport } from '../reporters/site-report.js';
import type { LoadedSite } from '../site/load-site.js';
import { relativePath } from '../text/path.js';
import { openWorkspace, type WorkspaceOptions } from './workspace.js';

/** What `post doctor` was asked for. */
export interface DoctorOptions extends WorkspaceOptions {
  readonly json: boolean;
  readonly all: boolean;
}

/** `post doctor`: the site as a whole, the worst first. Exit code 1 when something is an error. */
export async function doctor(options: DoctorOptions, host: Host): Promise<ExitCode> {
  const { loaded } = await openWorkspace(host, options);
  const input = siteInputOf(loaded);
  const findings = siteHealth(input).map((finding) => fromHere(finding, loaded, host));
  if (options.json) host.stdout.write(`${toJson(asData(input, findings, host, loaded), 2)}\n`);
  else {
    const style = chooseStyle(host.env, host.stdout);
    host.stdout.write(siteReport(siteFacts(input), findings, { ...style, all: options.all }));
  }
  return findings.some(({ level }) => level === 'error') ? exitCode.found : exitCode.ok;
}

/** A loaded site, as the judgements about it take it. */
export function siteInputOf({ site, found, settingOrigin }: LoadedSite): SiteInput {
  const { detection, others } = found;
  return { site, detection, others, originOf: settingOrigin };
}

/** Paths as the reader would type them. */
function fromHere(finding: HealthFinding, { found }: LoadedSite, host: Host): HealthFinding {
  const typed = (path: string): string => relativePath(host.cwd, `${found.root}/${path}`);
  const places = finding.places.map((place) => ({ ...place, paths: place.paths.map(typed) }));
  return { ...finding, places };
}

function asData(
  { site, detection, others, originOf }: SiteInput,
  findings: readonly HealthFinding[],
  host: Host,
  { found }: LoadedSite,
): object {
  const { profile, settings } = site;
  return {
    version: 1,
    root: relativePath(host.cwd, found.root) || '.',
    generator: {
      id: profile.id,
      title: profile.title,
      version: settings.generatorVersion ?? null,
      because: detection.reasons,
      others: others.map((other) => ({ id: other.profile.id, because: other.reasons })),
    },
    timeZone: { name: settings.timeZone ?? null, from: originOf('timeZone') ?? null },
    facts: Object.fromEntries(siteFacts({ site, detection, others, originOf }).map(pair)),
    findings: findings.map(({ id, level, what, todo, places }) => ({
      id,
      level,
      what,
      todo,
      places: places.map(({ paths, shared, note }) => ({
        paths,
        shared: shared ?? null,
        note: note ?? null,
      })),
    })),
  };
}

function pair({
  name,
  value,
}: {
  readonly name: string;
  readonly value: string;
}): [string, string] {
  return [name, value];
}
