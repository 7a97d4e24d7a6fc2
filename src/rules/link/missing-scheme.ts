import { isHostLike, isMailLike } from '../../link-syntax/host-like.js';
import { linksOf, type PostLink } from '../../link-syntax/post-links.js';
import { defineRule } from '../../lint/rule.js';
import { parentOf } from '../../text/path.js';

export default defineRule({
  id: 'link/missing-scheme',
  description: 'Links to other sites begin with https://, mail addresses with mailto:',
  rationale: `\`[CERN](www.cern.ch)\` is a link to a page "www.cern.ch" beside the post itself:
readers get "not found". Generators do not warn, since it could be a file of the site.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  sources: ['rumdl:MD057'],
  defaultOptions: {},
  messages: {
    web: 'Without a scheme "{url}" is a page beside this post; write "https://{url}"',
    mail: 'Without "mailto:" the mail address "{url}" is a page beside this post; write "mailto:{url}"',
  },
  examples: [
    {
      title: 'Files of the site',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](map.pdf) [b](/example.com) [c](x.md) [d](example.com)\n',
      files: { 'posts/example.com': 'x' },
    },
    {
      title: 'Another site',
      markdown: '---\ntitle: Trams\n---\n\n[CERN](www.cern.ch) and [code](github.com/x/y)\n',
      diagnostics: [
        '5:8 Without a scheme "www.cern.ch" is a page beside this post; write "https://www.cern.ch"',
        '5:32 Without a scheme "github.com/x/y" is a page beside this post; write "https://github.com/x/y"',
      ],
      fixed:
        '---\ntitle: Trams\n---\n\n[CERN](https://www.cern.ch) and [code](https://github.com/x/y)\n',
    },
    {
      title: 'In HTML',
      markdown: '---\ntitle: Trams\n---\n\n<a href="www.cern.ch">CERN</a>\n',
      diagnostics: [
        '5:10 Without a scheme "www.cern.ch" is a page beside this post; write "https://www.cern.ch"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n<a href="https://www.cern.ch">CERN</a>\n',
    },
    {
      title: 'A mail address',
      markdown: '---\ntitle: Trams\n---\n\n[Write](ana@example.com) us.\n',
      diagnostics: [
        '5:9 Without "mailto:" the mail address "ana@example.com" is a page beside this post; write "mailto:ana@example.com"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n[Write](mailto:ana@example.com) us.\n',
    },
  ],
  create({ post, site, report }) {
    const check = (link: PostLink): void => {
      const { url, span } = link;
      const message = isMailLike(url) ? 'mail' : isHostLike(url) ? 'web' : undefined;
      if (!message || exists(url)) return;
      const scheme = message === 'mail' ? 'mailto:' : 'https://';
      const isPlain = post.source.text.slice(span.start, span.end) === url;
      report({
        message,
        data: { url },
        at: span,
        fix: isPlain
          ? {
              title: `Insert "${scheme}"`,
              applicability: 'unsafe',
              edits: [{ span: { start: span.start, end: span.start }, newText: scheme }],
            }
          : undefined,
      });
    };
    return {
      end() {
        for (const link of linksOf(post))
          if (link.form === 'markdown' || link.form === 'html') check(link);
      },
    };

    /** A file or folder of that name beside the post. */
    function exists(url: string): boolean {
      const first = url.split(/[/?#]/)[0] ?? '';
      const folder = parentOf(post.path);
      const path = folder === '' ? first : `${folder}/${first}`;
      return site.files.has(path) || site.files.isDirectory(path);
    }
  },
});
