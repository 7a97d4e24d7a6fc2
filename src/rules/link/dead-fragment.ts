import { defineLinkRule } from '../../lint/rule.js';

export default defineLinkRule({
  id: 'link/dead-fragment',
  description: 'What stands behind "#" in a link to another site is there',
  rationale: `The page opens, but at its top: the heading or place that the link means has been renamed or
removed. Pages that a script fills, and hosts known for that, are passed over.`,
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    fragment:
      'The page of "{url}" has no place of that name, so readers land at its top; look up what the place is called now',
  },
  examples: [
    {
      title: 'A heading that is there',
      markdown: '---\ntitle: Trams\n---\n\n[Line 28](https://trams.pt/lines#line-28)\n',
      answers: { 'https://trams.pt/lines#line-28': { verdict: 'ok' } },
    },
    {
      title: 'A heading that was renamed',
      markdown: '---\ntitle: Trams\n---\n\n[Line 28](https://trams.pt/lines#line-28)\n',
      answers: { 'https://trams.pt/lines#line-28': { verdict: 'fragment' } },
      diagnostics: [
        '5:11 The page of "https://trams.pt/lines#line-28" has no place of that name, so readers land at its top; look up what the place is called now',
      ],
    },
  ],
  checkLink: ({ verdict, label }) =>
    verdict === 'fragment' ? { message: 'fragment', data: { url: label } } : undefined,
});
