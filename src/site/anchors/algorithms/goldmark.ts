import { lowerEach } from '../case.js';
import { firstFree } from '../counters.js';
import { attributesAtEnd } from '../explicit-ids.js';
import { type AssignIds, assignInOrder } from '../heading-ids.js';
import { type HeadingSource, unclosed } from '../heading-source.js';

/** Hugo's `autoHeadingIDType`s: made of the last line of the heading as it was written. */
export const goldmarkGithub: AssignIds = goldmark((line) =>
  lowerSimple(line.replace(/[^\p{L}\p{Nd}_\- ]/gu, '').replace(/ /g, '-')),
);

export const goldmarkGithubAscii: AssignIds = goldmark((line) =>
  withoutAccents(line)
    .replace(/[^A-Za-z0-9_\- ]/g, '')
    .replace(/ /g, '-')
    .toLowerCase(),
);

export const goldmarkBlackfriday: AssignIds = goldmark((line) =>
  lowerSimple(line.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')),
);

function goldmark(slug: (line: string) => string): AssignIds {
  return assignInOrder({
    accepts: ({ isParagraph }) => !isParagraph,
    explicit: (heading) => read(heading).id,
    counter: firstFree,
    slug: (heading) => slug(read(heading).content) || 'heading',
  });
}

/** The line without the attributes and the `#`s that close it, in whichever order they stand. */
function read({ line, form }: HeadingSource): { readonly content: string; readonly id?: string } {
  const open = form === 'atx' ? unclosed(line) : line;
  const inside = attributesAtEnd(open);
  const attributes = inside ?? attributesAtEnd(line);
  if (!attributes) return { content: open };
  const before = line.slice(0, attributes.start).trimEnd();
  const content = inside || form !== 'atx' ? before : unclosed(before);
  return attributes.id === undefined ? { content } : { content, id: attributes.id };
}

/** Go lowers each character to one other: the dot of a Turkish capital is lost. */
function lowerSimple(text: string): string {
  return lowerEach(text.replaceAll('İ', 'i'));
}

/** Marks that stand for themselves are taken away, and those that letters can be parted from. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}
