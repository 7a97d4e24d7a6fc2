import { resolveRules } from '../config/resolve-rules.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { listRules as listAsText, listRulesAsJson } from '../reporters/list-rules.js';
import { configFor } from './config-for.js';
import type { LintOptions } from './lint-options.js';
import { formatOf, styleOf } from './print-report.js';
import { rulesOf } from './rules-of.js';

/** `post lint --list-rules`: all rules, with the severities that hold outside of overrides. */
export async function listRules(options: LintOptions, host: Host): Promise<ExitCode> {
  const loaded = await configFor(options, host);
  const { rules } = await rulesOf(options, loaded, host);
  const enabled = resolveRules(
    { ...loaded.config, overrides: [] },
    { ...options, publishing: options.publish },
    rules,
  )('');
  const severities = new Map(enabled.map(({ rule, severity }) => [rule.id, severity]));
  const listed = rules.map((rule) => ({ rule, severity: severities.get(rule.id) }));
  const print = formatOf(options, host) === 'json' ? listRulesAsJson : listAsText;
  host.stdout.write(print(listed, styleOf(options, host)));
  return exitCode.ok;
}
