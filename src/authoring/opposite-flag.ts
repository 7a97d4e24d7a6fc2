import type { FrontMatterEntry } from '../front-matter/front-matter.js';
import type { WritableValue } from '../front-matter/writable-value.js';
import { isPlainText } from '../front-matter/yaml-scalar.js';
import type { DraftKey } from '../profiles/profile.js';
import { readFlag } from '../site/status/read-flag.js';

/** Words for the two states of a flag. Booleans that YAML has other words for keep them anyway. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['on', 'off'],
  ['y', 'n'],
  ['t', 'f'],
  ['1', '0'],
  ['draft', 'published'],
  ['private', 'public'],
];

/**
 * The opposite of a flag in its own words, `"true"` → `"false"` or `Draft` → `Published`, where the
 * generator understands both: so the way back gives the same bytes. `undefined` where there is none, and
 * then the value is written as the generator's documentation writes it.
 */
export function oppositeFlag(draft: DraftKey, entry: FrontMatterEntry): WritableValue | undefined {
  const { kind, value } = entry;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const word = String(value);
  const pair = PAIRS.find((words) => words.includes(word.toLowerCase()));
  const other = pair?.[word.toLowerCase() === pair[0] ? 1 : 0];
  const text = other === undefined ? undefined : inCaseOf(word, other);
  if (text === undefined || isAmbiguous(entry, text)) return undefined;
  const opposite = typeof value === 'number' ? Number(text) : text;
  const says = readFlag(draft, entry);
  const wanted = says === 'hides' ? 'shows' : says === 'shows' ? 'hides' : undefined;
  const read = readFlag(draft, { kind, value: opposite, raw: text });
  return wanted !== undefined && read === wanted ? opposite : undefined;
}

/** A bare `Yes` that is a text here and a boolean to other readers is better written as what is meant. */
function isAmbiguous({ kind, style }: FrontMatterEntry, opposite: string): boolean {
  return kind === 'string' && style === 'plain' && !isPlainText(opposite);
}

/** `undefined` for letters as in `tRUE`: there would be no way back. */
function inCaseOf(word: string, other: string): string | undefined {
  const cases = [
    (text: string) => text,
    (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
    (text: string) => text.toUpperCase(),
  ];
  return cases.find((write) => write(word.toLowerCase()) === word)?.(other);
}
