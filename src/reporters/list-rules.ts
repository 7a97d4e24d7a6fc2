import type { Severity } from '../lint/diagnostic.js';
import type { AnyRule } from '../lint/rule.js';
import { clipText } from '../text/display-wrap.js';
import { createCanvas } from './canvas.js';
import { toJson } from './json-text.js';
import type { ReportStyle } from './reporter.js';

/** A rule, and the severity with which it is on; `undefined`: it is off. */
export interface ListedRule {
  readonly rule: AnyRule;
  readonly severity: Severity | undefined;
}

const fixes = { safe: 'fix', unsafe: 'fix?', both: 'fix' } as const;
const labels = {
  error: 'error',
  warning: 'warn',
  info: 'info',
  hygiene: 'hygiene',
  off: 'off',
} as const;

/** All rules, a line each: what they are about, whether they are on and what they repair. */
export function listRules(listed: readonly ListedRule[], style: ReportStyle): string {
  const { paint, link, glyphs } = createCanvas(style);
  const widest = Math.max(0, ...listed.map(({ rule }) => rule.id.length));
  const room = style.columns - widest - 18;
  const lines = listed.map(({ rule, severity }) => {
    const state = labels[severity ?? 'off'].padEnd(7);
    const id = link(rule.id, style.docsUrl(rule.id)) + ' '.repeat(widest - rule.id.length);
    const mark = (rule.fixable ? fixes[rule.fixable] : '').padEnd(4);
    // Whole on a pipe, for `grep`; on a terminal a line stays a line.
    const text =
      style.terminal && room >= 20
        ? clipText(rule.description, room, glyphs.ellipsis)
        : rule.description;
    return `${id}  ${paint(severity ?? 'faint', state)}  ${paint('replacement', mark)}  ${text}\n`;
  });
  return lines.join('');
}

/** The same for programs. */
export function listRulesAsJson(listed: readonly ListedRule[], style: ReportStyle): string {
  const rules = listed.map(({ rule, severity }) => ({
    id: rule.id,
    description: rule.description,
    severity: severity ?? 'off',
    preset: rule.preset,
    fixable: rule.fixable ?? null,
    docs: style.docsUrl(rule.id) ?? null,
  }));
  return `${toJson({ version: 1, tool: style.tool, rules }, 2)}\n`;
}
