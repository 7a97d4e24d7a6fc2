import type { ResponseHeaders } from './exchange.js';

/**
 * Header fields as the network libraries give them, one character for each byte, as a
 * `ResponseHeaders`. Bytes that are UTF-8 are read as such: servers send raw letters in `Location`.
 */
export function readHeaders(
  raw: Readonly<Record<string, string | readonly string[] | undefined>>,
): ResponseHeaders {
  const fields = new Map<string, string>();
  let cookies: readonly string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (value === undefined) continue;
    const key = name.toLowerCase();
    if (key === 'set-cookie') cookies = typeof value === 'string' ? [value] : value;
    else fields.set(key, decodeBytes(textOf(key, value)));
  }
  return { fields, cookies };
}

/** A `Location` that came twice counts once; other fields are lists. */
function textOf(key: string, value: string | readonly string[]): string {
  if (typeof value === 'string') return value;
  return key === 'location' ? (value[0] ?? '') : value.join(', ');
}

function decodeBytes(text: string): string {
  if (!/[\x80-\xff]/.test(text)) return text;
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text.replace(/[\x80-\xff]/g, percentEncode);
  }
}

/** What is not UTF-8 is sent back byte for byte, as browsers do. */
function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
