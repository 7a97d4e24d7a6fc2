import { encodings } from './encodings.js';

/** For each UTF-16 code unit, the encodings (by their bits) in which it stands for a byte of a kind. */
export interface ByteMasks {
  /** Bytes C2 to F4: the first of a UTF-8 sequence. */
  readonly lead: Uint16Array;
  /** Bytes 80 to BF: the others. */
  readonly continuation: Uint16Array;
}

let loaded: ByteMasks | undefined;

/** The masks, made at the first call. */
export function byteMasks(): ByteMasks {
  loaded ??= load();
  return loaded;
}

function load(): ByteMasks {
  const lead = new Uint16Array(0x10000);
  const continuation = new Uint16Array(0x10000);
  for (const { byteOf, units, bit } of encodings())
    for (const unit of units) {
      const byte = byteOf[unit] as number;
      if (byte >= 0xc2 && byte <= 0xf4) lead[unit] = (lead[unit] as number) | bit;
      else if (byte >= 0x80 && byte < 0xc0)
        continuation[unit] = (continuation[unit] as number) | bit;
    }
  return { lead, continuation };
}
