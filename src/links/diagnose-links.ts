import type { CheckedLink } from '../lint/checked-link.js';
import type { Diagnostic, Fix } from '../lint/diagnostic.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import type { LinkRule, LinkRuleReport } from '../lint/rule.js';
import { toDiagnostic } from '../lint/to-diagnostic.js';
import { addressText } from './address-text.js';
import type { LinkResult } from './link-report.js';
import type { LinkPlace } from './plan-links.js';

export interface DiagnoseOptions {
  /** The rules in force for a path of the report. */
  readonly rulesFor: (path: string) => readonly EnabledRule[];
  /** The text that a path of the report has. */
  readonly textOf: (path: string) => string;
}

/** What the link rules say about the results, at each place that links there. In no order. */
export function diagnoseLinks(
  results: readonly LinkResult[],
  options: DiagnoseOptions,
): readonly Diagnostic[] {
  return results.flatMap((result) => diagnoseLink(toCheckedLink(result), result.places, options));
}

/** What the link rules say about one link, at each of its places. */
export function diagnoseLink(
  link: CheckedLink,
  places: readonly LinkPlace[],
  { rulesFor, textOf }: DiagnoseOptions,
): readonly Diagnostic[] {
  return places.flatMap((place) =>
    rulesFor(place.path).flatMap((entry) => {
      if (!('checkLink' in entry.rule)) return [];
      const report = (entry.rule as LinkRule).checkLink(link);
      return report ? [diagnose(entry, place, report, textOf(place.path))] : [];
    }),
  );
}

/** Characters of an address that a message shows. */
const longestLabel = 120;

/** A result as rules see it. */
function toCheckedLink(result: LinkResult): CheckedLink {
  const { url, verdict, reason, status, finalUrl, rewrite, archive, lastOk } = result;
  return {
    url,
    label: cut(url),
    verdict,
    reason,
    ...(status !== undefined && { status }),
    ...(finalUrl !== undefined && { finalLabel: cut(finalUrl) }),
    ...(rewrite && { rewrite }),
    ...(archive !== undefined && { archive }),
    ...(lastOk !== undefined && { lastOkDay: new Date(lastOk).toISOString().slice(0, 10) }),
  };
}

function cut(url: string): string {
  if (url.length <= longestLabel) return url;
  const half = longestLabel / 2;
  return `${url.slice(0, half)}…${url.slice(-half)}`;
}

function diagnose(
  entry: EnabledRule,
  place: LinkPlace,
  { rewrite, ...report }: LinkRuleReport<string>,
  text: string,
): Diagnostic {
  const fix = rewrite ? fixFor(place, rewrite, text) : undefined;
  return toDiagnostic(entry, place.path, { ...report, at: place.span, ...(fix && { fix }) });
}

function fixFor(
  { span, form }: LinkPlace,
  rewrite: NonNullable<CheckedLink['rewrite']>,
  text: string,
): Fix | undefined {
  const newText = addressText(rewrite.url, form, text.slice(span.start, span.end));
  if (newText === undefined) return undefined;
  return {
    title: 'Link to where the page is now',
    applicability: rewrite.certain ? 'safe' : 'unsafe',
    edits: [{ span, newText }],
  };
}
