/**
 * Lower case as Ruby and Go have it: each character for itself, where JavaScript writes a sigma at
 * the end of a word differently.
 */
export function lowerEach(text: string): string {
  return text.replace(/./gsu, (character) => character.toLowerCase());
}
