/** The commonest item, the first one when several are; `undefined` of none. */
export function mostCommon<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: T | undefined;
  for (const [item, count] of counts) if (count > (counts.get(best as T) ?? 0)) best = item;
  return best;
}
