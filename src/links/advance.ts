import type { Exchange, ResponseHeaders } from './exchange.js';
import type { Failure } from './failure.js';
import { fineOutcome, placeOf, type Response } from './page-outcome.js';
import { cookieFor, keepCookies, redirectTarget } from './redirect.js';
import { retryAfter } from './retry-after.js';
import { classifyStatus, isChallenge } from './status.js';
import { noFragments, type Outcome, type Reason } from './verdict.js';
import type { Step, Visit, VisitContext } from './visit.js';

/** Decide what follows from an answer: another request, or an outcome. */
export function advance(visit: Visit, exchange: Exchange, context: VisitContext): Step {
  return exchange.kind === 'failure'
    ? afterFailure(visit, exchange.failure, context)
    : afterResponse(visit, exchange, context);
}

function afterFailure(visit: Visit, failure: Failure, context: VisitContext): Step {
  const { kind } = failure;
  switch (kind) {
    case 'private-address':
      return done(visit, 'refused', kind);
    case 'certificate':
    case 'tls':
      return done(visit, 'tls', kind);
    case 'http2-only':
    case 'malformed':
      return otherRoute(visit, kind);
    case 'connect-timeout':
    case 'response-timeout':
      return done(visit, 'timeout', kind);
    case 'name-not-found':
      return confirm(visit, context) ?? done(visit, 'down', kind);
    case 'proxy':
      return done(visit, 'blocked', kind);
    default:
      return retry(visit, backoff(visit, context), context) ?? done(visit, 'down', kind);
  }
}

/** A server that the usual parser cannot talk to gets one chance with another. */
function otherRoute(visit: Visit, kind: 'http2-only' | 'malformed'): Step {
  if (visit.route !== 'strict') return done(visit, 'down', kind);
  const route = kind === 'malformed' ? 'lenient' : 'h2';
  return { kind: 'ask', visit: { ...visit, route }, delay: 0 };
}

function afterResponse(visit: Visit, response: Response, context: VisitContext): Step {
  const { status, headers } = response;
  if (isChallenge(headers)) return done(visit, 'blocked', 'challenge', status);
  const kind = classifyStatus(status);
  switch (kind) {
    case 'fine':
      return { kind: 'done', outcome: fineOutcome(visit, response) };
    case 'redirect':
      return follow(visit, status, headers, context);
    case 'gone':
      return confirm(visit, context) ?? done(visit, 'broken', 'status', status);
    case 'broken':
    case 'blocked':
    case 'down':
      return done(visit, kind, 'status', status);
    case 'rate-limited':
    case 'failing':
      return askLater(visit, kind, status, headers, context);
  }
}

function askLater(
  visit: Visit,
  kind: 'rate-limited' | 'failing',
  status: number,
  headers: ResponseHeaders,
  context: VisitContext,
): Step {
  const asked = status === 429 || status === 503 ? retryAfter(headers, context.now) : undefined;
  const again = retry(visit, Math.max(asked ?? 0, backoff(visit, context)), context);
  if (again) return asked ? { ...again, pause: asked } : again;
  return kind === 'failing'
    ? done(visit, 'down', 'status', status)
    : done(visit, 'blocked', 'rate-limited', status);
}

/** Seconds that grow with each failure, spread so that the requests to one host part. */
function backoff(visit: Visit, context: VisitContext): number {
  const base = Math.min(8_000, 1_000 * 2 ** visit.failures);
  return Math.round(base * (0.75 + 0.5 * context.random));
}

type AskStep = Extract<Step, { kind: 'ask' }>;

function retry(visit: Visit, delay: number, context: VisitContext): AskStep | undefined {
  const failures = visit.failures + 1;
  if (failures >= context.limits.tries || !context.mayRetry) return undefined;
  if (!inTime(visit, delay, context)) return undefined;
  return { kind: 'ask', visit: { ...visit, failures }, delay, retry: true };
}

function confirm(visit: Visit, context: VisitContext): AskStep | undefined {
  const delay = context.limits.confirmAfter;
  if (visit.confirming || !inTime(visit, delay, context)) return undefined;
  return { kind: 'ask', visit: { ...visit, confirming: true }, delay };
}

function inTime(visit: Visit, delay: number, { limits }: VisitContext): boolean {
  return delay <= limits.wait && visit.spent + delay <= limits.total;
}

function follow(
  visit: Visit,
  status: number,
  headers: ResponseHeaders,
  context: VisitContext,
): Step {
  const target = redirectTarget(visit.url, headers);
  if (target.kind === 'nowhere') return done(visit, 'broken', 'redirect-nowhere', status);
  if (target.kind === 'elsewhere') return done(visit, 'broken', 'redirect-elsewhere', status);
  const url = target.url.href;
  const refusal = context.refusalOf(target.url, target.disguised);
  const hops = [...visit.hops, { status, url }];
  const moved = { ...visit, hops };
  if (refusal) return done(moved, 'refused', refusal, status);
  const cookies = keepCookies(visit.cookies, new URL(visit.url).hostname, headers);
  const place = `${url} ${cookieFor(cookies, target.url.hostname)}`.trimEnd();
  if (visit.seen.has(place)) return done(moved, 'broken', 'redirect-loop', status);
  if (hops.length > context.limits.redirects)
    return done(moved, 'broken', 'too-many-redirects', status);
  const next: Visit = {
    ...moved,
    url,
    cookies,
    route: 'strict',
    seen: new Set(visit.seen).add(place),
    failures: 0,
    fragment: target.fragment || visit.fragment,
  };
  return { kind: 'ask', visit: next, delay: 0 };
}

function done(visit: Visit, verdict: Outcome['verdict'], reason: Reason, status?: number): Step {
  return {
    kind: 'done',
    outcome: { verdict, reason, ...placeOf(visit, status), fragments: noFragments },
  };
}
