import { createBrotliDecompress, createUnzip } from 'node:zlib';
import type { PageFacts, ResponseHeaders } from '../exchange.js';
import { createPageScan } from '../page-scan.js';
import { createPageDecoder } from './charset.js';

/** Takes the body of a response as it comes, and says when it has seen enough. */
export interface BodyReader {
  /** `false` when the sender should wait for `onDrain`. */
  write(chunk: Uint8Array): boolean;
  /** The body ended, or broke off. */
  end(whole: boolean): void;
}

export interface BodyReaderOptions {
  readonly headers: ResponseHeaders;
  readonly wanted: readonly string[];
  /** Bytes after decompression that are read at most. */
  readonly limit: number;
  readonly onDrain: () => void;
  /** Called once. More of the body is of no use then. */
  readonly onFacts: (facts: PageFacts) => void;
}

/** Read an HTML page for its title and the wanted ids, decompressing and decoding as it comes. */
export function createBodyReader(options: BodyReaderOptions): BodyReader {
  const { headers, limit, onFacts } = options;
  const scan = createPageScan(options.wanted);
  const decoder = createPageDecoder(headers);
  let size = 0;
  let finished = false;
  const finish = (complete: boolean): void => {
    if (finished) return;
    finished = true;
    if (complete) scan.write(decoder.flush());
    onFacts(scan.facts(complete));
  };
  const take = (bytes: Uint8Array): void => {
    if (finished) return;
    size += bytes.length;
    scan.write(decoder.decode(bytes));
    if (scan.satisfied || size > limit) finish(false);
  };
  const encoding = (headers.fields.get('content-encoding') ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return { write: plainWrite(take), end: finish };
  return decompressing(encoding, take, finish, options.onDrain);
}

function plainWrite(take: (bytes: Uint8Array) => void): BodyReader['write'] {
  return (chunk) => {
    take(chunk);
    return true;
  };
}

function decompressing(
  encoding: string,
  take: (bytes: Uint8Array) => void,
  finish: (complete: boolean) => void,
  onDrain: () => void,
): BodyReader {
  const stream = decompressor(encoding);
  if (!stream) {
    return { write: () => true, end: () => finish(false) };
  }
  let whole = true;
  stream.on('data', take);
  stream.on('drain', onDrain);
  stream.on('error', () => finish(false));
  stream.on('end', () => finish(whole));
  return {
    write: (chunk) => stream.destroyed || stream.write(chunk),
    end(complete) {
      whole = complete;
      if (complete) stream.end();
      else {
        stream.destroy();
        finish(false);
      }
    },
  };
}

function decompressor(encoding: string): ReturnType<typeof createUnzip> | undefined {
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'gzip' || encoding === 'x-gzip' || encoding === 'deflate') return createUnzip();
  return undefined;
}
