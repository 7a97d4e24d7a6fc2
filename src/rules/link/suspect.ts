import { defineLinkRule } from '../../lint/rule.js';

export default defineLinkRule({
  id: 'link/suspect',
  description: 'Links lead to the page they mean',
  rationale: `The server answers, but most likely not with the page: a link deep into the site ends on its
front page, or the page's title says nothing but "not found". Have a look; no program can be sure.`,
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    home: '"{url}" ends on the front page "{target}": the page itself is probably gone; have a look',
    title: 'The page at "{url}" calls itself "not found": it is probably gone; have a look',
  },
  examples: [
    {
      title: 'The page itself',
      markdown: '---\ntitle: Trams\n---\n\n[Map](https://trams.pt/map)\n',
      answers: { 'https://trams.pt/map': { verdict: 'ok' } },
    },
    {
      title: 'Something else',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](https://trams.pt/maps/28) [b](https://lines.pt/15)\n',
      answers: {
        'https://trams.pt/maps/28': {
          verdict: 'suspect',
          reason: 'redirected-home',
          finalLabel: 'https://trams.pt/',
        },
        'https://lines.pt/15': { verdict: 'suspect', reason: 'not-found-title' },
      },
      diagnostics: [
        '5:5 "https://trams.pt/maps/28" ends on the front page "https://trams.pt/": the page itself is probably gone; have a look',
        '5:35 The page at "https://lines.pt/15" calls itself "not found": it is probably gone; have a look',
      ],
    },
  ],
  checkLink({ verdict, reason, label, finalLabel }) {
    if (verdict !== 'suspect') return undefined;
    return reason === 'not-found-title'
      ? { message: 'title', data: { url: label } }
      : { message: 'home', data: { url: label, target: finalLabel ?? '' } };
  },
});
