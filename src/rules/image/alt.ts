import { defineRule } from '../../lint/rule.js';

export default defineRule({
  id: 'image/alt',
  description: 'Every image has a text for those who do not see it',
  rationale: `A screen reader reads the alternative text instead of the image, and it is what shows
when the image does not load. An image that only decorates may have an empty one on purpose: write
\`<img alt="" …>\` in HTML, or switch the rule off for that line.`,
  severity: 'warning',
  preset: 'recommended',
  whenPublishing: 'error',
  since: '0.1.0',
  sources: ['markdownlint:MD045'],
  defaultOptions: {},
  messages: {
    missing: 'This image has no alternative text; say between the brackets what it shows',
  },
  examples: [
    { title: 'With a text', markdown: '---\ntitle: Trams\n---\n\n![Tram 28 in Graça](/28.jpg)\n' },
    {
      title: 'Without',
      markdown: '---\ntitle: Trams\n---\n\n![](/28.jpg)\n',
      diagnostics: [
        '5:1 This image has no alternative text; say between the brackets what it shows',
      ],
    },
  ],
  create({ report }) {
    return {
      image(node) {
        if (!node.alt?.trim()) report({ message: 'missing', at: node });
      },
      imageReference(node) {
        if (!node.alt?.trim()) report({ message: 'missing', at: node });
      },
    };
  },
});
