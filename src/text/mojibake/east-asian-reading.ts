// Typographic marks whose UTF-8 was read as GBK or Shift_JIS: "it’s" becomes "it鈥檚", "it窶冱". The first two bytes
// give a character that text has hardly ever, the third one with the letter behind it.

/** The character of the bytes E2 80, by encoding. */
const heads = { gbk: '鈥', shift_jis: '窶' } as const;

/** The third bytes of – — ‘ ’ ‚ “ ” „ • … */
const thirdBytes = [0x93, 0x94, 0x98, 0x99, 0x9a, 0x9c, 0x9d, 0x9e, 0xa2, 0xa6];

/** What stands where a reading was found. */
export const eastAsianPattern = `${heads.gbk}[^]|${heads.shift_jis}[^]`;

/** Could such a reading start with this UTF-16 code unit? */
export function isEastAsianHead(unit: number): boolean {
  return unit === 0x9225 || unit === 0x7ab6;
}

let readings: ReadonlyMap<string, string> | undefined;

/**
 * What two characters stand for; null where a mark was there of which the third byte was lost; undefined where
 * they are what they are.
 */
export function eastAsianReading(found: string): string | null | undefined {
  readings ??= new Map(Object.entries(heads).flatMap(([name, head]) => readingsIn(name, head)));
  if (found === `${heads.gbk}\ufffd` || found === `${heads.shift_jis}\ufffd`) return null;
  return found === `${heads.gbk}?` ? null : readings.get(found);
}

/** None where this build of Node lacks the encoding. */
function readingsIn(encoding: string, head: string): [string, string][] {
  const decoder = decoderOf(encoding);
  if (!decoder) return [];
  const found: [string, string][] = [];
  for (const third of thirdBytes) {
    const mark = String.fromCharCode(0x2000 | (third & 0x3f));
    for (let letter = 0x41; letter <= 0x7a; letter++)
      found.push([
        head + decoder.decode(Uint8Array.of(third, letter)),
        mark + String.fromCharCode(letter),
      ]);
    found.push([head + decoder.decode(Uint8Array.of(third)), mark]);
  }
  return found.filter(([shown]) => shown.length === 2 && !shown.endsWith('\ufffd'));
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}
