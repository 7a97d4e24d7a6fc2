import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';

export default defineRule({
  id: 'hygiene/bullet-marker',
  description: 'Lists of one level have one kind of bullet',
  rationale: `Readers see the same bullet for \`*\`, \`-\` and \`+\`. Two lists that follow each other
directly keep their different markers: that is what separates them.`,
  severity: 'hygiene',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD004'],
  defaultOptions: {},
  messages: { marker: 'This bullet is "{found}", the first one of this level is "{first}"' },
  examples: [
    { title: 'One kind', markdown: '---\ntitle: Trams\n---\n\n* a\n* b\n\nText\n\n* c\n' },
    {
      title: 'Two kinds',
      markdown: '---\ntitle: Trams\n---\n\n* a\n\nText\n\n- c\n',
      diagnostics: ['9:1 This bullet is "-", the first one of this level is "*"'],
      fixed: '---\ntitle: Trams\n---\n\n* a\n\nText\n\n* c\n',
    },
  ],
  create({ post, report }) {
    const byLevel = new Map<number, string>();
    const { text } = post.source;
    return {
      list(node, ancestors) {
        if (node.ordered) return;
        const level = ancestors.filter(({ type }) => type === 'list').length;
        const markers = node.children.map((item) => spanOfNode(item).start);
        const found = text[markers[0] ?? 0] ?? '';
        const first = byLevel.get(level) ?? found;
        byLevel.set(level, first);
        if (found === first || !/[-*+]/.test(found) || touchesList(node, ancestors)) return;
        const edits = markers
          .filter((start) => text[start] === found)
          .map((start) => ({ span: { start, end: start + 1 }, newText: first }));
        report({
          message: 'marker',
          data: { found, first },
          at: { start: markers[0] ?? 0, end: (markers[0] ?? 0) + 1 },
          fix: { title: `Write "${first}"`, applicability: 'safe', edits },
        });
      },
    };
  },
});

/** A list right before or after another would join it. */
function touchesList(node: object, ancestors: readonly object[]): boolean {
  const parent = ancestors.at(-1) as { children?: readonly { type: string }[] } | undefined;
  const siblings = parent?.children ?? [];
  const index = siblings.indexOf(node as { type: string });
  return siblings[index - 1]?.type === 'list' || siblings[index + 1]?.type === 'list';
}
