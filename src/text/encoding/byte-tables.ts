import { upperHalves } from '../mojibake/upper-halves.js';

/** Encodings of one byte a character, likeliest first. Bytes below 80 are ASCII in all of them. */
export const singleByteNames = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-874',
  'koi8-r',
  'iso-8859-2',
  'macintosh',
  'ibm866',
  'ibm437',
] as const;

/** Encodings of one to four bytes a character. */
export const multiByteNames = ['shift_jis', 'gbk', 'euc-kr', 'big5', 'euc-jp'] as const;

const tables = new Map<string, string | undefined>();

/** The characters of the bytes 80 to FF; `undefined` for no encoding of single bytes. */
export function upperHalfOf(name: string): string | undefined {
  if (Object.hasOwn(upperHalves, name)) return upperHalves[name as keyof typeof upperHalves];
  if (!tables.has(name)) tables.set(name, readUpperHalf(name));
  return tables.get(name);
}

function readUpperHalf(name: string): string | undefined {
  const decoder = decoderFor(name, false);
  const bytes = Uint8Array.from({ length: 0x80 }, (_, at) => 0x80 + at);
  const upper = decoder?.decode(bytes);
  const isAscii = decoder?.decode(Uint8Array.of(0x41, 0x7e)) === 'A~';
  // In UTF-8 these bytes are 128 errors.
  const known = upper?.replaceAll('\ufffd', '').length ?? 0;
  return isAscii && upper?.length === 0x80 && known >= 0x40 ? upper : undefined;
}

/** A decoder, if this build of Node has the encoding. */
export function decoderFor(
  name: string,
  fatal: boolean,
): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(name, { fatal, ignoreBOM: true });
  } catch {
    return undefined;
  }
}
