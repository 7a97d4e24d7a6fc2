import type { ResponseHeaders } from '../exchange.js';

/** Turns the bytes of a page into text, piece by piece. */
export interface PageDecoder {
  /** The text of the next bytes; empty while the encoding is still being found out. */
  decode(bytes: Uint8Array): string;
  /** The text that is left at the end. */
  flush(): string;
}

type Decoder = InstanceType<typeof TextDecoder>;

/** How far into a page its encoding may be named, in bytes (HTML standard, 4.2.5.4). */
const prescanLength = 1024;

/**
 * Find the encoding as a browser does: byte order mark, then the `charset` of the header, then a
 * `<meta>` at the start of the page, else UTF-8.
 */
export function createPageDecoder(headers: ResponseHeaders): PageDecoder {
  let decoder: Decoder | undefined;
  let start = new Uint8Array(0);
  const begin = (): string => {
    decoder = decoderFor(encodingOf(start, headers));
    return decoder.decode(start, { stream: true });
  };
  return {
    decode(bytes) {
      if (decoder) return decoder.decode(bytes, { stream: true });
      start = joined(start, bytes);
      return start.length < prescanLength ? '' : begin();
    },
    flush() {
      const text = decoder ? '' : begin();
      return text + (decoder?.decode() ?? '');
    },
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

function encodingOf(start: Uint8Array, headers: ResponseHeaders): string {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  const type = headers.fields.get('content-type') ?? '';
  const named = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1];
  if (named) return named;
  const head = new TextDecoder('latin1').decode(start.subarray(0, prescanLength));
  const meta = /<meta[^>]{1,500}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return meta && !/^utf-16/i.test(meta) ? meta : 'utf-8';
}

function decoderFor(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}
