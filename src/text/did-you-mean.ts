/**
 * The candidate that was probably meant, by edit distance: at most a third of the letters may
 * differ, or `limit` of them. `undefined` when nothing is near. Case does not count.
 */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  limit: number = Math.max(1, Math.floor(Math.min(word.length, 100) / 3)),
): string | undefined {
  const wanted = word.toLowerCase().slice(0, 100);
  const counts = countsOf(wanted);
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const other = candidate.toLowerCase();
    if (strangersIn(other, counts, least - 1) >= least) continue;
    const distance = editDistance(wanted, other, least - 1);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

const buckets = 128;

/** How many units of each kind a word has; kinds that share a bucket are taken for one. */
function countsOf(word: string): Int16Array {
  const counts = new Int16Array(buckets);
  for (let at = 0; at < word.length; at += 1) {
    const bucket = word.charCodeAt(at) % buckets;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  return counts;
}

/**
 * How many letters of a word another has not, wherever they stand: each costs an edit, and counting them costs
 * less than a distance. Stops at `most + 1`; leaves the counts as they were.
 */
function strangersIn(word: string, counts: Int16Array, most: number): number {
  let strangers = 0;
  let at = 0;
  for (; at < word.length && strangers <= most; at += 1) {
    const bucket = word.charCodeAt(at) % buckets;
    counts[bucket] = (counts[bucket] as number) - 1;
    if ((counts[bucket] as number) < 0) strangers += 1;
  }
  for (at -= 1; at >= 0; at -= 1) {
    const bucket = word.charCodeAt(at) % buckets;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  return strangers;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
 *
 * @param most a greater distance need not be known: `most + 1` stands for it. Only so many diagonals of the table
 *   are worked out.
 */
export function editDistance(a: string, b: string, most: number = a.length + b.length): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const beyond = most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, beyond));
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(b.length + 1).fill(beyond);
    row[0] = Math.min(i, beyond);
    let least = row[0];
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + Number(!same),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = Math.min(cost, beyond);
      least = Math.min(least, row[j] as number);
    }
    // A swap reaches back two rows, so that one row beyond says nothing yet.
    if (least >= beyond && Math.min(...before, beyond) >= beyond && i > 1) return beyond;
    before = previous;
    previous = row;
  }
  return previous[b.length] as number;
}
