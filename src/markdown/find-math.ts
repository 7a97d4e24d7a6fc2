import type { Span } from '../text/span.js';
import { codeRegions, regionReader } from './code-regions.js';
import { createFinder } from './text-finder.js';

/** A formula between dollars or TeX brackets. */
export interface MathSpan extends Span {
  readonly kind: 'math';
}

const opener = /\\\\?[([]|\$\$|\$/g;

/**
 * Find formulas: `$$…$$`, `\(…\)`, `\[…\]` (also with two backslashes), and `$…$` where it is
 * clearly one and no price or variable. None in code. Sorted, linear.
 */
export function findMath(text: string, from = 0): readonly MathSpan[] {
  if (!text.includes('$') && !/\\[([]/.test(text)) return [];
  const found: MathSpan[] = [];
  const finder = createFinder(text);
  const inCode = regionReader(codeRegions(text, from));
  opener.lastIndex = from;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const code = inCode(match.index);
    if (code !== undefined) {
      opener.lastIndex = code.end;
      continue;
    }
    const start = match.index;
    const close = closing(match[0]);
    const at = finder.indexOf(close, start + match[0].length);
    if (at === undefined || finder.blankLineAfter(start) < at) continue;
    const inside = text.slice(start + match[0].length, at);
    if (!isFormula(match[0], inside, text.charAt(start - 1), text.charAt(at + close.length)))
      continue;
    found.push({ kind: 'math', start, end: at + close.length });
    opener.lastIndex = at + close.length;
  }
  return found;
}

function closing(open: string): string {
  if (open.startsWith('$')) return open;
  return open.replace('(', ')').replace('[', ']');
}

/** Escaped brackets are escapes in most engines, so what they hold must look like TeX. */
function isFormula(open: string, inside: string, before: string, after: string): boolean {
  if (inside.trim() === '') return false;
  if (open === '$$') return true;
  if (open !== '$') return open.startsWith('\\\\') || looksLikeTex(inside);
  if (/[\w$\\]/.test(before) || /[\w${]/.test(after)) return false;
  if (/^\s|[\s\\]$/.test(inside) || inside.length > 400) return false;
  return looksLikeTex(inside) || /^[A-Za-z]$/.test(inside);
}

/** A command, an index, or operators between short operands. */
function looksLikeTex(inside: string): boolean {
  if (/\\[A-Za-z]{2,}|\\[,;!{}]/.test(inside)) return true;
  if (/[A-Za-z)\]}][_^](?:\{|[A-Za-z\d])/.test(inside)) return !/[a-z]{4,}_[a-z]/i.test(inside);
  const words = inside.match(/\p{L}{3,}/gu)?.length ?? 0;
  return words === 0 && /[A-Za-z]/.test(inside) && /[=<>+*/^-]/.test(inside);
}
