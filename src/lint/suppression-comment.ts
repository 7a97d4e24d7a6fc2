import type { Span } from '../text/span.js';

/** Whose comment it is: ours, or one of the tools' that a site may come from. */
export type SuppressionFamily = 'post' | 'remark' | 'markdownlint' | 'rumdl';

/** From here on, on this line, on the next one, in the next block, everywhere. */
export type SuppressionScope = 'region' | 'line' | 'next-line' | 'next-block' | 'file';

/** A rule or a group (`text`, `text/*`) as a comment names it. */
export interface SuppressionName extends Span {
  readonly text: string;
}

/** A comment that switches rules off or on again. */
export interface SuppressionComment {
  /** The whole comment with its signs. */
  readonly span: Span;
  readonly family: SuppressionFamily;
  readonly action: 'disable' | 'enable';
  readonly scope: SuppressionScope;
  /** None: all rules. */
  readonly names: readonly SuppressionName[];
  readonly reason: string;
  readonly inFrontMatter: boolean;
}

const signs =
  /(?:(?:post|markdownlint|rumdl)-(?:disable|enable)|\blint\s+(?:disable|enable|ignore))/;

/** Can there be such a comment? Asked first, so that posts without one cost next to nothing. */
export function mayHaveSuppressions(text: string): boolean {
  return /-(?:dis|en)able|lint\s/.test(text) && signs.test(text);
}

/** Ways to write a comment in a body: HTML, MDX, Hugo, Liquid. */
const forms = [
  { open: '<!--', close: /-->/g },
  { open: '{/*', close: /\*\/\}/g },
  { open: '{{', close: /\*\/\s*-?\}\}/g },
  { open: '{%', close: /\{%-?\s*endcomment\s*-?%\}/g },
] as const;

const opener = /<!--|\{\/\*|\{\{-?\s*\/\*|\{%-?\s*comment\s*-?%\}/g;
const directive =
  /\s*(?:(post|markdownlint|rumdl)-(disable|enable)(-line|-next-line|-file)?|(lint)\s+(disable|enable|ignore))(?![\w-])/y;

/** The comments in `text` from `start` on, in order. Whether one stands in code is not asked. */
export function bodyComments(text: string, start: number): SuppressionComment[] {
  const comments: SuppressionComment[] = [];
  const unclosed = new Set<string>();
  opener.lastIndex = start;
  for (let found = opener.exec(text); found; found = opener.exec(text)) {
    const form = forms.find(({ open }) => found?.[0].startsWith(open));
    directive.lastIndex = opener.lastIndex;
    const words = directive.exec(text);
    if (!form || !words || unclosed.has(form.open)) continue;
    const from = directive.lastIndex;
    form.close.lastIndex = from;
    const closer = form.close.exec(text);
    if (!closer) {
      // Asked for once: a comment further on would not be closed either.
      unclosed.add(form.open);
      continue;
    }
    const span = { start: found.index, end: closer.index + closer[0].length };
    comments.push(toComment(words, text, { start: from, end: closer.index }, span, false));
    opener.lastIndex = span.end;
  }
  return comments;
}

const lineComment = /(?:^|[ \t])#/gm;

/** The comments in YAML or TOML front matter: they end with their line. */
export function frontMatterComments(text: string, content: Span): SuppressionComment[] {
  const block = text.slice(content.start, content.end);
  const comments: SuppressionComment[] = [];
  for (const { index, 0: sign } of block.matchAll(lineComment)) {
    directive.lastIndex = index + sign.length;
    const words = directive.exec(block);
    if (!words || /[\r\n]/.test(words[0])) continue;
    const from = content.start + directive.lastIndex;
    const rest = /[^\r\n]*/y;
    rest.lastIndex = directive.lastIndex;
    const end = from + (rest.exec(block)?.[0].length ?? 0);
    const span = { start: content.start + index + sign.length - 1, end };
    comments.push(toComment(words, text, { start: from, end }, span, true));
  }
  return comments;
}

function toComment(
  words: RegExpExecArray,
  text: string,
  inner: Span,
  span: Span,
  inFrontMatter: boolean,
): SuppressionComment {
  const [, ours, action, suffix, , remarkAction] = words;
  const { names, reason } = readNames(text.slice(inner.start, inner.end), inner.start);
  return {
    span,
    family: ours === undefined ? 'remark' : (ours as SuppressionFamily),
    action: (action ?? remarkAction) === 'enable' ? 'enable' : 'disable',
    scope: remarkAction === 'ignore' ? 'next-block' : scopeOf(suffix),
    names,
    reason,
    inFrontMatter,
  };
}

function scopeOf(suffix: string | undefined): SuppressionScope {
  return suffix === undefined ? 'region' : (suffix.slice(1) as 'line' | 'next-line' | 'file');
}

/** `text/a, text/b -- why`; a dash or a colon may stand for the two hyphens. */
function readNames(inner: string, base: number): Pick<SuppressionComment, 'names' | 'reason'> {
  const separator = /\s(?:--|—|–)(?=\s)|:(?=\s)/.exec(inner);
  const head = separator ? inner.slice(0, separator.index) : inner;
  const reason = separator ? inner.slice(separator.index + separator[0].length).trim() : '';
  const names = [...head.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    text: name,
    start: base + index,
    end: base + index + name.length,
  }));
  return { names, reason };
}
