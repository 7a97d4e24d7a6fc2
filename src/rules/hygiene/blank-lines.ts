import type { Parents } from 'mdast';
import { defineRule } from '../../lint/rule.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  id: 'hygiene/blank-lines',
  description: 'One blank line separates blocks',
  rationale: 'More than one blank line shows nowhere and makes noise in diffs.',
  severity: 'hygiene',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['remark-lint:no-consecutive-blank-lines', 'markdownlint:MD012'],
  defaultOptions: {},
  messages: { blank: 'More than one blank line' },
  examples: [
    { title: 'One', markdown: '---\ntitle: Trams\n---\n\nUp.\n\nDown.\n' },
    {
      title: 'Two',
      markdown: '---\ntitle: Trams\n---\n\nUp.\n\n\nDown.\n',
      diagnostics: ['7:1 More than one blank line'],
      fixed: '---\ntitle: Trams\n---\n\nUp.\n\nDown.\n',
    },
  ],
  create({ post, report }) {
    const { text } = post.source;
    if (!/\n[ \t]*\r?\n[ \t]*\r?\n/.test(text)) return {};
    const before = (offset: number): void => {
      const at = surplusBefore(text, offset);
      if (!at || at.start < post.frontMatter.bodyStart) return;
      const edits = [{ span: at, newText: '' }];
      report({ message: 'blank', at, fix: { title: 'Leave one', applicability: 'safe', edits } });
    };
    const inside = (parent: Parents): void => {
      let line = parent.type === 'root' ? 0 : Number.POSITIVE_INFINITY;
      for (const { position } of parent.children) {
        if (!position) continue;
        if (position.start.line - line > 2) before(position.start.offset ?? 0);
        line = position.end.line;
      }
    };
    return {
      root: inside,
      blockquote: inside,
      list: inside,
      listItem: inside,
      footnoteDefinition: inside,
    };
  },
});

/** The blank lines that end at `offset`, but for one. An indented block starts behind its indentation. */
function surplusBefore(text: string, offset: number): Span | undefined {
  const blanks = /(?:[ \t]*\r?\n){2,}[ \t]*$/.exec(text.slice(Math.max(0, offset - 2000), offset));
  if (!blanks) return undefined;
  const lines = blanks[0].split(/(?<=\n)/);
  const full = lines.slice(2).filter((line) => line.endsWith('\n'));
  const surplus = full.join('').length;
  const end = offset - (/[ \t]*$/.exec(blanks[0])?.[0].length ?? 0);
  return surplus > 0 ? { start: end - surplus, end } : undefined;
}
