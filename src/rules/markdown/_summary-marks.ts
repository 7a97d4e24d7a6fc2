import type { ProseBlock } from '../../markdown/prose-block.js';
import type { Site } from '../../site/site.js';
import { mayBeUnseen } from '../../site/templates/unseen.js';
import type { Span } from '../../text/span.js';

/** Finds the marks for the end of a summary behind the first, block by block; generators leave those to readers. */
export function summaryMarks(site: Site): (block: ProseBlock) => readonly Span[] {
  const mark = site.profile.templates?.summaryMark;
  const word = mark && !mayBeUnseen(site, { unseenIf: mark.unless, unseenIn: [] }) && mark.word;
  let seen = 0;
  return (block) => {
    if (!word || block.kind === 'value' || !block.text.includes(word)) return [];
    const found = [...block.text.matchAll(new RegExp(`(?<!\\w)${word}(?!\\w)`, 'g'))];
    const more = found.slice(Math.max(0, 1 - seen));
    seen += found.length;
    return more.map(({ index }) => block.spanOf(index, index + word.length));
  };
}
