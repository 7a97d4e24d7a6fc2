import { diagnoseValue } from './diagnose-value.js';
import { isKeyLine } from './line-form.js';
import { headOf, type Line } from './lines.js';
import { blocking, type FrontMatterProblem } from './problem.js';
import { trimSpan } from './trim-span.js';

/** Spaces that look like one, and are none to YAML. */
const ODD_SPACE = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff';
const NEAR_KEY = new RegExp(
  `^[ \\t-]*([\\w.-]{1,60})[ \\t]*(:(?=[^ \\t\\r\\n])(?!//)|\\uff1a)([${ODD_SPACE}]?)`,
);
const ODD_LEAD = new RegExp(`^[ \\t]*([${ODD_SPACE}])`);

/** Judge a line that a YAML parser stumbled over by its form; `next` is the line below it. */
export function diagnoseLine(
  text: string,
  line: Line,
  next?: Line,
): FrontMatterProblem | undefined {
  const source = text.slice(line.start, line.end);
  return (
    diagnoseColon(source, line.start) ??
    diagnoseValue(text, line) ??
    diagnoseMargin(text, line) ??
    diagnoseContinuation(text, next)
  );
}

/** A key line that is none: odd space, odd colon, no space after it. */
function diagnoseColon(source: string, start: number): FrontMatterProblem | undefined {
  const near = NEAR_KEY.exec(source);
  if (!near) return oddSpace(source, start);
  const [whole, key = '', colon = '', space = ''] = near;
  const after = start + whole.length;
  const last = { start: after - 1, end: after };
  if (space !== '') return blocking('no-break-space', last, { key, found: space, expected: ' ' });
  if (colon !== ':') return blocking('wide-colon', last, { key, found: colon, expected: ': ' });
  const span = { start: after, end: after };
  return blocking('no-space-after-colon', span, { key, expected: ' ' });
}

function oddSpace(source: string, start: number): FrontMatterProblem | undefined {
  const space = ODD_LEAD.exec(source);
  if (!space) return undefined;
  const end = start + space[0].length;
  const found = space[1] ?? '';
  return blocking('no-break-space', { start: end - 1, end }, { found, expected: ' ' });
}

/** A line without any colon: at the margin a key is missing, elsewhere the indentation is odd. */
function diagnoseMargin(text: string, line: Line): FrontMatterProblem | undefined {
  const head = headOf(text, line);
  if (/^\s*$/.test(head) || isKeyLine(head)) return undefined;
  const span = trimSpan(text, line);
  if (/^\s/.test(head)) return blocking('indentation', span);
  const quote = head.charAt(0);
  if (quote === '"' || quote === "'")
    return blocking('unclosed-quote', { start: span.start, end: span.start + 1 }, { found: quote });
  return blocking('missing-colon', span);
}

/** A key below another key's value, but further in. */
function diagnoseContinuation(
  text: string,
  next: Line | undefined,
): FrontMatterProblem | undefined {
  const lead = next && /^[ \t]+(?=\S)/.exec(headOf(text, next))?.[0];
  if (!next || !lead) return undefined;
  return blocking('indentation', { start: next.start, end: next.start + lead.length });
}
