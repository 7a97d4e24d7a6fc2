import { writingHabits } from '../authoring/writing-habits.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { siteFacts } from '../health/site-facts.js';
import type { Host } from '../host/host.js';
import { printPlan } from '../plan/print-plan.js';
import { createCanvas } from '../reporters/canvas.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { toJson } from '../reporters/json-text.js';
import { plainStyle } from '../reporters/plain-style.js';
import { factLines } from '../reporters/site-report.js';
import { visibleText } from '../text/display-escape.js';
import { parentOf, relativePath } from '../text/path.js';
import { applyToSite, finishInterrupted, nearestFolder } from './apply-to-site.js';
import { checkInit } from './check-init.js';
import { siteInputOf } from './doctor.js';
import type { InitOptions } from './init-options.js';
import { refuseNoSite } from './no-site.js';
import { planCron } from './plan-cron.js';
import { type PlannedHook, planHook } from './plan-hook.js';
import { planInit } from './plan-init.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** `post init`: what the site is taken for, written down, with a schema and a hook on request. */
export async function init(options: InitOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, options);
  refuseNoSite(workspace);
  if (!options.json) host.stderr.write(evidence(workspace, host));
  if (options.check) return check(workspace, options, host);
  const { root } = workspace.loaded.found;
  finishInterrupted(host, root, options);
  const files: PlannedHook[] = [
    ...planInit(workspace, options, host),
    ...(options.hook === undefined ? [] : [planHook(options.hook, root, host)]),
    ...(options.cron ? [planCron(workspace.loaded, host)] : []),
  ];
  carryOut(files, root, options, host);
  tell(files, workspace, options, host);
  return exitCode.ok;
}

function evidence({ loaded }: Workspace, host: Host): string {
  const style = { ...plainStyle, ...chooseStyle(host.env, host.stderr) };
  const facts = [...siteFacts(siteInputOf(loaded)), ...writingHabits(loaded.site)];
  const own = loaded.site.profile.title;
  const others = loaded.found.others.flatMap(({ profile: { title } }) =>
    title === own ? [] : title,
  );
  const also = others.length > 0 ? [{ name: 'also signs of', value: others.join(', ') }] : [];
  return `${factLines([...facts, ...also], createCanvas(style)).join('\n')}\n\n`;
}

function check(workspace: Workspace, { json }: InitOptions, host: Host): ExitCode {
  const problems = checkInit(workspace, host);
  if (json) host.stdout.write(`${toJson({ version: 1, problems }, 2)}\n`);
  else for (const problem of problems) host.stdout.write(`${visibleText(problem)}\n`);
  if (problems.length === 0 && !json) host.stderr.write('post: the configuration fits the site\n');
  return problems.length > 0 ? exitCode.found : exitCode.ok;
}

function carryOut(
  files: readonly PlannedHook[],
  root: string,
  options: InitOptions,
  host: Host,
): void {
  if (options.dryRun) return;
  const changes = files.flatMap(({ change }) => change ?? []);
  const inside = changes.filter(({ path }) => path.startsWith(`${root}/`));
  applyToSite(host, root, inside, options);
  for (const change of changes.filter((one) => !inside.includes(one)))
    applyToSite(host, nearestFolder(host, parentOf(change.path), ''), [change], options);
  for (const { install } of files) install?.();
}

function tell(
  files: readonly PlannedHook[],
  { loaded }: Workspace,
  options: InitOptions,
  host: Host,
): void {
  const { found, site } = loaded;
  const typed = (path: string): string => visibleText(relativePath(host.cwd, path));
  if (options.json) {
    const { profile, reasons } = found.detection;
    const data = {
      version: 1,
      root: relativePath(host.cwd, found.root) || '.',
      generator: { id: profile.id, title: profile.title, because: reasons },
      posts: site.posts().length,
      habits: Object.fromEntries(writingHabits(site).map(({ name, value }) => [name, value])),
      files: files.map(({ path, action, note }) => ({ path: typed(path), action, note })),
    };
    host.stdout.write(`${toJson(data, 2)}\n`);
    return;
  }
  if (options.dryRun) {
    const { colors } = chooseStyle(host.env, host.stdout);
    const plan = files.flatMap(({ change }) => change ?? []);
    host.stdout.write(printPlan(plan, { colors, cwd: host.cwd }));
  }
  for (const { path, action, note } of files) {
    if (action !== 'unchanged' && !options.dryRun) host.stdout.write(`${typed(path)}\n`);
    const would = options.dryRun && action !== 'unchanged' ? 'would be ' : '';
    host.stderr.write(`post: ${typed(path)} ${would}${action}: ${note}\n`);
  }
}
