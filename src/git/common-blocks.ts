import { diffArrays } from 'diff';

/** A stretch of whole lines that two texts share. Offsets and length in UTF-16 units. */
export interface CommonBlock {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** A stretch in which two texts differ: the lines on both sides, one of them possibly none. */
export interface ChangedBlock {
  readonly before: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export interface Comparison {
  readonly common: readonly CommonBlock[];
  readonly changed: readonly ChangedBlock[];
}

/** Beyond so many changed lines two texts are taken as different altogether. */
const maxEditLength = 2000;

/** Compare two texts line by line. */
export function compareLines(before: string, after: string): Comparison {
  const [oldLines, newLines] = [linesOf(before), linesOf(after)];
  const changes = diffArrays(oldLines, newLines, { maxEditLength }) ?? [
    { value: oldLines, removed: true, added: false },
    { value: newLines, removed: false, added: true },
  ];
  const common: CommonBlock[] = [];
  const changed: ChangedBlock[] = [];
  const at = { before: 0, after: 0 };
  let pending: { before: number; removed: readonly string[] } | undefined;
  for (const { value, removed, added } of changes) {
    const length = value.reduce((sum, line) => sum + line.length, 0);
    if (removed) pending = { before: at.before, removed: value };
    else if (added) {
      changed.push({ ...(pending ?? { before: at.before, removed: [] }), added: value });
      pending = undefined;
    } else common.push({ ...at, length });
    if (!removed && pending) {
      changed.push({ ...pending, added: [] });
      pending = undefined;
    }
    if (!added) at.before += length;
    if (!removed) at.after += length;
  }
  if (pending) changed.push({ ...pending, added: [] });
  return { common, changed };
}

/** Lines with their endings. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
