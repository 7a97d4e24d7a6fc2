import type { TextEdit } from '../text/text-edit.js';
import { findEntry } from './find-entry.js';
import type { FrontMatter, FrontMatterEntry } from './front-matter.js';
import type { RefusalReason } from './front-matter-change.js';
import { afterEntry } from './plan-insertion.js';

/** Plan the removal of a key with its lines; `undefined` when it is not there. */
export function planRemoval(
  text: string,
  frontMatter: FrontMatter,
  key: string,
): TextEdit | RefusalReason | undefined {
  const entry = findEntry(frontMatter, key);
  if (!entry) return undefined;
  if (frontMatter.format === 'json') return removeMember(frontMatter, entry);
  const start = text.lastIndexOf('\n', entry.keySpan.start - 1) + 1;
  if (start < frontMatter.content.start || !/^[ \t]*$/.test(text.slice(start, entry.keySpan.start)))
    return 'not-understood';
  const end = afterEntry(text, entry, frontMatter.content.end);
  return { span: { start, end }, newText: '' };
}

function removeMember(frontMatter: FrontMatter, entry: FrontMatterEntry): TextEdit {
  const { entries } = frontMatter;
  const index = entries.indexOf(entry);
  const previous = entries[index - 1];
  const next = entries[index + 1];
  if (previous)
    return { span: { start: previous.valueSpan.end, end: entry.valueSpan.end }, newText: '' };
  const end = next ? next.keySpan.start : entry.valueSpan.end;
  return { span: { start: entry.keySpan.start, end }, newText: '' };
}
