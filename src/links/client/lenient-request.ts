import { get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getHttps } from 'node:https';
import type { Ask, Exchange } from '../exchange.js';
import { failureOf } from '../failure.js';
import { readHeaders } from '../response-headers.js';
import { type AddressGate, gatedLookup, literalRefusal, type Resolve } from './address-gate.js';
import type { RequestLimits } from './limits.js';
import { createResponseReader } from './response-reader.js';

export interface LenientOptions {
  readonly resolve: Resolve;
  readonly gate: AddressGate;
  readonly limits: RequestLimits;
  readonly signal: AbortSignal;
}

/**
 * Ask once more a server whose answer breaks the rules of HTTP: bare line feeds, odd bytes in its
 * header. Browsers show such pages.
 */
export function askLeniently(
  ask: Ask,
  headers: Record<string, string>,
  { resolve, gate, limits, signal }: LenientOptions,
): Promise<Exchange> {
  const url = new URL(ask.url);
  return new Promise((settle) => {
    const fail = (error: Error): void => settle({ kind: 'failure', failure: failureOf(error) });
    const refusal = literalRefusal(url.hostname, gate);
    if (refusal) return fail(refusal);
    const options: RequestOptions = {
      agent: false,
      headers,
      insecureHTTPParser: true,
      maxHeaderSize: limits.header,
      lookup: gatedLookup(resolve, gate),
      signal,
    };
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    const request = get(url, options, (response) => {
      clearTimeout(timer);
      read(ask, response, limits, settle);
    });
    const timer = setTimeout(() => request.destroy(timeout()), limits.connect + limits.headers);
    request.on('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
  });
}

function read(
  ask: Ask,
  response: IncomingMessage,
  limits: RequestLimits,
  settle: (exchange: Exchange) => void,
): void {
  const reader = createResponseReader({
    status: response.statusCode ?? 0,
    headers: readHeaders(response.headers),
    wanted: ask.wanted,
    limits,
    connection: {
      abort: () => response.destroy(),
      pause: () => response.pause(),
      resume: () => response.resume(),
    },
    onDone: settle,
  });
  response.on('data', (chunk: Uint8Array) => reader.data(chunk));
  response.on('end', () => reader.end(true));
  response.on('error', () => reader.end(false));
  response.on('close', () => reader.end(response.complete));
}

function timeout(): Error {
  return Object.assign(new Error('no response in time'), { code: 'UND_ERR_HEADERS_TIMEOUT' });
}
