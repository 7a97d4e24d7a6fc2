/** What posts do, and how many of how many. */
export interface Custom {
  readonly value: string;
  readonly agreeing: number;
  readonly total: number;
  /** Counted over the latest posts only, because those before had another custom or none. */
  readonly latest: boolean;
}

/** How many posts have to agree, and how much. */
const share = 0.98;
const fewest = 20;
/** After so many posts in a row a new custom has replaced an old one. */
const switchAfter = 5;
/** Posts further back do not count. */
export const memory = 1000;
/** A post this far back weighs half. */
const halfLife = 50;
/** A run of agreeing posts is no custom when chance could have made it this easily. */
const chance = 0.01;

/** What a post weighs, by how many came after it. */
const weights = Float64Array.from({ length: memory }, (_, age) => 2 ** (-age / halfLife));

/** So few of the last twenty may stray: three of them already outweigh the two per cent. */
const strays = 2;

/**
 * Can there be a custom at all? Answers from the last twenty values, where posts plainly do not
 * agree, so that nobody needs to gather the others.
 */
export function mayAgree(values: readonly string[]): boolean {
  const recent = values.slice(-fewest);
  const latest = recent.at(-1);
  if (latest === undefined) return false;
  if (runOf(recent, latest) >= switchAfter) return true;
  const common = commonest(recent);
  return recent.filter((value) => value !== common).length <= strays;
}

/**
 * The custom that posts follow in one respect; `undefined` when they do not agree.
 *
 * At least 98 % of at least 20 posts must do the same, counted plainly and with recent posts
 * weighing more. Posts before them may have done otherwise, if so many in a row are no accident. A
 * clear custom gives way to another as soon as five posts in a row follow that.
 *
 * @param values what each post does, oldest first
 */
export function customOf(values: readonly string[]): Custom | undefined {
  const latest = values.at(-1);
  if (latest === undefined) return undefined;
  const run = runOf(values, latest);
  if (run < values.length && run >= switchAfter && run < fewest) {
    const before = established(values.slice(0, -run));
    if (before && before.value !== latest)
      return { value: latest, agreeing: run, total: run, latest: true };
  }
  return established(values);
}

/** How many posts at the end did `value`, one after the other. */
function runOf(values: readonly string[], value: string): number {
  let run = 0;
  while (run < values.length && values[values.length - 1 - run] === value) run += 1;
  return run;
}

function established(values: readonly string[]): Custom | undefined {
  if (values.length < fewest) return undefined;
  const value = commonest(values.slice(-fewest));
  const most = Math.min(values.length, memory);
  let best: { agreeing: number; total: number } | undefined;
  let agreeing = 0;
  let weight = 0;
  let agreeingWeight = 0;
  for (let age = 0; age < most; age += 1) {
    const own = weights[age] as number;
    const agrees = values[values.length - 1 - age] === value;
    weight += own;
    agreeing += Number(agrees);
    agreeingWeight += agrees ? own : 0;
    const total = age + 1;
    if (total < fewest || agreeing < share * total || agreeingWeight < share * weight) continue;
    best = { agreeing, total };
  }
  if (!best) return undefined;
  const older = values.slice(values.length - most, values.length - best.total);
  if (isAccident(older, value, best.total)) return undefined;
  return { value, ...best, latest: best.total < values.length };
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/**
 * Would so long a run be likely if posts still did `value` as often as those before it? One author
 * writes several posts in a row, so it also has to be twice as long as any run before it.
 */
function isAccident(older: readonly string[], value: string, run: number): boolean {
  if (older.length < switchAfter) return false;
  const rate = (older.filter((one) => one === value).length + 0.5) / (older.length + 1);
  return rate ** run > chance || run < 2 * longestRun(older, value);
}

function longestRun(values: readonly string[], value: string): number {
  let longest = 0;
  let run = 0;
  for (const one of values) {
    run = one === value ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
