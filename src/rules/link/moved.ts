import { defineLinkRule } from '../../lint/rule.js';

export default defineLinkRule({
  id: 'link/moved',
  description: 'Links name the place where a page is now',
  rationale: `The server says that the page has moved for good. The old address works as long as somebody
keeps the redirect, which is often what breaks next. Temporary redirects, and those to a login, a language or
a front page, are left alone.`,
  severity: 'info',
  preset: 'recommended',
  fixable: 'both',
  since: '0.1.0',
  sources: ['remark-lint:no-dead-urls', 'textlint:no-dead-link'],
  defaultOptions: {},
  messages: {
    moved: '"{url}" has moved to "{target}"; link there, since redirects do not last',
  },
  examples: [
    {
      title: 'A page that is where it was',
      markdown: '---\ntitle: Trams\n---\n\n[Map](https://trams.pt/map)\n',
      answers: { 'https://trams.pt/map': { verdict: 'ok' } },
    },
    {
      title: 'The same page behind https, and a page elsewhere',
      markdown:
        '---\ntitle: Trams\n---\n\n[Map](http://trams.pt/map)\n<https://lines.pt/28>\n<a href="http://lines.pt/15?a=1&amp;b=2">15</a>\n',
      answers: {
        'http://trams.pt/map': {
          verdict: 'moved',
          rewrite: { url: 'https://trams.pt/map', certain: true },
        },
        'https://lines.pt/28': {
          verdict: 'moved',
          rewrite: { url: 'https://lines.pt/tram/28', certain: false },
        },
        'http://lines.pt/15?a=1&b=2': {
          verdict: 'moved',
          rewrite: { url: 'https://lines.pt/15?a=1&b=2', certain: true },
        },
      },
      diagnostics: [
        '5:7 "http://trams.pt/map" has moved to "https://trams.pt/map"; link there, since redirects do not last',
        '6:2 "https://lines.pt/28" has moved to "https://lines.pt/tram/28"; link there, since redirects do not last',
        '7:10 "http://lines.pt/15?a=1&b=2" has moved to "https://lines.pt/15?a=1&b=2"; link there, since redirects do not last',
      ],
      fixed:
        '---\ntitle: Trams\n---\n\n[Map](https://trams.pt/map)\n<https://lines.pt/tram/28>\n<a href="https://lines.pt/15?a=1&amp;b=2">15</a>\n',
    },
    {
      title: 'A redirect to a login says nothing about the page',
      markdown: '---\ntitle: Trams\n---\n\n[Map](https://trams.pt/map)\n',
      answers: {
        'https://trams.pt/map': { verdict: 'moved', finalLabel: 'https://trams.pt/login' },
      },
    },
  ],
  checkLink({ verdict, label, rewrite }) {
    if (verdict !== 'moved' || !rewrite) return undefined;
    return { message: 'moved', data: { url: label, target: rewrite.url }, rewrite };
  },
});
