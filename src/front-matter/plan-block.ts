import type { TextEdit } from '../text/text-edit.js';
import type { FrontMatter } from './front-matter.js';
import type { RefusalReason } from './front-matter-change.js';
import { eolNear } from './lines.js';
import type { Setting } from './plan-setting.js';
import { serializeEntry } from './serialize-value.js';

/** Plan the block of a post that has none, in the first form of the dialect. */
export function planBlock(
  text: string,
  frontMatter: FrontMatter,
  change: Setting,
): TextEdit | RefusalReason {
  const form = frontMatter.dialect.formats[0] ?? 'yaml';
  const eol = eolNear(text, 0);
  const format =
    form === 'toml' || form === 'lines' ? form : form.startsWith('json') ? 'json' : 'yaml';
  const entry = serializeEntry(change.key, change.value, format, { eol, ...change.style });
  if (entry === undefined) return 'not-representable';
  const at = frontMatter.bodyStart;
  const block = `${fencedEntry(form, entry, eol)}${eol}`;
  const blank = at === text.length || /^\r?\n/.test(text.slice(at, at + 2)) ? '' : eol;
  return { span: { start: at, end: at }, newText: block + blank };
}

function fencedEntry(form: string, entry: string, eol: string): string {
  if (form === 'lines') return entry;
  if (form === 'json') return `{${eol}  ${entry}${eol}}`;
  const fence = form === 'toml' ? '+++' : form === 'json-fenced' ? ';;;' : '---';
  return [fence, entry, fence].join(eol);
}
