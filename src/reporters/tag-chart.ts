import type { TagSpelling } from '../site/tag-variants.js';
import { visibleText } from '../text/display-escape.js';
import { displayWidth } from '../text/display-width.js';

interface ChartStyle {
  readonly columns: number;
  readonly unicode: boolean;
}

const widestTag = 32;
const widestBar = 40;

/** Tags with their counts and bars, the most used first. */
export function tagChart(tags: readonly TagSpelling[], style: ChartStyle): string {
  const names = tags.map(({ tag }) => shorten(visibleText(tag)));
  const wide = names.reduce((most, name) => Math.max(most, displayWidth(name)), 0);
  const most = tags.reduce((found, { count }) => Math.max(found, count), 1);
  const digits = String(most).length;
  const room = Math.max(1, Math.min(widestBar, style.columns - wide - digits - 5));
  return tags
    .map(({ count }, index) => {
      const name = names[index] as string;
      const pad = ' '.repeat(wide - displayWidth(name));
      const bar = barOf((count * room) / most, style.unicode);
      return `${name}${pad}  ${String(count).padStart(digits)}  ${bar}\n`;
    })
    .join('');
}

/** A bar in eighths of a column, or in whole ones. */
function barOf(length: number, unicode: boolean): string {
  if (!unicode) return '#'.repeat(Math.max(1, Math.round(length)));
  const eighths = Math.max(1, Math.round(length * 8));
  const rest = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '';
  return '█'.repeat(Math.floor(eighths / 8)) + rest;
}

function shorten(name: string): string {
  if (displayWidth(name) <= widestTag) return name;
  let short = '';
  for (const character of name) {
    if (displayWidth(short + character) >= widestTag) break;
    short += character;
  }
  return `${short}…`;
}

/** Tags that are the same but for their spelling, a line for each. */
export function variantLines(groups: readonly (readonly TagSpelling[])[]): string {
  return groups
    .map(
      (spellings) =>
        `  ${spellings.map(({ tag, count }) => `${visibleText(tag)} ${count}`).join(', ')}\n`,
    )
    .join('');
}
