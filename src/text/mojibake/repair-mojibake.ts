import { findMojibake } from './find-mojibake.js';

/**
 * `text` with all mojibake repaired whose repair is known. A guess may be among the repairs: to change a text
 * without asking, take those of `findMojibake` with at least `safeConfidence`.
 */
export function repairMojibake(text: string): string {
  const parts: string[] = [];
  let cursor = 0;
  for (const { start, end, replacement } of findMojibake(text)) {
    if (replacement === null) continue;
    parts.push(text.slice(cursor, start), replacement);
    cursor = end;
  }
  parts.push(text.slice(cursor));
  return parts.join('');
}
