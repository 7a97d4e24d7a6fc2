import type { Image, Link, PhrasingContent } from 'mdast';
import { defineRule } from '../../lint/rule.js';

export default defineRule({
  id: 'link/empty',
  description: 'Every link has a destination and a text',
  rationale: `\`[Drupal]()\` looks like a link and goes nowhere: most browsers reload the page. A link
without text cannot be seen or clicked, and a screen reader reads its address aloud.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  sources: ['markdownlint:MD042', 'remark-lint:no-empty-url'],
  defaultOptions: {},
  messages: {
    destination: 'This {what} has no destination; write the address between the parentheses',
    text: 'This link has no text, so nobody can see or click it; write one between the brackets',
  },
  examples: [
    {
      title: 'Whole links',
      markdown: '---\ntitle: Trams\n---\n\n[Map](/map), [![Tram](/t.png)](/tram)\n',
    },
    {
      title: 'No destination',
      markdown: '---\ntitle: Trams\n---\n\nSee the [map]().\n',
      diagnostics: ['5:9 This link has no destination; write the address between the parentheses'],
    },
    {
      title: 'No text',
      markdown: '---\ntitle: Trams\n---\n\nSee the [](/map).\n',
      diagnostics: [
        '5:9 This link has no text, so nobody can see or click it; write one between the brackets',
      ],
    },
  ],
  create({ post, report }) {
    const check = (node: Link | Image): void => {
      if (node.url.trim() === '')
        report({ message: 'destination', data: { what: node.type }, at: node });
      else if (node.type === 'link' && !node.children.some(shows) && !isAnchor(node))
        report({ message: 'text', at: node });
    };
    return { link: check, image: check };

    /** `[](){#name}` and `[](#x)` are how some people set anchors. */
    function isAnchor(node: Link): boolean {
      const end = node.position?.end.offset ?? 0;
      return node.url.startsWith('#') || post.source.text[end] === '{';
    }
  },
});

function shows(node: PhrasingContent): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.trim() !== '';
  if ('children' in node) return node.children.some(shows);
  return node.type !== 'break';
}
