import type { Exchange, PageFacts, ResponseHeaders } from './exchange.js';
import { isNotFoundTitle } from './not-found-title.js';
import { type FragmentFacts, isPermanent, noFragments, type Outcome } from './verdict.js';
import type { Visit } from './visit.js';

/** A response, as opposed to a failure. */
export type Response = Extract<Exchange, { kind: 'response' }>;

/** The outcome of a visit whose last response was the page itself. */
export function fineOutcome(visit: Visit, response: Response): Outcome {
  const { status, headers, page } = response;
  const etag = headers.fields.get('etag');
  const lastModified = headers.fields.get('last-modified');
  return {
    ...fineVerdict(visit, page),
    ...placeOf(visit, status),
    fragments: fragmentsOf(visit, response),
    ...(visit.fragment === '' ? {} : { fragment: visit.fragment }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function fineVerdict(
  visit: Visit,
  page: PageFacts | undefined,
): Pick<Outcome, 'verdict' | 'reason'> {
  if (lostItsPath(visit.start, visit.url)) return { verdict: 'suspect', reason: 'redirected-home' };
  if (page?.titles.some(isNotFoundTitle)) return { verdict: 'suspect', reason: 'not-found-title' };
  return { verdict: isPermanent(visit.hops) ? 'moved' : 'ok', reason: 'answered' };
}

/** A page deep inside a site that now leads to a front page is most likely gone. */
function lostItsPath(start: string, end: string): boolean {
  const last = new URL(end);
  if (last.pathname !== '/' || last.search !== '') return false;
  return new URL(start).pathname.split('/').filter(Boolean).length > 1;
}

function fragmentsOf(visit: Visit, { headers, page }: Response): FragmentFacts {
  const { wanted } = visit;
  if (wanted.length === 0) return noFragments;
  if (visit.fragment !== '' || !isHtml(headers) || page?.clientSide)
    return { ...noFragments, accepted: wanted };
  const found = new Set(page?.found);
  const accepted = wanted.filter((id) => found.has(id));
  const absent = wanted.filter((id) => !found.has(id));
  return page?.complete
    ? { accepted, missing: absent, unread: [] }
    : { accepted, missing: [], unread: absent };
}

/** Is the body a page whose ids can be looked for? */
export function isHtml(headers: ResponseHeaders): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(
    headers.fields.get('content-type') ?? '',
  );
}

/** Where a visit ended. */
export function placeOf(
  visit: Visit,
  status?: number,
): Pick<Outcome, 'status' | 'finalUrl' | 'hops'> {
  const finalUrl = visit.hops.at(-1)?.url;
  return {
    hops: visit.hops,
    ...(status === undefined ? {} : { status }),
    ...(finalUrl === undefined ? {} : { finalUrl }),
  };
}
