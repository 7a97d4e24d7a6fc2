import type { Span } from '../text/span.js';

/** A stretch of shown text and where it stands in the source. */
export interface Segment {
  /** UTF-16 offsets in the shown text. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets in the file. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /**
   * `verbatim`: the same characters, one for one. `decoded`: an escape or an entity. `line-break`:
   * one `\n` for a line ending with the indentation and markers around it. `placeholder`: one
   * character for something that is not prose.
   */
  readonly kind: 'verbatim' | 'decoded' | 'line-break' | 'placeholder';
}

/** One step of an alignment: so many characters of the value stand for so many of the source. */
interface Step {
  readonly kind: Segment['kind'];
  readonly source: number;
  readonly value: number;
}

/**
 * Find out which stretch of the source each stretch of a text node's value comes from, undoing
 * backslash escapes, character references and the prefixes of continued lines.
 * Offsets of the segments count from the beginning of `value`. Linear.
 */
export function alignText(source: string, span: Span, value: string): readonly Segment[] {
  const sameLength = span.end - span.start === value.length;
  if (sameLength && !/[\r\n]/.test(value) && source.startsWith(value, span.start))
    return [segmentOf('verbatim', 0, value.length, span.start, span.end)];
  const segments: Segment[] = [];
  let at = 0;
  let offset = span.start;
  while (at < value.length) {
    const step = nextStep(source, offset, span.end, value, at);
    if (step === undefined) {
      segments.push(segmentOf('decoded', at, value.length, offset, span.end));
      return segments;
    }
    segments.push(segmentOf(step.kind, at, at + step.value, offset, offset + step.source));
    at += step.value;
    offset += step.source;
  }
  return segments;
}

function segmentOf(
  kind: Segment['kind'],
  start: number,
  end: number,
  sourceStart: number,
  sourceEnd: number,
): Segment {
  return { kind, start, end, sourceStart, sourceEnd };
}

function nextStep(
  source: string,
  offset: number,
  end: number,
  value: string,
  at: number,
): Step | undefined {
  const verbatim = verbatimLength(source, offset, end, value, at);
  if (verbatim > 0) return { kind: 'verbatim', source: verbatim, value: verbatim };
  const raw = source.charAt(offset);
  if (raw === '\\' && source.charAt(offset + 1) === value.charAt(at))
    return { kind: 'decoded', source: 2, value: 1 };
  if (raw === '&') return characterReference(source, offset, value, at);
  return lineBreak(source, offset, end, value, at);
}

/** Backslash, ampersand, carriage return and line feed: what may not stand for itself. */
function isSpecial(unit: number): boolean {
  return unit === 0x5c || unit === 0x26 || unit === 0x0d || unit === 0x0a;
}

/** How many characters from here on are the same in source and value. */
function verbatimLength(
  source: string,
  offset: number,
  end: number,
  value: string,
  at: number,
): number {
  let length = 0;
  while (offset + length < end && at + length < value.length) {
    const unit = source.charCodeAt(offset + length);
    if (unit !== value.charCodeAt(at + length)) break;
    if (isSpecial(unit) && !staysAsItIs(source, offset + length, value, at + length)) break;
    length += 1;
  }
  return length;
}

/** A backslash or ampersand that is just that. */
function staysAsItIs(source: string, offset: number, value: string, at: number): boolean {
  const raw = source.charAt(offset);
  if (raw === '\\') return !/[!-/:-@[-`{-~]/.test(source.charAt(offset + 1));
  if (raw === '&') return characterReference(source, offset, value, at) === undefined;
  return false;
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
// The second code points of the named references that stand for two.
const seconds = /[\u0338\u20D2\u20E5\uFE00\u0333\u0331\u200A]/;

function characterReference(
  source: string,
  offset: number,
  value: string,
  at: number,
): Step | undefined {
  reference.lastIndex = offset;
  const raw = reference.exec(source)?.[0];
  if (raw === undefined) return undefined;
  const decodesToAmpersand = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/.test(raw);
  if (!decodesToAmpersand && value.charAt(at) === '&') return undefined;
  let length = (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  if (raw === '&fjlig;' || (!raw.startsWith('&#') && seconds.test(value.charAt(at + length))))
    length += 1;
  return { kind: 'decoded', source: raw.length, value: length };
}

/** Blanks, the line ending, and the indentation and `>` of the next line. */
function lineBreak(
  source: string,
  offset: number,
  end: number,
  value: string,
  at: number,
): Step | undefined {
  const length = lineEndingLength(value, at);
  if (length === 0) return undefined;
  let cursor = skip(source, offset, end, ' \t');
  const ending = lineEndingLength(source, cursor);
  if (ending === 0) return undefined;
  cursor = skip(source, cursor + ending, end, ' \t');
  const next = value.charAt(at + length);
  while (cursor < end && source.charAt(cursor) === '>' && next !== '>')
    cursor = skip(source, cursor + 1, end, ' \t');
  return { kind: 'line-break', source: cursor - offset, value: length };
}

function lineEndingLength(text: string, at: number): number {
  const character = text.charAt(at);
  if (character === '\n') return 1;
  if (character !== '\r') return 0;
  return text.charAt(at + 1) === '\n' ? 2 : 1;
}

function skip(text: string, from: number, end: number, characters: string): number {
  let at = from;
  while (at < end && characters.includes(text.charAt(at))) at += 1;
  return at;
}
