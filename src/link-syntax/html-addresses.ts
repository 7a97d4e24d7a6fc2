import type { Span } from '../text/span.js';

/** An address in HTML. */
export interface HtmlAddress {
  /** With its entities resolved. */
  readonly url: string;
  /** In the HTML that was read. */
  readonly span: Span;
  /** Loaded with the page, as pictures are, or gone to by readers. */
  readonly role: 'link' | 'image' | 'embed';
}

type Role = HtmlAddress['role'];

/** Attributes that hold an address a reader's browser will ask for or can go to. */
const attributes: Readonly<Record<string, Readonly<Record<string, Role>>>> = {
  a: { href: 'link' },
  area: { href: 'link' },
  audio: { src: 'embed' },
  blockquote: { cite: 'link' },
  del: { cite: 'link' },
  embed: { src: 'embed' },
  iframe: { src: 'embed' },
  img: { src: 'image', srcset: 'image' },
  image: { href: 'image' },
  ins: { cite: 'link' },
  link: { href: 'embed' },
  object: { data: 'embed' },
  q: { cite: 'link' },
  script: { src: 'embed' },
  source: { src: 'embed', srcset: 'image' },
  track: { src: 'embed' },
  video: { src: 'embed', poster: 'image' },
};
/** Links to hosts, not to pages. */
const hostHint = /\brel\s*=\s*["']?[^"'>]*\b(?:dns-prefetch|preconnect)\b/i;

/** The addresses in a stretch of HTML, in order; comments and scripts hold none. Linear; never throws. */
export function htmlAddresses(html: string): readonly HtmlAddress[] {
  const found: HtmlAddress[] = [];
  const opening = /<(!--|[a-z][a-z0-9:-]*)/gi;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const name = (match[1] as string).toLowerCase();
    if (name === '!--') {
      opening.lastIndex = after(html, '-->', opening.lastIndex);
      continue;
    }
    const tag = readTag(html, opening.lastIndex);
    opening.lastIndex = tag.end;
    const wanted = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (wanted && !hostHint.test(html.slice(match.index, tag.end)))
      for (const attribute of tag.attributes) found.push(...addressesIn(attribute, wanted, html));
    if (name === 'script' || name === 'style')
      opening.lastIndex = after(html, `</${name}`, tag.end);
  }
  return found;
}

/** Behind the next `text`, else the end. */
function after(html: string, text: string, from: number): number {
  const at = html.indexOf(text, from);
  return at < 0 ? html.length : at + text.length;
}

interface Attribute {
  readonly name: string;
  /** Its value, without quotes. */
  readonly span: Span;
}

/** The attributes of a tag whose name ends at `from`, and where the tag ends. */
function readTag(html: string, from: number): { attributes: Attribute[]; end: number } {
  const found: Attribute[] = [];
  const part = /[\s/]*(?:(>)|([^\s"'>/=][^\s>/=]*)(\s*=\s*(?:(["'])|))?)/y;
  let at = from;
  for (;;) {
    part.lastIndex = at;
    const match = part.exec(html);
    if (!match || match[1] !== undefined)
      return { attributes: found, end: match ? part.lastIndex : Math.max(at, from) };
    at = part.lastIndex;
    if (match[3] === undefined) continue;
    const stop = match[4] === undefined ? endOfBare(html, at) : html.indexOf(match[4], at);
    if (stop < 0) return { attributes: found, end: html.length };
    found.push({ name: (match[2] as string).toLowerCase(), span: { start: at, end: stop } });
    at = stop + (match[4] === undefined ? 0 : 1);
  }
}

function endOfBare(html: string, from: number): number {
  const stop = /[\s>]/g;
  stop.lastIndex = from;
  return stop.exec(html)?.index ?? html.length;
}

function addressesIn(
  { name, span }: Attribute,
  roles: Readonly<Record<string, Role>>,
  html: string,
): readonly HtmlAddress[] {
  const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
  if (role === undefined) return [];
  const text = html.slice(span.start, span.end);
  if (name !== 'srcset') return [addressAt(text.trim(), span.start + leading(text), role)];
  return [...text.matchAll(/(?:^|,)\s*([^\s,][^\s]*)/g)].map((match) => {
    const candidate = (match[1] ?? '').replace(/,+$/, '');
    return addressAt(candidate, span.start + match.index + match[0].indexOf(match[1] ?? ''), role);
  });
}

function addressAt(written: string, start: number, role: Role): HtmlAddress {
  return { url: decodeEntities(written), span: { start, end: start + written.length }, role };
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The entities that addresses have: those of XML, and numbers. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
