import type { Post } from '../site/post.js';
import type { Span } from '../text/span.js';
import { applyEdits, type TextEdit } from '../text/text-edit.js';
import type { Diagnostic } from './diagnostic.js';
import { renderedTokens } from './rendered-tokens.js';
import { selectFixes } from './select-fixes.js';

// One post is parsed for each; with more the rest waits for the next round or the next run.
const mostSingleChecks = 100;

/**
 * Those of the chosen diagnostics whose fixes leave the rendered post as it is outside their own
 * places. All are tried together first, and one by one only when together they change something
 * else. Unsafe fixes pass: they say that they change what a reader sees.
 */
export function guardRendering(
  post: Post,
  chosen: readonly Diagnostic[],
  parse: (text: string) => Post,
): readonly Diagnostic[] {
  const safe = chosen.filter(({ fix }) => fix?.applicability === 'safe');
  const body = safe.filter(({ fix }) => touchesBody(post, fix?.edits ?? []));
  if (body.length === 0 || keepsRendering(post, body, parse)) return chosen;
  const kept = body
    .slice(0, mostSingleChecks)
    .filter((diagnostic) => keepsRendering(post, [diagnostic], parse));
  const held = new Set(body.filter((diagnostic) => !kept.includes(diagnostic)));
  return chosen.filter((diagnostic) => !held.has(diagnostic));
}

function touchesBody(post: Post, edits: readonly TextEdit[]): boolean {
  return edits.some(({ span }) => span.end > post.frontMatter.bodyStart);
}

function keepsRendering(
  post: Post,
  diagnostics: readonly Diagnostic[],
  parse: (text: string) => Post,
): boolean {
  const { edits } = selectFixes(diagnostics, () => true);
  const regions = regionsOf(post.source.text, diagnostics);
  const after = parse(applyEdits(post.source.text, edits));
  const old = renderedTokens(post, regions);
  const now = renderedTokens(after, moved(regions, edits));
  return old.length === now.length && old.every((token, at) => token === now[at]);
}

/** The places of the diagnostics and their edits; those that touch become one. */
function regionsOf(text: string, diagnostics: readonly Diagnostic[]): readonly Span[] {
  const spans = diagnostics
    .flatMap(({ span, fix }) => [span, ...(fix?.edits ?? []).map((edit) => edit.span)])
    .map((span) => withMarker(text, span))
    .sort((a, b) => a.start - b.start);
  const regions: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = regions.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else regions.push({ start, end });
  }
  return regions;
}

/** A change to the marker of a block is a change to where the block begins. */
function withMarker(text: string, { start, end }: Span): Span {
  const before = Math.max(0, start - 100);
  const marker = /(?:^|[\r\n])([ \t>]*(?:[-*+#]{1,6}|\d{1,9}[.)])?[ \t]*)$/.exec(
    text.slice(before, start),
  );
  return { start: start - (marker?.[1]?.length ?? 0), end };
}

/** Where the regions stand once the edits are made; each edit lies in one of them. */
function moved(regions: readonly Span[], edits: readonly TextEdit[]): readonly Span[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let shift = 0;
  let at = 0;
  return regions.map(({ start, end }) => {
    const from = start + shift;
    for (let edit = ordered[at]; edit && edit.span.end <= end; edit = ordered[at]) {
      shift += edit.newText.length - (edit.span.end - edit.span.start);
      at += 1;
    }
    return { start: from, end: end + shift };
  });
}
