import { archiveAddressOf, archivedCopy } from './archive.js';
import type { LinkCheck } from './link-check.js';
import type { LinkNotice, LinkReport, LinkResult } from './link-report.js';
import { refusalOfLink } from './open-pages.js';
import type { PlannedLink } from './plan-links.js';
import { resultOf } from './result.js';
import type { RunResult } from './visit-run.js';

/** How the run that a report is about has ended. */
export interface CheckRun extends RunResult {
  readonly timeUp?: boolean;
}

/** The report on all links that the run, or the cache, has an answer for. */
export function makeReport(check: LinkCheck, run: CheckRun): LinkReport {
  const { plan, known } = check;
  const context = { online: run.answered, connectivity: run.connectivity };
  const results = plan.links.flatMap((link): readonly LinkResult[] => {
    const page = link.target.kind === 'web' ? known.get(link.target.request) : undefined;
    const refusal = refusalOfLink(link, check);
    const result = resultOf(link, page, { ...context, refusal });
    return result ? [withCopy(result, link, check)] : [];
  });
  const unasked = plan.links.length - results.length;
  return { results, notices: noticesOf(check, run), unasked };
}

function withCopy(
  result: LinkResult,
  link: PlannedLink,
  { known, options }: LinkCheck,
): LinkResult {
  if (!options.archive || result.verdict !== 'broken') return result;
  const address = archiveAddressOf(link);
  const page = address === undefined ? undefined : known.get(address);
  const archive = archivedCopy(page?.entry.outcome.finalUrl);
  return archive === undefined || page?.entry.outcome.status !== 200
    ? result
    : { ...result, archive };
}

function noticesOf({ cache }: LinkCheck, run: CheckRun): readonly LinkNotice[] {
  const notices: LinkNotice[] = [];
  if (run.connectivity === 'offline') notices.push('offline');
  if (run.connectivity === 'portal') notices.push('captive-portal');
  if (run.timeUp) notices.push('time-up');
  else if (run.interrupted) notices.push('interrupted');
  if (cache.trouble) notices.push(cache.trouble);
  return notices;
}
