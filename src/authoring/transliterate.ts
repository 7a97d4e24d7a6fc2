import { transliterate } from 'transliteration';

/** Spell letters of all scripts in ASCII. In a module of its own: its tables are large. */
export function spellInAscii(text: string): string {
  return transliterate(text);
}
