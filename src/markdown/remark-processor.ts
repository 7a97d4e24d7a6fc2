import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

const processor = remark().use(remarkGfm).freeze();

/** Parse CommonMark with GFM in JavaScript. */
export function parseWithRemark(source: string): Root {
  return processor.parse(source);
}
