import type { RuleFailure } from '../lint/rule-failure.js';
import { isOwnRule, tool } from '../tool.js';

/** Tells which rule failed where, and what to do, in one line. */
export function failureNotice({ ruleId, path, error }: RuleFailure): string {
  const who = ruleId === undefined ? 'reading' : `rule "${ruleId}"`;
  const where = path === undefined ? '' : `${ruleId === undefined ? ' ' : ' on '}${path}`;
  const what =
    error.name === 'TimeLimitError'
      ? `${error.message} and was stopped`
      : `failed with ${error.name}: ${error.message}${firstPlace(error)}`;
  const rest = ruleId === undefined ? 'the other files were checked' : 'the other rules went on';
  const isOwn = ruleId === undefined || isOwnRule(ruleId);
  const report = isOwn
    ? `; this is a defect of ${tool.name} ${tool.version}, please report it`
    : '';
  const wayOut = ruleId === undefined ? '' : `; "--disable ${ruleId}" leaves it out`;
  return `${who}${where} ${what}; ${rest}${report}${wayOut}`;
}

/** Where it was thrown: enough to find the line in a plugin. */
function firstPlace({ stack }: Error): string {
  const line = stack?.split('\n').find((one) => /^\s+at .*:\d+:\d+\)?$/.test(one));
  return line === undefined ? '' : ` (${line.trim()})`;
}
