/** Looks of a chart of months. */
interface ChartStyle {
  readonly columns: number;
  readonly unicode: boolean;
  /** `YYYY-MM-DD`: what is dated later than next year is a slip, and not charted. */
  readonly today: string;
}

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
/** `2016`, a blank, twelve months and a gap. */
const yearWidth = 19;

/**
 * One line that shows how many posts each month has: as many years as fit, ending with the newest;
 * empty without a dated post.
 *
 * @param days `YYYY-MM-DD` of each post
 */
export function monthChart(days: readonly string[], style: ChartStyle): string {
  const counts = new Map<string, number>();
  for (const day of days) {
    const month = day.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const years = yearsOf(days, style);
  const months = years.map((year) => monthsOf(year).map((month) => counts.get(month) ?? 0));
  const most = Math.max(1, ...months.flat());
  return years
    .map((year, index) => {
      const row = months[index] ?? [];
      return `${year} ${row.map((count) => sign(count, most, style.unicode)).join('')}`;
    })
    .join('  ');
}

/** The newest years that fit, without gaps between them. */
function yearsOf(days: readonly string[], { columns, today }: ChartStyle): string[] {
  const latest = Number(today.slice(0, 4)) + 1;
  const known = days.map((day) => Number(day.slice(0, 4))).filter((year) => year <= latest);
  if (known.length === 0) return [];
  const room = Math.max(1, Math.floor((columns + 2) / yearWidth));
  const newest = known.reduce((a, b) => Math.max(a, b));
  const oldest = known.reduce((a, b) => Math.min(a, b));
  const first = Math.max(oldest, newest - room + 1);
  return Array.from({ length: newest - first + 1 }, (_, index) =>
    String(first + index).padStart(4, '0'),
  );
}

function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

function sign(count: number, most: number, unicode: boolean): string {
  if (count === 0) return unicode ? '·' : '.';
  if (!unicode) return count > 9 ? '+' : String(count);
  return bars[Math.ceil((count * bars.length) / most) - 1] ?? '█';
}
