import { linksOf, type PostLink } from '../../link-syntax/post-links.js';
import { defineRule } from '../../lint/rule.js';
import { addressSpaceOf } from '../../site/address-space/address-space.js';
import { rewriteLink, shownAddress } from './_rewrite.js';

export default defineRule({
  id: 'link/insecure',
  description: 'Content is loaded over https, and so are pages that are known to have it',
  rationale: `Browsers refuse to load \`http:\` frames and scripts into an \`https:\` page, so readers see a hole; pictures
are loaded with a warning or not at all. A link to the site's own pages, or to a host that the site
links with https elsewhere in the post, should not send readers over an open line either.`,
  severity: 'warning',
  preset: 'strict',
  fixable: 'safe',
  since: '0.1.0',
  limits: 'That another host answers over https is known only from other links in the same post.',
  defaultOptions: {},
  messages: {
    embedded:
      '"{url}" is loaded over http, which browsers refuse in an https page; write "{better}"',
    known:
      '"{url}" sends readers over an open line although the host is known to have https; write "{better}"',
  },
  examples: [
    {
      title: 'https, and hosts of which nothing is known',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](http://trams.pt/) <iframe src="https://maps.pt/"></iframe>\n',
    },
    {
      title: 'Embedded content',
      markdown: '---\ntitle: Trams\n---\n\n<iframe src="http://trams.pt/live"></iframe>\n',
      diagnostics: [
        '5:14 "http://trams.pt/live" is loaded over http, which browsers refuse in an https page; write "https://trams.pt/live"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n<iframe src="https://trams.pt/live"></iframe>\n',
    },
    {
      title: 'A host that is linked with https, too',
      markdown: '---\ntitle: Trams\n---\n\n[a](https://trams.pt/a) [b](http://trams.pt/b)\n',
      diagnostics: [
        '5:29 "http://trams.pt/b" sends readers over an open line although the host is known to have https; write "https://trams.pt/b"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n[a](https://trams.pt/a) [b](https://trams.pt/b)\n',
    },
  ],
  create({ post, site, report }) {
    return {
      end() {
        const links = linksOf(post);
        const secure = new Set(
          links.flatMap(({ url }) => /^https:\/\/([^/?#]+)/i.exec(url)?.[1] ?? []),
        );
        for (const link of links) {
          const host = /^http:\/\/([^/?#]+)/i.exec(link.url)?.[1];
          if (host === undefined || link.form === 'template') continue;
          const message = problemOf(link, host);
          if (!message) continue;
          const better = link.url.replace(/^http:/i, 'https:');
          report({
            message,
            data: { url: shownAddress(link.url), better: shownAddress(better) },
            at: link.span,
            fix: rewriteLink(link, better, 'safe'),
          });
        }

        function problemOf({ role }: PostLink, host: string): 'embedded' | 'known' | undefined {
          if (role === 'embed' || role === 'image') return 'embedded';
          const isOwn =
            /^https:/i.test(site.settings.baseUrl ?? '') && addressSpaceOf(site).isOwnHost(host);
          return isOwn || secure.has(host) ? 'known' : undefined;
        }
      },
    };
  },
});
