import type { Dispatcher } from 'undici';
import type { Ask, Exchange, Fetch } from '../exchange.js';
import { type ErrorFacts, failureOf } from '../failure.js';
import { readHeaders } from '../response-headers.js';
import type { Dispatchers } from './dispatchers.js';
import { askLeniently, type LenientOptions } from './lenient-request.js';
import type { RequestLimits } from './limits.js';
import { requestHeaders } from './request-headers.js';
import { createResponseReader, type ResponseReader } from './response-reader.js';

export interface LinkClientOptions {
  readonly dispatchers: Dispatchers;
  readonly lenient: LenientOptions;
  readonly limits: RequestLimits;
  readonly userAgent: string;
  /** For `Accept-Language`. */
  readonly language: string;
  readonly signal: AbortSignal;
}

/** Requests over the real network: GET, cut off as soon as the verdict is known. */
export function createLinkClient(options: LinkClientOptions): Fetch {
  const { dispatchers, signal } = options;
  signal.addEventListener('abort', () => dispatchers.destroy(), { once: true });
  return (ask) => {
    if (signal.aborted) return Promise.resolve(failed({ code: 'ABORT_ERR' }));
    const headers = requestHeaders(ask, options);
    return ask.route === 'lenient'
      ? askLeniently(ask, headers, options.lenient)
      : dispatch(ask, headers, options);
  };
}

function dispatch(
  ask: Ask,
  headers: Record<string, string>,
  { dispatchers, limits }: LinkClientOptions,
): Promise<Exchange> {
  const url = new URL(ask.url);
  return new Promise((resolve) => {
    dispatchers
      .dispatcherFor(url, ask.route === 'h2')
      .dispatch(
        { origin: url.origin, path: url.pathname + url.search, method: 'GET', headers },
        handlerFor(ask, limits, resolve),
      );
  });
}

function handlerFor(
  ask: Ask,
  limits: RequestLimits,
  resolve: (exchange: Exchange) => void,
): Dispatcher.DispatchHandler {
  let reader: ResponseReader | undefined;
  let timer: NodeJS.Timeout | undefined;
  const fail = (error: ErrorFacts): void => {
    clearTimeout(timer);
    // Once the header has come, whatever happens to the body changes nothing.
    if (reader) reader.end(false);
    else resolve(failed(error));
  };
  return {
    onRequestStart(controller) {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(headersTimeout()), limits.headers);
    },
    onResponseStart(controller, status, raw) {
      if (status < 200) return;
      clearTimeout(timer);
      reader = createResponseReader({
        status,
        headers: readHeaders(raw),
        wanted: ask.wanted,
        limits,
        connection: {
          abort: () => controller.abort(new Error('enough')),
          pause: () => controller.pause(),
          resume: () => controller.resume(),
        },
        onDone: resolve,
      });
    },
    onResponseData: (_controller, chunk) => reader?.data(chunk),
    onResponseEnd: () => reader?.end(true),
    onResponseError: (_controller, error) => fail(error),
  };
}

function headersTimeout(): Error {
  return Object.assign(new Error('no response in time'), { code: 'UND_ERR_HEADERS_TIMEOUT' });
}

function failed(error: ErrorFacts): Exchange {
  return { kind: 'failure', failure: failureOf(error) };
}
