import { applyEdits, type TextEdit } from '../text/text-edit.js';
import { checkEdit } from './check-edit.js';
import { addEdit, composedEdits, type EditSequence, startEdits } from './compose-edits.js';
import type { FrontMatter } from './front-matter.js';
import type { FrontMatterChange, Refusal, RefusalReason } from './front-matter-change.js';
import { parseFrontMatter } from './parse-front-matter.js';
import { planRemoval } from './plan-removal.js';
import { planSetting } from './plan-setting.js';

/** Either edits of the original text, and the text they give, or why there are none. */
export type FrontMatterEdit =
  | {
      readonly edits: readonly TextEdit[];
      readonly text: string;
      readonly refused?: undefined;
    }
  | { readonly refused: Refusal; readonly edits?: undefined; readonly text?: undefined };

/**
 * Change front matter byte by byte: only the values, lines or the block that a change is about are
 * touched; comments, quotes, order, anchors, indentation and line endings stay. After each change
 * the text is read again, and unless exactly the intended key changed, nothing is changed at all.
 * No edits when everything already is as asked.
 *
 * @param frontMatter what `parseFrontMatter` made of `text`
 */
export function editFrontMatter(
  text: string,
  frontMatter: FrontMatter,
  changes: readonly FrontMatterChange[],
): FrontMatterEdit {
  let current = { text, frontMatter };
  let sequence: EditSequence = startEdits(text.length);
  for (const change of changes) {
    const edit = planChange(current.text, current.frontMatter, change);
    if (edit === undefined) continue;
    if (typeof edit === 'string') return { refused: refusal(edit, change.key) };
    const changed = applyEdits(current.text, [edit]);
    const read = parseFrontMatter(changed, frontMatter.dialect);
    const next = { text: changed, frontMatter: read };
    if (!checkEdit(current, next, change)) return { refused: refusal('check-failed', change.key) };
    sequence = addEdit(sequence, edit);
    current = next;
  }
  return { edits: composedEdits(sequence), text: current.text };
}

function planChange(
  text: string,
  frontMatter: FrontMatter,
  change: FrontMatterChange,
): TextEdit | RefusalReason | undefined {
  if (!frontMatter.complete) return 'broken';
  if (!frontMatter.accepted) return 'not-accepted';
  return change.kind === 'set'
    ? planSetting(text, frontMatter, change)
    : planRemoval(text, frontMatter, change.key);
}

const MESSAGES: Readonly<Record<RefusalReason, string>> = {
  broken: 'the front matter has a syntax error',
  'not-accepted': 'the generator does not read this front matter',
  'not-representable': 'the front matter format has no way to write this value',
  'not-understood': 'the value cannot be changed without touching something else',
  'no-such-value': 'there is no such value',
  'check-failed': 'the change would alter something else',
};

function refusal(reason: RefusalReason, key: string): Refusal {
  return { reason, key, message: `Cannot change "${key}": ${MESSAGES[reason]}` };
}
