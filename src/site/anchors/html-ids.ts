import { Parser } from 'htmlparser2';

/** What a stretch of raw HTML means for links into the page. */
export type HtmlPart =
  | { readonly kind: 'id'; readonly id: string }
  /** A heading without an id of its own. */
  | { readonly kind: 'heading'; readonly text: string };

/** Ids, names of anchors, and headings in a stretch of HTML, in order. Never throws. */
export function htmlParts(html: string): readonly HtmlPart[] {
  if (!/<h[1-6]|\b(?:id|name)\s*=/i.test(html)) return [];
  const parts: HtmlPart[] = [];
  let heading: string | undefined;
  const parser = new Parser({
    onopentag(tag, attributes) {
      for (const id of idsOf(tag, attributes)) parts.push({ kind: 'id', id });
      if (/^h[1-6]$/.test(tag) && !attributes.id) heading = '';
    },
    ontext(text) {
      if (heading !== undefined) heading += text;
    },
    onclosetag(tag) {
      if (!/^h[1-6]$/.test(tag) || heading === undefined) return;
      parts.push({ kind: 'heading', text: heading });
      heading = undefined;
    },
  });
  parser.write(html);
  parser.end();
  return parts;
}

function idsOf(tag: string, { id, name }: Readonly<Record<string, string>>): readonly string[] {
  const named = tag === 'a' || tag === 'area' || tag === 'map' ? name : undefined;
  return [id, named].filter((each): each is string => each !== undefined && each !== '');
}
