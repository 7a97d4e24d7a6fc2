import { defineLinkRule } from '../../lint/rule.js';

export default defineLinkRule({
  id: 'link/dead',
  description: 'Links lead to pages that are there',
  rationale: `Only what is a dead end for every reader counts: the server says twice that the page is not
there (404, 410), the host does not exist any more, redirects go round in a circle or to nothing, or the
page could not be had in three runs over a week. What may pass, and what only keeps programs out, is
never called dead.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  sources: ['remark-lint:no-dead-urls', 'markdown-link-check:markdown-link-check'],
  defaultOptions: {},
  messages: {
    status:
      'Readers of "{url}" get nothing: the server answers {status}; link to where it is now, or to an archived copy',
    name: 'Readers of "{url}" get nothing: no such host exists; link to where it is now, or to an archived copy',
    redirect:
      'Readers of "{url}" get nothing: its redirects end nowhere; link to where it is now, or to an archived copy',
    gone: 'Readers of "{url}" get nothing: it has failed in every run for a week; link to where it is now, or to an archived copy',
    malformed: 'No browser can open "{url}": it is not an address; write it out in full',
  },
  examples: [
    {
      title: 'A page that is there',
      markdown: '---\ntitle: Trams\n---\n\n[Map](https://trams.pt/map)\n',
      answers: { 'https://trams.pt/map': { verdict: 'ok' } },
    },
    {
      title: 'A page that is not',
      markdown: '---\ntitle: Trams\n---\n\n[Map](https://trams.pt/map)\n',
      answers: { 'https://trams.pt/map': { verdict: 'broken', reason: 'status', status: 404 } },
      diagnostics: [
        '5:7 Readers of "https://trams.pt/map" get nothing: the server answers 404; link to where it is now, or to an archived copy',
      ],
    },
    {
      title: 'Other dead ends',
      markdown:
        '---\ntitle: Trams\nimage: https://old.pt/a.png\n---\n\n[a](https://loop.pt)\n[b](https://silent.pt)\n[c](http://x:99999/)\n',
      answers: {
        'https://old.pt/a.png': { verdict: 'broken', reason: 'name-not-found' },
        'https://loop.pt/': { verdict: 'broken', reason: 'redirect-loop', status: 302 },
        'https://silent.pt/': { verdict: 'broken', reason: 'gone' },
        'http://x:99999/': { verdict: 'broken', reason: 'malformed-url' },
      },
      diagnostics: [
        '3:8 Readers of "https://old.pt/a.png" get nothing: no such host exists; link to where it is now, or to an archived copy',
        '6:5 Readers of "https://loop.pt/" get nothing: its redirects end nowhere; link to where it is now, or to an archived copy',
        '7:5 Readers of "https://silent.pt/" get nothing: it has failed in every run for a week; link to where it is now, or to an archived copy',
        '8:5 No browser can open "http://x:99999/": it is not an address; write it out in full',
      ],
    },
  ],
  checkLink({ verdict, reason, label, status, archive }) {
    if (verdict !== 'broken') return undefined;
    return {
      message: messages[reason] ?? 'status',
      data: { url: label, status: status ?? 'an error' },
      ...(archive !== undefined && { hint: `archived copy: ${archive}` }),
    };
  },
});

const messages: Readonly<Record<string, 'name' | 'redirect' | 'gone' | 'malformed'>> = {
  'name-not-found': 'name',
  gone: 'gone',
  'malformed-url': 'malformed',
  'redirect-loop': 'redirect',
  'redirect-nowhere': 'redirect',
  'redirect-elsewhere': 'redirect',
  'too-many-redirects': 'redirect',
};
