import type { Heading, Paragraph } from 'mdast';
import { type HeadingSource, sourceOf } from './heading-source.js';

/**
 * A paragraph as a heading, `#Text` or `####### Text`, for engines that need no space after one to
 * six `#`s. `undefined` for other paragraphs, and for those of several lines.
 */
export function hashParagraph(
  node: Paragraph,
  text: string,
  isInList: boolean,
): HeadingSource | undefined {
  const [first, ...others] = node.children;
  const marker = first?.type === 'text' ? /^#{1,6}/.exec(first.value)?.[0] : undefined;
  const lines = (node.position?.end.line ?? 0) - (node.position?.start.line ?? 0);
  if (first?.type !== 'text' || marker === undefined || lines > 0) return undefined;
  const rest = { ...first, value: first.value.slice(marker.length).trimStart() };
  const heading: Heading = {
    type: 'heading',
    depth: marker.length as Heading['depth'],
    children: [rest, ...others],
    ...(node.position && { position: node.position }),
  };
  return { ...sourceOf(heading, text, isInList), isParagraph: true };
}
