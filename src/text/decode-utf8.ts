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

/** Offset of the first ill-formed sequence, by halving: decoding stops being strict there. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
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
