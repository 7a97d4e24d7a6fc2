import { defineLinkRule } from '../../lint/rule.js';

export default defineLinkRule({
  id: 'link/blocked',
  description: 'Links that only a person can check are known',
  rationale: `The server lets no program in: it wants a login, tests for robots, or has had enough requests.
Readers may well see the page, so this never fails a run.`,
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    blocked: '"{url}" lets no program in (status {status}); open it in a browser to be sure',
    limited:
      '"{url}" was not shown because its server has had enough requests; check it again later',
    proxy: 'The proxy does not let "{url}" through; check it from another network',
  },
  examples: [
    {
      title: 'A page for everybody',
      markdown: '---\ntitle: Trams\n---\n\n[Map](https://trams.pt/map)\n',
      answers: { 'https://trams.pt/map': { verdict: 'ok' } },
    },
    {
      title: 'Walls',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](https://a.pt/)\n[b](https://b.pt/)\n[c](https://c.pt/)\n',
      answers: {
        'https://a.pt/': { verdict: 'blocked', reason: 'status', status: 403 },
        'https://b.pt/': { verdict: 'blocked', reason: 'rate-limited', status: 429 },
        'https://c.pt/': { verdict: 'blocked', reason: 'proxy' },
      },
      diagnostics: [
        '5:5 "https://a.pt/" lets no program in (status 403); open it in a browser to be sure',
        '6:5 "https://b.pt/" was not shown because its server has had enough requests; check it again later',
        '7:5 The proxy does not let "https://c.pt/" through; check it from another network',
      ],
    },
  ],
  checkLink({ verdict, reason, label, status }) {
    if (verdict !== 'blocked') return undefined;
    if (reason === 'rate-limited') return { message: 'limited', data: { url: label } };
    if (reason === 'proxy') return { message: 'proxy', data: { url: label } };
    return { message: 'blocked', data: { url: label, status: status ?? 403 } };
  },
});
