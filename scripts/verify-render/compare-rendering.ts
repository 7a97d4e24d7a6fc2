import type { Span } from '../../src/text/span.js';
import { type RenderedToken, renderTokens } from './rendered-tokens.js';

/** Where readers begin to see something else than before, though no report names the place. */
export interface Difference {
  /** UTF-16 offset in the text before. */
  readonly offset: number;
  /** What is rendered from there to the next named place, and no longer is. */
  readonly shown: string;
}

/** A text with the offset at which its body begins. */
export interface RenderedText {
  readonly text: string;
  readonly bodyStart: number;
}

/**
 * Compare how two versions of a post are rendered outside the `spans` of the first. What touches a
 * span may have become anything; all that stands between two spans must be there unchanged, in order,
 * from the first tag to the last. `undefined` when it is.
 */
export function compareRendering(
  before: RenderedText,
  after: RenderedText,
  spans: readonly Span[],
): Difference | undefined {
  const places = spans.map((span) => withMarker(before.text, span));
  const runs = runsBetween(renderTokens(before.text, before.bodyStart), places);
  const now = renderTokens(after.text, after.bodyStart).map(({ shown }) => shown);
  let at = 0;
  for (const [index, run] of runs.entries()) {
    const first = index === 0 ? 0 : at;
    const last = now.length - run.length;
    // The first run begins the post, the last ends it, the others follow as soon as they can.
    const from = index === runs.length - 1 ? Math.max(first, last) : first;
    const found = placeOf(run, now, from, index === 0 ? Math.min(first, last) : last);
    if (found === undefined) return differenceAt(run, before.text.length);
    at = found + run.length;
  }
  return undefined;
}

/** What stands behind the marker of a block decides what kind of block it is. */
function withMarker(text: string, { start, end }: Span): Span {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const marker = /^[ \t>]*(?:[-*+#]{1,6}|\d{1,9}[.)])?[ \t]*$/.exec(line)?.[0] ?? '';
  return { start: start - marker.length, end };
}

/** The tokens from one named place to the next; the runs at both ends may be empty. */
function runsBetween(
  tokens: readonly RenderedToken[],
  spans: readonly Span[],
): readonly (readonly RenderedToken[])[] {
  const runs: RenderedToken[][] = [[]];
  for (const token of tokens) {
    const touches = (place: Span): boolean =>
      spans.some(({ start, end }) => start <= place.end && place.start <= end);
    // A tag that is named takes the one that closes it along.
    const isNamed = touches(token) || (token.partner !== undefined && touches(token.partner));
    if (isNamed && (runs.at(-1)?.length || runs.length === 1)) runs.push([]);
    else if (!isNamed) runs.at(-1)?.push(token);
  }
  return runs;
}

/** The first place from `first` to `last` at which the run stands. */
function placeOf(
  run: readonly RenderedToken[],
  now: readonly string[],
  first: number,
  last: number,
): number | undefined {
  for (let at = first; at <= last; at += 1)
    if (run.every(({ shown }, index) => shown === now[at + index])) return at;
  return undefined;
}

function differenceAt(run: readonly RenderedToken[], end: number): Difference {
  const shown = run.map((token) => token.shown).join('');
  return { offset: run[0]?.start ?? end, shown: shown.slice(0, 100) };
}
