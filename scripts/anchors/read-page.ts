import { Parser } from 'htmlparser2';

/** What can be linked to in a built page. */
export interface PageIds {
  /** Ids of the headings in order; empty where one has none. */
  readonly headings: readonly string[];
  /** All ids, and names of `<a>`, sorted. */
  readonly ids: readonly string[];
}

/** The ids in the element with this tag or class; in the whole page when it is empty. */
export function readPage(html: string, content: string): PageIds {
  const headings: string[] = [];
  const ids = new Set<string>();
  let depth = content === '' ? 1 : 0;
  const isContent = (tag: string, classes = ''): boolean =>
    tag === content || classes.split(/\s+/).includes(content);
  const note = (tag: string, { id, name }: Readonly<Record<string, string>>): void => {
    if (id) ids.add(id);
    if (tag === 'a' && name) ids.add(name);
    if (/^h[1-6]$/.test(tag)) headings.push(id ?? '');
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (depth > 0) note(tag, attributes);
      if (depth > 0 || isContent(tag, attributes.class)) depth += 1;
    },
    onclosetag() {
      if (depth > 0) depth -= 1;
    },
  });
  parser.end(html);
  return { headings, ids: [...ids].sort() };
}
