import type { ListItem } from 'mdast';
import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';

export default defineRule({
  id: 'markdown/list-glued-text',
  description: 'A paragraph after a list is not part of its last item',
  rationale: `Without a blank line, the text after a list belongs to the list's last item: readers see
it indented under the bullet, glued to another sentence. Reported only where the item ends a sentence
and the next line begins one at the margin; wrapped lines of an item are fine.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: {},
  messages: { glued: 'This line becomes part of the list item above; put a blank line before it' },
  examples: [
    {
      title: 'A wrapped line',
      markdown: '---\ntitle: Trams\n---\n\n* The tram goes up\nto Graça.\n\nThen down.\n',
    },
    {
      title: 'Glued',
      markdown:
        '---\ntitle: Trams\n---\n\n* Up to Graça.\n* Down again. (By foot)\nThat was a long day.\n',
      diagnostics: [
        '7:1 This line becomes part of the list item above; put a blank line before it',
      ],
      fixed:
        '---\ntitle: Trams\n---\n\n* Up to Graça.\n* Down again. (By foot)\n\nThat was a long day.\n',
    },
  ],
  create({ post, report }) {
    const { source } = post;
    return {
      list(node) {
        const item = node.children.at(-1);
        if (!item || isSentencesOver(node.children)) return;
        const line = gluedLine(item);
        if (line === undefined) return;
        const start = source.lineStart(line);
        const edits = [{ span: { start, end: start }, newText: source.eol }];
        report({
          message: 'glued',
          at: { start, end: source.lineEnd(line) },
          fix: { title: 'Insert a blank line', applicability: 'unsafe', edits },
        });
      },
    };

    /** The lazy line of an item's first paragraph that looks like a paragraph of its own. */
    function gluedLine(item: ListItem): number | undefined {
      const [paragraph] = item.children;
      if (paragraph?.type !== 'paragraph') return undefined;
      const first = source.pointAt(spanOfNode(paragraph).start);
      const last = source.pointAt(spanOfNode(paragraph).end).line;
      for (let line = first.line + 1; line <= last; line += 1) {
        const text = source.lineAt(line);
        if (/^\p{Lu}/u.test(text) && /[.!?:)"”…]\s*$/.test(source.lineAt(line - 1))) return line;
      }
      return undefined;
    }
  },
});

/** Lists whose other items run over lines at the margin, too: that is how their author wraps. */
function isSentencesOver(items: readonly ListItem[]): boolean {
  return items.slice(0, -1).some((item) => {
    const [paragraph] = item.children;
    const place = paragraph?.type === 'paragraph' ? paragraph.position : undefined;
    return place !== undefined && place.start.line !== place.end.line;
  });
}
