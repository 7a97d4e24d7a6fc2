import type { ResponseHeaders } from './exchange.js';

/** What a status says about the page, before anything is tried again. */
export type StatusClass =
  | 'fine'
  | 'redirect'
  | 'gone'
  | 'broken'
  | 'blocked'
  | 'rate-limited'
  | 'failing'
  | 'down';

/**
 * Refusals that concern the asking program and not the page: a person with a browser may well get
 * in. Among them statuses that quarrel with how a request is made (406, 412, 428 …), which for a
 * plain GET only a wall against robots gives; 999 is LinkedIn's own.
 */
const blocking: ReadonlySet<number> = new Set([
  401, 402, 403, 406, 407, 412, 416, 417, 418, 423, 426, 428, 431, 451,
]);

/** What can heal within seconds: asked again. 520 to 524 are Cloudflare's for a silent origin. */
const healing: ReadonlySet<number> = new Set([
  408, 421, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524,
]);

/** Put a status into its class. */
export function classifyStatus(status: number): StatusClass {
  if (status === 429) return 'rate-limited';
  if (status === 404 || status === 410) return 'gone';
  if (healing.has(status)) return 'failing';
  if (blocking.has(status) || status >= 600) return 'blocked';
  if (status >= 500 || status < 200) return 'down';
  if (status >= 400) return 'broken';
  return isRedirect(status) ? 'redirect' : 'fine';
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** Does the response say in its header that it is a test for robots and not the page? */
export function isChallenge(headers: ResponseHeaders): boolean {
  return (
    headers.fields.get('cf-mitigated') === 'challenge' ||
    headers.fields.has('x-amzn-waf-action') ||
    headers.fields.get('sg-captcha') === 'challenge'
  );
}
