import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';

const delimiter = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

export default defineRule({
  id: 'markdown/table',
  description: 'Header, delimiter row and cells of a table agree',
  rationale: `When the delimiter row has more or fewer cells than the header, the whole table is shown as
text with bars. A row with more cells than the header loses the last ones.`,
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  sources: ['markdownlint:MD056'],
  defaultOptions: {},
  messages: {
    delimiter:
      'The delimiter row has {found} cells and the header {wanted}, so readers see bars instead of a table; make them equal',
    row: 'This row has {found} cells and the header {wanted}; the surplus is not shown',
  },
  examples: [
    { title: 'A table', markdown: '---\ntitle: Trams\n---\n\n| a | b |\n| - | - |\n| 1 | 2 |\n' },
    {
      title: 'A short delimiter row',
      markdown: '---\ntitle: Trams\n---\n\n| a | b |\n| - |\n| 1 | 2 |\n',
      diagnostics: [
        '6:1 The delimiter row has 1 cells and the header 2, so readers see bars instead of a table; make them equal',
      ],
    },
    {
      title: 'A long row',
      markdown: '---\ntitle: Trams\n---\n\n| a | b |\n| - | - |\n| 1 | 2 | 3 |\n',
      diagnostics: ['7:1 This row has 3 cells and the header 2; the surplus is not shown'],
    },
  ],
  create({ post, report }) {
    const { source } = post;
    return {
      table(node) {
        const wanted = node.children[0]?.children.length ?? 0;
        for (const row of node.children.slice(1)) {
          const { start, end } = spanOfNode(row);
          const found = cellsOf(source.text.slice(start, end));
          if (found > wanted)
            report({ message: 'row', data: { found, wanted }, at: { start, end } });
        }
      },
      paragraph(node) {
        const first = source.pointAt(spanOfNode(node).start).line;
        const last = source.pointAt(spanOfNode(node).end).line;
        for (let line = first; line < last && line < first + 3; line += 1) {
          const header = source.lineAt(line);
          const below = source.lineAt(line + 1);
          if (!/\|/.test(header) || !/\|/.test(below) || !delimiter.test(below)) continue;
          const at = { start: source.lineStart(line + 1), end: source.lineEnd(line + 1) };
          const data = { found: cellsOf(below), wanted: cellsOf(header) };
          if (data.found !== data.wanted) report({ message: 'delimiter', data, at });
          return;
        }
      },
    };
  },
});

/** Cells of a row: bars at its ends do not count, nor escaped ones, nor those in code. */
function cellsOf(row: string): number {
  const plain = row
    .replace(/\\\|/g, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/^[ \t>]*\|?|\|?[ \t]*$/g, '');
  return plain.split('|').length;
}
