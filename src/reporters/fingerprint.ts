import type { ListedPlace } from './listed-places.js';

const reach = 40;

/**
 * Names for diagnostics that stay the same when lines above them come or go: made of the rule, the
 * path and the text around the place, counted where that repeats. 16 hexadecimal digits.
 */
export function createFingerprints(): (place: ListedPlace) => string {
  const counts = new Map<string, number>();
  return ({ file, diagnostic, place }) => {
    const { source, path } = file;
    const from = Math.max(source.lineStart(place.line), place.start - reach);
    const to = Math.min(source.lineEnd(place.line), place.start + reach);
    const around = source.text.slice(from, to).replace(/\s+/g, ' ').trim();
    const key = `${diagnostic.ruleId}\0${path}\0${around}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return hash(`${key}\0${count}`);
  };
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), twice with 32 bits, over UTF-16 units. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv1a(text, seed)).join('');
}

function fnv1a(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
