import { Parser } from 'htmlparser2';
import type { Span } from '../text/span.js';

/** An address in HTML. */
export interface HtmlAddress {
  /** With its entities resolved. */
  readonly url: string;
  /** In the HTML that was read. */
  readonly span: Span;
}

/** Attributes that hold an address a reader's browser will ask for or can go to. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  blockquote: ['cite'],
  del: ['cite'],
  embed: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  image: ['href'],
  ins: ['cite'],
  link: ['href'],
  object: ['data'],
  q: ['cite'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
};
/** Links to hosts, not to pages. */
const hostHint = /^(?:dns-prefetch|preconnect)$/i;

interface FoundAttribute extends HtmlAddress {
  readonly name: string;
}

/** The addresses in a stretch of HTML, in order; comments hold none. Never throws. */
export function htmlAddresses(html: string): readonly HtmlAddress[] {
  const found: HtmlAddress[] = [];
  let pending: FoundAttribute[] = [];
  let isHostHint = false;
  const parser: Parser = new Parser({
    onopentagname() {
      pending = [];
      isHostHint = false;
    },
    onattribute(name, value) {
      if (name === 'rel' && hostHint.test(value.trim())) isHostHint = true;
      const span = valueSpan(html, parser.startIndex);
      if (span) pending.push({ name, url: value, span });
    },
    onopentag(tag) {
      const names = isHostHint ? [] : (attributes[tag] ?? []);
      for (const attribute of pending)
        if (names.includes(attribute.name)) found.push(...addressesIn(attribute, html));
    },
  });
  parser.write(html);
  parser.end();
  return found;
}

/** Where the value of the attribute that begins at `start` stands, without its quotes. */
function valueSpan(html: string, start: number): Span | undefined {
  const equals = /[^\s=>]*\s*=\s*(["']?)/y;
  equals.lastIndex = start;
  const match = equals.exec(html);
  if (!match) return undefined;
  const from = equals.lastIndex;
  const stop = match[1] ? html.indexOf(match[1], from) : from + html.slice(from).search(/[\s>]|$/);
  return stop < from ? undefined : { start: from, end: stop };
}

function addressesIn({ name, url, span }: FoundAttribute, html: string): readonly HtmlAddress[] {
  if (name !== 'srcset') return [{ url: url.trim(), span: trimmed(html, span) }];
  const text = html.slice(span.start, span.end);
  return [...text.matchAll(/(?:^|,)\s*([^\s,][^\s]*)/g)].map((match) => {
    const candidate = (match[1] ?? '').replace(/,+$/, '');
    const start = span.start + match.index + match[0].indexOf(match[1] ?? '');
    return { url: candidate, span: { start, end: start + candidate.length } };
  });
}

function trimmed(html: string, { start, end }: Span): Span {
  const text = html.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + lead + text.trim().length };
}
