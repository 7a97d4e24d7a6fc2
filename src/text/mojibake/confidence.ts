import { contextAt, textCost } from './character-model.js';
import type { Evidence } from './evidence.js';
import type { GarbledAs, Repair } from './repair.js';
import { marginOverRivals } from './rival-reading.js';

/** Other repairs of the same encoding add at most so many bits to the confidence in one. */
const supportLimit = 24;
/** So far before all rival readings, a garbled string shows which encoding it was. */
const clearMargin = 24;

/**
 * The confidence in each repair of `text`, in bits: by how much the repaired text is likelier, less what
 * speaks for an accident, plus half of what different other garbled strings of the same encoding gain; and no
 * more than what sets the repair apart from other readings, to which those others add that have no such rival.
 */
export function confidences(
  text: string,
  repairs: readonly Repair[],
  evidence: Evidence,
): number[] {
  const gains = repairs.map((repair) => gainOf(text, repair));
  const margins = repairs.map((repair) => marginOf(text, repair, evidence));
  const totals = totalByEncoding(text, repairs, gains);
  const clear = totalByEncoding(
    text,
    repairs,
    gains.map((gain, at) => ((margins[at] as number) >= clearMargin ? gain : 0)),
  );
  return repairs.map((repair, at) => {
    const gain = gains[at] as number;
    const margin = margins[at] as number;
    const others = (totals.get(repair.garbledAs) ?? 0) - Math.max(0, gain);
    const showing = margin >= clearMargin ? 0 : (clear.get(repair.garbledAs) ?? 0);
    return Math.min(gain + supportBy(others), repair.margin, margin + supportBy(showing));
  });
}

/** What the gains of others are worth for one. */
function supportBy(gains: number): number {
  return Math.min(supportLimit, Math.max(0, gains) / 2);
}

function marginOf(text: string, repair: Repair, evidence: Evidence): number {
  const { start, end } = repair;
  const after = text.codePointAt(end) ?? 10;
  return marginOverRivals(text.slice(start, end), repair, contextAt(text, start), after, evidence);
}

function gainOf(text: string, { start, end, text: repaired, doubt }: Repair): number {
  const before = contextAt(text, start);
  const after = text.codePointAt(end) ?? 10;
  return textCost(text, before, after, start, end) - textCost(repaired, before, after) - doubt;
}

/** The gains of undamaged repairs; the same garbled string counts once, as repeating it proves nothing. */
function totalByEncoding(
  text: string,
  repairs: readonly Repair[],
  gains: readonly number[],
): Map<GarbledAs, number> {
  const seen = new Set<string>();
  const totals = new Map<GarbledAs, number>();
  for (const [at, { start, end, garbledAs, margin }] of repairs.entries()) {
    const garbled = text.slice(start, end);
    if (margin !== Number.POSITIVE_INFINITY || seen.has(garbled)) continue;
    seen.add(garbled);
    totals.set(garbledAs, (totals.get(garbledAs) ?? 0) + Math.max(0, gains[at] as number));
  }
  return totals;
}
