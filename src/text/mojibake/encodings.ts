import { type EncodingName, upperHalves } from './upper-halves.js';

/** A single-byte encoding, as far as reading UTF-8 through it needs to be undone. */
export interface Encoding {
  readonly name: EncodingName;
  /** Its bit in the masks of `byte-masks`. */
  readonly bit: number;
  /** The byte that a UTF-16 code unit stands for, 0 where it stands for none above 7F. */
  readonly byteOf: Uint8Array;
  /** The code units that stand for a byte. */
  readonly units: readonly number[];
  /** Bytes without a character: what a converter on the way drops or replaces. */
  readonly holes: readonly number[];
  /** Does byte A0 show as a no-break space, which editors turn into a space? */
  readonly hasNoBreakSpace: boolean;
}

let loaded: readonly Encoding[] | undefined;

/** All encodings, made at the first call: a run that meets no mojibake never pays for them. */
export function encodings(): readonly Encoding[] {
  loaded ??= Object.keys(upperHalves).map((name, index) => load(name as EncodingName, index));
  return loaded;
}

function load(name: EncodingName, index: number): Encoding {
  const table: string = upperHalves[name];
  const byteOf = new Uint8Array(0x10000);
  const units: number[] = [];
  const add = (unit: number, byte: number): void => {
    byteOf[unit] = byte;
    units.push(unit);
  };
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const unit = table.charCodeAt(byte - 0x80);
    if (unit !== 0xfffd) add(unit, byte);
  }
  // Text read as Latin-1 shows the C1 controls themselves where windows-1252 has characters.
  if (name === 'windows-1252')
    for (let byte = 0x80; byte < 0xa0; byte++) if (byteOf[byte] === 0) add(byte, byte);
  return {
    name,
    bit: 1 << index,
    byteOf,
    units,
    holes: holesOf(name, table),
    hasNoBreakSpace: table.charCodeAt(0x20) === 0xa0,
  };
}

function holesOf(name: EncodingName, table: string): readonly number[] {
  if (name === 'iso-8859-2') return [];
  const holes: number[] = [];
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const unit = table.charCodeAt(byte - 0x80);
    if (unit === 0xfffd || (byte < 0xa0 && unit === byte)) holes.push(byte);
  }
  return holes;
}
