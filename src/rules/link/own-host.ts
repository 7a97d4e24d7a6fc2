import { internalLinksOf } from '../../link-syntax/internal-links.js';
import { defineRule } from '../../lint/rule.js';
import { rewriteLink, shownAddress } from './_rewrite.js';

export default defineRule({
  id: 'link/own-host',
  description: 'Links within the site do not name its host',
  rationale: `A link to the site's own pages with the host written out leads away from a preview or a copy of the
site, breaks when the site moves, and cannot be checked by some generators.`,
  severity: 'info',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    own: '"{url}" names the host of this very site, so the link leads out of previews and breaks when the site moves; write "{better}"',
  },
  examples: [
    {
      title: 'Paths, other hosts, and an address shown as such',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: { '_config.yml': 'url: https://trams.pt\n', 'about.md': '---\ntitle: A\n---\n' },
      markdown:
        '---\ntitle: Trams\n---\n\n[a](/about.html) [b](https://example.com/) <https://trams.pt/about.html>\n',
    },
    {
      title: 'The host of the site',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: { '_config.yml': 'url: https://trams.pt\n', 'about.md': '---\ntitle: A\n---\n' },
      markdown: '---\ntitle: Trams\n---\n\n[a](https://www.trams.pt/about.html#x)\n',
      diagnostics: [
        '5:5 "https://www.trams.pt/about.html#x" names the host of this very site, so the link leads out of previews and breaks when the site moves; write "/about.html#x"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n[a](/about.html#x)\n',
    },
    {
      title: 'Where a path leads to the page in the reader’s language',
      path: 'blog/2024-05-17-trams.md',
      profile: 'docusaurus',
      files: {
        'docusaurus.config.js':
          "export default { url: 'https://trams.example', i18n: { defaultLocale: 'en', locales: ['en', 'pt'] }, presets: [['classic', { blog: {} }]] };\n",
        'blog/2024-05-16-bells.md': '---\ntitle: Bells\n---\n\nHello.\n',
      },
      markdown:
        '---\ntitle: Trams\n---\n\nAlso in [English](https://trams.example/blog/2024/05/16/bells).\n',
    },
  ],
  create({ post, site, report }) {
    if (site.settings.locales === 'several') return {};
    return {
      end() {
        for (const { link, found } of internalLinksOf(post, site)) {
          const match = /^(?:https?:)?\/\/[^/?#]+(\/[^\s]*)$/i.exec(link.url);
          const isThere = found.kind === 'page' || found.kind === 'file';
          const isWritten = link.form === 'markdown' || link.form === 'html';
          const isShown = post.source.text[link.span.start - 1] === '<';
          if (!match?.[1] || !isThere || !isWritten || isShown) continue;
          report({
            message: 'own',
            data: { url: shownAddress(link.url), better: shownAddress(match[1]) },
            at: link.span,
            fix: rewriteLink(link, match[1], 'safe'),
          });
        }
      },
    };
  },
});
