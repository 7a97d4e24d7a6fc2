import { type LoadedRules, loadRules } from '../config/load-rules.js';
import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { remarkGroup } from '../lint/remark-lint-rule.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { explainRule } from '../reporters/explain-rule.js';
import { plainStyle } from '../reporters/plain-style.js';
import { rules as builtIn } from '../rules/index.js';
import { didYouMean } from '../text/did-you-mean.js';
import { resolvePath } from '../text/path.js';
import { configFor } from './config-for.js';

export interface ExplainOptions {
  /** `false`: rules of plugins are not known. */
  readonly plugins: boolean;
}

/** `post explain`: print a rule's own words. Plugins are loaded only for what is not ours. */
export async function explain(id: string, options: ExplainOptions, host: Host): Promise<ExitCode> {
  const known = builtIn.some((one) => one.id === id);
  const { rules } = known ? { rules: builtIn } : await allRules(id, options, host);
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const ids = rules.map((one) => one.id);
    const near = didYouMean(id, ids) ?? ids.find((one) => one.endsWith(`/${id}`));
    const mean = near === undefined ? '' : `; did you mean "${near}"?`;
    const isFile = host.fs.stat(resolvePath(host.cwd, id))?.kind === 'file';
    throw new UserError(`unknown rule "${id}"${isFile ? '' : mean}`, {
      hints: [
        isFile
          ? `For a file: post explain-file ${id}`
          : 'Run `post lint --list-rules` for all of them.',
      ],
    });
  }
  const style = { ...plainStyle, ...chooseStyle(host.env, host.stdout) };
  host.stdout.write(explainRule(rule, style));
  return exitCode.ok;
}

async function allRules(id: string, { plugins }: ExplainOptions, host: Host): Promise<LoadedRules> {
  const loaded = await configFor({}, host);
  const named = id.startsWith(remarkGroup) ? [id] : [];
  return loadRules(host, loaded, { builtIn, plugins, named });
}
