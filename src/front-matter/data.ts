import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';

/** Data that holds any key, `__proto__` and `constructor` included. */
export function emptyMap(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/** Entries as data. Of a key written twice the last counts, or the first. YAML's `<<: *x` merges. */
export function dataOf(
  entries: readonly FrontMatterEntry[],
  duplicates: 'first' | 'last' = 'last',
): Record<string, unknown> {
  const data = emptyMap();
  let own: ReadonlySet<string> | undefined;
  for (const entry of entries) {
    const merged = mergedMaps(entry);
    if (merged) own ??= new Set(entries.map(({ key }) => key));
    for (const map of merged ?? []) addMissing(data, map, own as ReadonlySet<string>);
    if (!merged && (duplicates === 'last' || !(entry.key in data))) data[entry.key] = entry.value;
  }
  return data;
}

function mergedMaps(entry: FrontMatterEntry): readonly FrontMatterValue[] | undefined {
  if (entry.key !== '<<') return undefined;
  const maps = entry.kind === 'list' ? (entry.items ?? []) : [entry];
  return maps.every((map) => map.kind === 'map' && map.style === 'alias') ? maps : undefined;
}

function addMissing(
  data: Record<string, unknown>,
  map: FrontMatterValue,
  own: ReadonlySet<string>,
): void {
  const from = map.value as Record<string, unknown>;
  for (const key of Object.keys(from)) if (!own.has(key) && !(key in data)) data[key] = from[key];
}

/** Are two values the same data, whatever their order of keys and their prototypes? */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      sameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
