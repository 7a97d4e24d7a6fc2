import { resolveRules } from '../config/resolve-rules.js';
import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { type Interrupt, listenForInterrupt } from '../links/client/interrupt.js';
import type { LinkEnvironment } from '../links/link-check.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import { exitCodeOf } from '../lint/exit-code-of.js';
import type { LintReport } from '../lint/report.js';
import { rules } from '../rules/index.js';
import { relativePath } from '../text/path.js';
import { checkOnline, type OnlineSetting, prepareOnline } from './check-online.js';
import { configFor } from './config-for.js';
import type { LinksOptions } from './links-options.js';
import { nothingMatched } from './nothing-matched.js';
import { noticesFor } from './online-notices.js';
import { createSiteOpener } from './open-site.js';
import { parseSelected } from './parse-selected.js';
import { printReport } from './print-report.js';
import { repairLinks } from './repair-links.js';
import { writeReport } from './report-outputs.js';
import { selectFiles } from './select-files.js';

/** Parts of the world that a test makes itself. */
export type WorldChange = (environment: LinkEnvironment) => LinkEnvironment;

/** `post links`: gather, ask, report, rewrite. */
export async function links(
  options: LinksOptions,
  host: Host,
  changeWorld: WorldChange = (environment) => environment,
): Promise<ExitCode> {
  const interrupt = listenForInterrupt();
  try {
    return await run(options, host, interrupt, changeWorld);
  } finally {
    interrupt.dispose();
  }
}

async function run(
  options: LinksOptions,
  host: Host,
  interrupt: Interrupt,
  changeWorld: WorldChange,
): Promise<ExitCode> {
  const start = host.elapsed();
  const preview = options.dryRun ? await previewWriter(options, host) : undefined;
  const loaded = await configFor(options, host);
  const openSite = createSiteOpener(host, loaded, { gitignore: options.ignore });
  const selection = await selectFiles(host, options.paths, openSite, {
    gitignore: options.ignore,
    anyNamed: !options.ignore,
  });
  if (selection.files.length === 0) return nothingMatched(options, selection, host);
  const parsed = selection.files.flatMap((file) => parseSelected(host, file) ?? []);
  const setting = settingFor(() => prepareOnline(parsed, options, loaded, host, interrupt.signal));
  const world = { ...setting, environment: changeWorld(setting.environment) };
  if (preview) return preview(world);
  const inForce = resolveRules(loaded.config, {}, linkRules);
  const rulesFor = (path: string): readonly EnabledRule[] =>
    inForce(relativePath(loaded.directory, path));
  const { report, diagnostics } = await checkOnline(parsed, world, rulesFor, host);
  const repaired = repairLinks(host, parsed, diagnostics, options);
  const result: LintReport = {
    files: repaired.files,
    fixed: repaired.fixed,
    notices: [...selection.notices, ...noticesFor(report), ...repaired.notices],
    elapsed: host.elapsed() - start,
  };
  await printReport(result, options, host);
  if (interrupt.cause)
    return interrupt.cause === 'SIGINT' ? exitCode.interrupted : exitCode.terminated;
  if (options.requireOnline && isOffline(report.notices)) return exitCode.refused;
  return exitCodeOf(result, options);
}

const linkRules = rules.filter((rule) => 'checkLink' in rule);

/** What was typed wrong is said as such. */
function settingFor(prepare: () => OnlineSetting): OnlineSetting {
  try {
    return prepare();
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

function isOffline(notices: readonly string[]): boolean {
  return notices.includes('offline') || notices.includes('captive-portal');
}

/** Writes what would be asked, where the formats say. */
async function previewWriter(
  { format = 'compact', reports = [] }: LinksOptions,
  host: Host,
): Promise<(setting: OnlineSetting) => ExitCode> {
  const { previewIn } = await import('./links-preview.js');
  const direct = previewIn(format);
  const files = reports.map((file) => ({ ...file, preview: previewIn(file.format) }));
  return (setting) => {
    host.stdout.write(direct(setting));
    for (const { path, preview } of files) writeReport(path, preview(setting), host);
    return exitCode.ok;
  };
}
