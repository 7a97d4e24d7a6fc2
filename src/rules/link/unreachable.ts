import { defineLinkRule } from '../../lint/rule.js';

export default defineLinkRule({
  id: 'link/unreachable',
  description: 'Pages that a post links to can be reached',
  rationale: `The server is down, does not answer in time, or its certificate is not valid. That may pass: it
never fails a run, and becomes link/dead only when it has lasted for three runs over a week. A page that
was fine within a month is mentioned and no more.`,
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    down: '"{url}" could not be had: {why}; it may come back, look again in a few days',
    status:
      '"{url}" could not be had: the server answers {status}; it may come back, look again in a few days',
    late: '"{url}" did not answer in time; it may be slow or gone, look again in a few days',
    certificate:
      'Browsers warn of "{url}": its certificate is not valid; look whether the site has another address',
    before: '"{url}" could not be had now, but was fine on {day}; nothing to do yet',
  },
  examples: [
    {
      title: 'A page that answers',
      markdown: '---\ntitle: Trams\n---\n\n[Map](https://trams.pt/map)\n',
      answers: { 'https://trams.pt/map': { verdict: 'ok' } },
    },
    {
      title: 'Pages that do not',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](https://a.pt/)\n[b](https://b.pt/)\n[c](https://c.pt/)\n[d](https://d.pt/)\n[e](https://e.pt/)\n',
      answers: {
        'https://a.pt/': { verdict: 'down', reason: 'connection-refused' },
        'https://b.pt/': { verdict: 'down', reason: 'status', status: 503 },
        'https://c.pt/': { verdict: 'timeout', reason: 'response-timeout' },
        'https://d.pt/': { verdict: 'tls', reason: 'certificate' },
        'https://e.pt/': { verdict: 'ok', reason: 'status', lastOkDay: '2024-05-30' },
      },
      diagnostics: [
        '5:5 "https://a.pt/" could not be had: the connection was refused; it may come back, look again in a few days',
        '6:5 "https://b.pt/" could not be had: the server answers 503; it may come back, look again in a few days',
        '7:5 "https://c.pt/" did not answer in time; it may be slow or gone, look again in a few days',
        '8:5 Browsers warn of "https://d.pt/": its certificate is not valid; look whether the site has another address',
        '9:5 "https://e.pt/" could not be had now, but was fine on 2024-05-30; nothing to do yet',
      ],
    },
  ],
  checkLink({ verdict, reason, label, status, lastOkDay }) {
    const data = { url: label };
    if (lastOkDay !== undefined)
      return { message: 'before', data: { ...data, day: lastOkDay }, severity: 'info' };
    if (verdict === 'timeout') return { message: 'late', data };
    if (verdict === 'tls') return { message: 'certificate', data };
    if (verdict !== 'down') return undefined;
    if (reason === 'status' && status !== undefined)
      return { message: 'status', data: { ...data, status } };
    return { message: 'down', data: { ...data, why: why[reason] ?? 'the connection broke off' } };
  },
});

const why: Readonly<Record<string, string>> = {
  'connection-refused': 'the connection was refused',
  'name-not-found': 'no such host was found',
  'name-lookup': 'its name could not be looked up',
  unreachable: 'there is no way to its host',
  malformed: 'its server does not speak HTTP',
  'http2-only': 'its server does not speak HTTP',
};
