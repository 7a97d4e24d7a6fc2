import type { Nodes } from 'mdast';
import type { Span } from '../text/span.js';
import type { Diagnostic, RelatedInformation, Severity } from './diagnostic.js';
import type { EnabledRule } from './enabled-rule.js';
import type { RelatedPlace, RuleReport } from './rule.js';

/** Where something stands: a node's own place, or the span itself. */
export function spanOf(at: Span | Nodes): Span {
  if (!('type' in at)) return at;
  return { start: at.position?.start.offset ?? 0, end: at.position?.end.offset ?? 0 };
}

/** What a rule reported, with its words filled in and its severity decided. */
export function toDiagnostic(
  entry: EnabledRule,
  path: string,
  report: RuleReport<string>,
): Diagnostic {
  const severity = severityOf(entry, report);
  return {
    ruleId: entry.rule.id,
    severity,
    message: fill(templateOf(entry, report.message), report.data),
    path,
    span: spanOf(report.at),
    ...(report.hint !== undefined && { hint: report.hint }),
    ...(report.related && { related: report.related.map((place) => toRelated(place, path)) }),
    ...(report.fix && { fix: report.fix }),
  };
}

function templateOf({ rule }: EnabledRule, message: string): string {
  const template = (rule.messages as Readonly<Record<string, string>>)[message];
  if (template === undefined) throw new Error(`the rule "${rule.id}" has no message "${message}"`);
  return template;
}

function severityOf(entry: EnabledRule, { severity }: RuleReport<string>): Severity {
  if (entry.explicit || severity === undefined) return entry.severity;
  return entry.strict && severity === 'hygiene' ? 'warning' : severity;
}

function fill(template: string, data: RuleReport<string>['data']): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data?.[name] ?? whole));
}

function toRelated(place: RelatedPlace, path: string): RelatedInformation {
  return { path: place.path ?? path, span: spanOf(place.at), message: place.message };
}
