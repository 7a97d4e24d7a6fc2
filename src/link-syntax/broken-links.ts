import { matchesIn } from '../text/matches-in.js';
import { type PatternFor, patternFor } from '../text/plain-letters.js';

/** Something that was meant to be a link and is not one; offsets in the text that was searched. */
export interface BrokenLink {
  readonly kind: 'gap' | 'title' | 'unopened' | 'unclosed' | 'parentheses';
  readonly start: number;
  readonly end: number;
  /** What was meant; `undefined` when that is not certain. */
  readonly better?: string;
}

const address = String.raw`(?:https?:\/\/|mailto:|www\.|\/(?=[\w-])|\.{1,2}\/|#(?=[\w-]))`;

/** `[text] (address)`: a space, or a line end, in the joint. `#12` is an issue. */
const gap = new RegExp(
  String.raw`(?<![\]\\)])\[([^[\]]{1,300})\]([ \t]{1,9}\n?[ \t]{0,9}|\n[ \t]{0,9})\((?!#\d+\))(${address}[^\s()]{1,2000})\)`,
  'gu',
);
/** `[text](address “title”)`: a title needs straight quotes. */
const title = new RegExp(
  String.raw`(?<!\\)\[([^[\]\n]{1,300})\]\((${address}[^\s()“”„«»]{1,2000})[ \t]{1,9}[“”„«]([^"“”„«»()\n]{0,200})[“”»][ \t]{0,9}\)`,
  'gu',
);
/** `[text]https://…` */
const unopened = /(?<![\]\\)])\[([^[\]\n]{1,300})\](https?:\/\/[^\s<>()[\]]{1,2000})(\)?)/gu;
/** `(text)(/address)` */
const parentheses = patternFor(
  String.raw`(?<![\]\\\p{L}\p{N}_)(])\(([^()[\]\n]{1,200})\)\(((?:https?://|/(?=[\w-]))[^\s()]{1,2000})\)`,
  'g',
);
/** `[text](https://… and no parenthesis in the rest of the paragraph. */
const unclosed = /(?<!\\)\[[^[\]\n]{1,300}\]\(((?:https?:\/\/|\/)[^\s()]{1,2000})(?=\s|$)/gu;

/** A way to miss a link. `joint` is a plain look for what it cannot do without: most texts have none of it. */
interface Attempt {
  readonly kind: BrokenLink['kind'];
  readonly joint: RegExp;
  readonly pattern: PatternFor;
  readonly better?: (match: RegExpExecArray) => string;
}

const attempts: readonly Attempt[] = [
  {
    kind: 'gap',
    joint: /\][ \t\n]+\(/,
    pattern: () => gap,
    better: (match) => `[${match[1]}](${match[3]})`,
  },
  {
    kind: 'title',
    joint: /[ \t][“”„«]/,
    pattern: () => title,
    better: (match) => `[${match[1]}](${match[2]} "${match[3]}")`,
  },
  {
    kind: 'unopened',
    joint: /\]http/,
    pattern: () => unopened,
    better: (match) => `[${match[1]}](${trimmed(match[2] ?? '')})${rest(match[2] ?? '')}`,
  },
  {
    kind: 'parentheses',
    joint: /\)\(/,
    pattern: parentheses,
    better: (match) => `[${match[1]}](${match[2]})`,
  },
  { kind: 'unclosed', joint: /\]\(/, pattern: () => unclosed },
];

/** A plain look, for most texts: whole links have a joint, too. */
export function mayHaveBrokenLinks(text: string): boolean {
  return /\]\s*\(|\]http|\)\(/.test(text);
}

/** Attempts at a link in the source of a paragraph. `isLink`: does a real link cover the offset? */
export function findBrokenLinks(text: string, isLink: (offset: number) => boolean): BrokenLink[] {
  return attempts
    .filter(({ joint }) => joint.test(text))
    .flatMap((attempt) => attemptsIn(text, attempt))
    .filter(({ start }) => !isLink(start))
    .sort((a, b) => a.start - b.start);
}

function attemptsIn(text: string, { kind, pattern, better }: Attempt): BrokenLink[] {
  return [...matchesIn(text, pattern(text))]
    .filter((match) => kind !== 'unclosed' || !closes(text, match))
    .map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
      ...(better && { better: better(match) }),
    }));
}

/** Is there a `)` later on, so that the engine's reading is what the author sees? */
function closes(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2000);
  const parenthesis = after.indexOf(')');
  return parenthesis >= 0 && parenthesis < (after.search(/[([]/) + 1 || Number.POSITIVE_INFINITY);
}

const swallowed = /[.,;:!?'"”’)]+$/;

function trimmed(url: string): string {
  return url.replace(swallowed, '');
}

function rest(url: string): string {
  return swallowed.exec(url)?.[0] ?? '';
}
