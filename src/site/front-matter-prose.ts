import type { Paragraph } from 'mdast';
import type { FrontMatter, FrontMatterEntry } from '../front-matter/front-matter.js';
import type { Segment } from '../markdown/align-text.js';
import { type ProseBlock, placesOf } from '../markdown/prose-block.js';

/** Values of the front matter that people read, as blocks of prose. */
export function frontMatterProse(
  frontMatter: FrontMatter,
  keys: readonly string[],
): readonly ProseBlock[] {
  const wanted = new Set(keys.map((key) => key.toLowerCase()));
  return frontMatter.entries
    .filter((entry) => entry.kind === 'string' && wanted.has(entry.key.toLowerCase()))
    .map(valueBlock);
}

function valueBlock(entry: FrontMatterEntry): ProseBlock {
  const text = String(entry.value);
  const segments = [segmentOf(entry, text)];
  const node: Paragraph = { type: 'paragraph', children: [] };
  return {
    kind: 'value',
    text,
    node,
    ancestors: [],
    inList: false,
    inQuote: false,
    inTable: false,
    inFootnote: false,
    links: [],
    segments,
    ...placesOf(segments, entry.valueSpan),
  };
}

/** Where quotes or folding change the text, the whole value stands for it and is not edited. */
function segmentOf({ raw, valueSpan }: FrontMatterEntry, text: string): Segment {
  const at = raw.indexOf(text);
  const verbatim = at >= 0 && text !== '';
  const sourceStart = verbatim ? valueSpan.start + at : valueSpan.start;
  return {
    start: 0,
    end: text.length,
    sourceStart,
    sourceEnd: verbatim ? sourceStart + text.length : valueSpan.end,
    kind: verbatim ? 'verbatim' : 'decoded',
  };
}
