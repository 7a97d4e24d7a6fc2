/** Bytes as text. */
export interface Decoded {
  /** Ill-formed bytes stand as U+FFFD. A byte order mark is kept. */
  readonly text: string;
  /** 0-based offset of the first byte that is not UTF-8; `undefined` when all are. */
  readonly invalidAt?: number;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decode UTF-8. Never throws; says where the bytes are not UTF-8. Linear. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes) };
  } catch {
    return { text: lenient.decode(bytes), invalidAt: firstInvalid(bytes) };
  }
}

/** Offset at which the first ill-formed sequence begins, by halving: decoding stops being strict there. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good - unfinished(bytes, good);
}

/** How many bytes before `end` begin a character that is not finished there. */
function unfinished(bytes: Uint8Array, end: number): number {
  for (let count = 1; count <= 3 && count <= end; count += 1) {
    const byte = bytes[end - count] as number;
    const isContinuation = byte >= 0x80 && byte < 0xc0;
    if (!isContinuation) return count < sequenceLength(byte) ? count : 0;
  }
  return 0;
}

/** How many bytes a character has that begins with this one. */
function sequenceLength(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

/** Is this well-formed, perhaps cut within the last character? */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
