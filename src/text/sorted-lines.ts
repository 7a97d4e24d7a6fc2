const lineFeed = 0x0a;
const encoder = new TextEncoder();

/**
 * The rest of the line that begins with `head`, in UTF-8, by bisection: the lines between the byte offsets
 * `from` and `to` are sorted without regard to the case of ASCII letters. Nothing but the line that is found is
 * decoded, and no index is built, so that a list of megabytes costs nothing until it is asked.
 *
 * @returns `undefined` when no line begins so.
 */
export function restOfLine(
  bytes: Uint8Array,
  head: string,
  from = 0,
  to = bytes.length,
): string | undefined {
  const wanted = encoder.encode(head);
  let low = from;
  let high = to;
  while (low < high) {
    const start = lineStart(bytes, (low + high) >> 1, low);
    const order = compareStart(bytes, start, to, wanted);
    if (order === 0)
      return decode(bytes.subarray(start + wanted.length, lineEnd(bytes, start, to)));
    if (order < 0) low = lineEnd(bytes, start, to) + 1;
    else high = start;
  }
  return undefined;
}

/** Below 0 when the line at `start` comes before `wanted`, above when after, 0 when it begins with it. */
function compareStart(bytes: Uint8Array, start: number, to: number, wanted: Uint8Array): number {
  for (let at = 0; at < wanted.length; at += 1) {
    const place = start + at;
    const byte = place < to ? (bytes[place] as number) : lineFeed;
    if (byte === lineFeed) return -1;
    const difference = lowerCase(byte) - lowerCase(wanted[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function lowerCase(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

function lineStart(bytes: Uint8Array, at: number, least: number): number {
  let start = at;
  while (start > least && bytes[start - 1] !== lineFeed) start -= 1;
  return start;
}

function lineEnd(bytes: Uint8Array, start: number, most: number): number {
  let end = start;
  while (end < most && bytes[end] !== lineFeed) end += 1;
  return end;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
