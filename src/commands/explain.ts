import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { explainRule } from '../reporters/explain-rule.js';
import { plainStyle } from '../reporters/plain-style.js';
import { rules } from '../rules/index.js';
import { didYouMean } from '../text/did-you-mean.js';

/** `post explain`: print a rule's own words. */
export function explain(id: string, host: Host): ExitCode {
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const ids = rules.map((one) => one.id);
    const near = didYouMean(id, ids) ?? ids.find((one) => one.endsWith(`/${id}`));
    const mean = near === undefined ? '' : `; did you mean "${near}"?`;
    throw new UserError(`unknown rule "${id}"${mean}`, {
      hints: ['Run `post lint --list-rules` for all of them.'],
    });
  }
  const style = { ...plainStyle, ...chooseStyle(host.env, host.stdout) };
  host.stdout.write(explainRule(rule, style));
  return exitCode.ok;
}
