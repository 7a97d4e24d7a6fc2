import type { Span } from '../text/span.js';
import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';

/** Split a JSON Pointer (RFC 6901) into its unescaped steps; `''` has none. */
export function pointerSteps(pointer: string): readonly string[] {
  if (pointer === '' || pointer === '/') return [];
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value a pointer leads to, or the nearest existing parent; `undefined` for the block itself. */
export function findValue(
  entries: readonly FrontMatterEntry[],
  pointer: string,
): { readonly value: FrontMatterValue; readonly exact: boolean } | undefined {
  let current: FrontMatterValue | undefined;
  for (const step of pointerSteps(pointer)) {
    const next = child(current ? current.entries : entries, current?.items, step);
    if (!next) return current && { value: current, exact: false };
    current = next;
  }
  return current && { value: current, exact: true };
}

/** The span `FrontMatter.locate` promises. */
export function locate(
  entries: readonly FrontMatterEntry[],
  block: Span,
  pointer: string,
  part: 'key' | 'value',
): Span {
  const found = findValue(entries, pointer)?.value;
  if (!found) return block;
  return part === 'key' && isEntry(found) ? found.keySpan : found.valueSpan;
}

function child(
  entries: readonly FrontMatterEntry[] | undefined,
  items: readonly FrontMatterValue[] | undefined,
  step: string,
): FrontMatterValue | undefined {
  if (items) return /^\d+$/.test(step) ? items[Number(step)] : undefined;
  return entries?.findLast((entry) => entry.key === step);
}

function isEntry(value: FrontMatterValue): value is FrontMatterEntry {
  return 'keySpan' in value;
}
