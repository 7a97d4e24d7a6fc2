import type { AssignedId, AssignIds, PageItem } from '../heading-ids.js';
import { type HeadingSource, withoutHashes } from '../heading-source.js';
import { headingText } from '../heading-text.js';

type HeadingItem = Extract<PageItem, { kind: 'heading' }>;

/** Python-Markdown's `toc` extension, with `attr_list`: ids that are written anywhere count first. */
export const pythonMarkdownToc: AssignIds = (items) => {
  const headings = items.filter(
    (item): item is HeadingItem => item.kind === 'heading' && isHeading(item.heading),
  );
  const taken = new Set(headings.flatMap(({ heading }) => writtenId(heading) ?? []));
  const last = new Map<string, string>();
  return headings.map((item): AssignedId => {
    const written = writtenId(item.heading);
    if (written !== undefined) return { item, id: written || undefined, explicit: true };
    return { item, id: unique(slugOf(item.heading), taken, last) };
  });
};

/** Python-Markdown without `toc`: only what is written. */
export const pythonMarkdown: AssignIds = (items) =>
  items.flatMap((item) =>
    item.kind === 'heading' ? [{ item, id: writtenId(item.heading), explicit: true }] : [],
  );

function slugOf(heading: HeadingSource): string {
  const hasList = listAtEnd(heading.line) !== undefined;
  const text = headingText(heading, {
    plain: (_value, source) => renderedText(source),
    footnotes: (label) => label,
    mail: (address) => address.replace(/./gsu, (each) => `amp${each.codePointAt(0)}`),
  });
  return (hasList ? text.slice(0, listAtEnd(text)?.start) : text)
    .normalize('NFKD')
    .replace(/[^\0-\x7F]/g, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

/** Entities are put aside and do not count; a backslash stands before what is not its own. */
function renderedText(source: string): string {
  return source.replace(
    /\\([\\`*_{}[\]()>#+\-.!])|&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z]\w*);/g,
    (_, escaped: string | undefined) => escaped ?? '',
  );
}

/** Headings begin at the edge, or four columns further in for each list around them. */
function isHeading({ form, prefix }: HeadingSource): boolean {
  if (form === 'setext-of-lines') return false;
  return !/^[ \t]+$/.test(prefix) || prefix.includes('\t') || prefix.length % 4 === 0;
}

/** Ids are never given back, so that the search goes on where it stopped. */
function unique(slug: string, taken: Set<string>, last: Map<string, string>): string {
  let id = last.get(slug) ?? slug;
  while (taken.has(id) || id === '') {
    const match = /^(.*)_([0-9]+)$/.exec(id);
    id = match ? `${match[1]}_${Number(match[2]) + 1}` : `${id}_1`;
  }
  taken.add(id);
  last.set(slug, id);
  return id;
}

/** What stands between braces at the end of a line, behind a space. */
function listAtEnd(line: string): { readonly list: string; readonly start: number } | undefined {
  const trimmed = line.trimEnd();
  const start = trimmed.endsWith('}') ? trimmed.lastIndexOf('{') : -1;
  const list =
    start < 1
      ? ''
      : trimmed
          .slice(start + 1, -1)
          .replace(/^:/, '')
          .trim();
  return list === '' || list.includes('}') || trimmed[start - 1] !== ' '
    ? undefined
    : { list, start };
}

function writtenId({ line, form }: HeadingSource): string | undefined {
  const list = listAtEnd(form === 'atx' ? withoutHashes(line) : line)?.list;
  if (list === undefined) return undefined;
  const ids = [...list.matchAll(/(?:^|\s)#([^\s}]*)|(?:^|\s)id\s*=\s*["']?([^\s"'}]+)/g)];
  const last = ids.at(-1);
  return last?.[1] ?? last?.[2];
}
