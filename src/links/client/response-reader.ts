import type { Exchange, PageFacts, ResponseHeaders } from '../exchange.js';
import { isHtml } from '../page-outcome.js';
import { createBodyReader } from './body-reader.js';
import type { RequestLimits } from './limits.js';

/** The connection a response comes in on. */
export interface Connection {
  /** Give the rest of the response up. */
  abort(): void;
  pause(): void;
  resume(): void;
}

/** Follows one response from its header to the point where its verdict is known. */
export interface ResponseReader {
  data(chunk: Uint8Array): void;
  /** The body ended, or broke off after the header had come. */
  end(whole: boolean): void;
}

export interface ResponseReaderOptions {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly wanted: readonly string[];
  readonly limits: RequestLimits;
  readonly connection: Connection;
  /** Called once, when the connection is free or given up. */
  readonly onDone: (exchange: Exchange) => void;
}

/**
 * Read as little of a response as its verdict needs: of a page up to the title or the last wanted
 * id. A small rest is read to its end, so that the connection can be used again; else it is cut.
 */
export function createResponseReader(options: ResponseReaderOptions): ResponseReader {
  const { status, headers, wanted, limits, connection, onDone } = options;
  let page: PageFacts | undefined;
  let received = 0;
  let ended = false;
  let over = false;
  const done = (cut: boolean): void => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    reader?.end(false);
    if (cut) connection.abort();
    onDone({ kind: 'response', status, headers, ...(page ? { page } : {}) });
  };
  const reader = looksInside(status, headers)
    ? createBodyReader({
        headers,
        wanted,
        limit: limits.page,
        onDrain: () => connection.resume(),
        onFacts(facts) {
          page = facts;
          if (ended) done(false);
          else if (isLong(headers, received, limits)) done(true);
        },
      })
    : undefined;
  const time = reader && wanted.length > 0 ? limits.body : limits.title;
  const timer = setTimeout(() => done(true), time);
  if (!reader && isLong(headers, 0, limits)) queueMicrotask(() => done(true));

  return {
    data(chunk) {
      if (over) return;
      received += chunk.length;
      if (reader && !page) {
        if (!reader.write(chunk)) connection.pause();
      } else if (isLong(headers, received, limits)) done(true);
    },
    end(whole) {
      ended = true;
      if (reader && !page) reader.end(whole);
      else done(false);
    },
  };
}

/** Can the body be a page that says more than its status does? */
function looksInside(status: number, headers: ResponseHeaders): boolean {
  return status >= 200 && status < 300 && status !== 204 && isHtml(headers);
}

/** Is more of the body to come than is worth reading? Unknown lengths are believed to be short at first. */
function isLong(headers: ResponseHeaders, received: number, limits: RequestLimits): boolean {
  const length = headers.fields.get('content-length');
  if (length === undefined || !/^\d+$/.test(length)) return received > limits.drain;
  return Number(length) - received > limits.drain;
}
