import { defineLinkRule } from '../../lint/rule.js';

export default defineLinkRule({
  id: 'link/private-address',
  description: 'Links lead to addresses on the internet',
  rationale: `The link, or a redirect behind it, leads into a private network, to this machine, or to a port
that no browser opens. Readers cannot get there, and a check that went there on behalf of somebody else's
text would be a hole in the wall: nothing was asked.`,
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    private:
      '"{url}" leads to an address that is not on the internet and was not asked; allow it with --allow-private if it is yours',
    disguised:
      '"{url}" hides a private address behind an odd spelling and was not asked; write it plainly',
    port: '"{url}" leads to a port that browsers refuse to open and was not asked; name a web page',
  },
  examples: [
    {
      title: 'A public address',
      markdown: '---\ntitle: Trams\n---\n\n[Map](https://trams.pt/map)\n',
      answers: { 'https://trams.pt/map': { verdict: 'ok' } },
    },
    {
      title: 'Addresses of the inside',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](http://192.168.1.1/)\n[b](http://2130706433/)\n[c](https://trams.pt:25/)\n',
      answers: {
        'http://192.168.1.1/': { verdict: 'refused', reason: 'private-address' },
        'http://127.0.0.1/': { verdict: 'refused', reason: 'disguised-address' },
        'https://trams.pt:25/': { verdict: 'refused', reason: 'port' },
      },
      diagnostics: [
        '5:5 "http://192.168.1.1/" leads to an address that is not on the internet and was not asked; allow it with --allow-private if it is yours',
        '6:5 "http://127.0.0.1/" hides a private address behind an odd spelling and was not asked; write it plainly',
        '7:5 "https://trams.pt:25/" leads to a port that browsers refuse to open and was not asked; name a web page',
      ],
    },
  ],
  checkLink({ verdict, reason, label }) {
    if (verdict !== 'refused') return undefined;
    if (reason === 'disguised-address') return { message: 'disguised', data: { url: label } };
    return { message: reason === 'port' ? 'port' : 'private', data: { url: label } };
  },
});
