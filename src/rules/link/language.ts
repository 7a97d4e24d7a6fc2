import { internalLinksOf } from '../../link-syntax/internal-links.js';
import type { PostLink } from '../../link-syntax/post-links.js';
import { defineRule } from '../../lint/rule.js';
import { addressSpaceOf } from '../../site/address-space/address-space.js';
import type { SitePage } from '../../site/address-space/resolution.js';
import { rewriteLink, shownAddress } from './_rewrite.js';

export default defineRule({
  id: 'link/language',
  description: 'Links lead to the page in the language of the post',
  rationale: `On a site in several languages a translated post often keeps the links of its original: readers click
and are in another language, although the page exists in their own.`,
  severity: 'warning',
  preset: 'off',
  fixable: 'unsafe',
  since: '0.1.0',
  limits: `Languages are told by folders (\`/fr/\`) and by file names (\`trams.fr.md\`).`,
  defaultOptions: {},
  messages: {
    other:
      '"{url}" leads to the page in another language ("{language}"); this post\'s own is "{better}"',
    path: '"{url}" leads to the page in another language ("{language}"); this post\'s own is made from "{better}"',
  },
  examples: [
    {
      title: 'The same language, and a page that is not translated',
      profile: 'hugo',
      path: 'content/fr/posts/trams.md',
      files: {
        'content/fr/posts/lisbon.md': '---\ntitle: Lisbonne\n---\n',
        'content/en/posts/porto.md': '---\ntitle: Porto\n---\n',
      },
      markdown: '---\ntitle: Trams\n---\n\n[a](/fr/posts/lisbon/) [b](/en/posts/porto/)\n',
    },
    {
      title: 'Another language',
      profile: 'hugo',
      path: 'content/fr/posts/trams.md',
      files: {
        'content/fr/posts/lisbon.md': '---\ntitle: Lisbonne\n---\n',
        'content/en/posts/lisbon.md': '---\ntitle: Lisbon\n---\n',
      },
      markdown: '---\ntitle: Trams\n---\n\n[a](/en/posts/lisbon/#map)\n',
      diagnostics: [
        '5:5 "/en/posts/lisbon/#map" leads to the page in another language ("en"); this post\'s own is "/fr/posts/lisbon/#map"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n[a](/fr/posts/lisbon/#map)\n',
    },
    {
      title: 'Another language, by a path of which the address is not known',
      profile: 'hugo',
      path: 'content/posts/trams.fr.md',
      files: {
        'content/posts/lisbon.fr.md': '---\ntitle: Lisbonne\n---\n',
        'content/posts/lisbon.de.md': '---\ntitle: Lissabon\n---\n',
      },
      markdown: '---\ntitle: Trams\n---\n\n[a]({{< ref "lisbon.de.md" >}})\n',
      diagnostics: [
        '5:14 "lisbon.de.md" leads to the page in another language ("de"); this post\'s own is made from "content/posts/lisbon.fr.md"',
      ],
    },
  ],
  create({ post, site, report }) {
    const own = markOf(post.path);
    const check = (link: PostLink, page: SitePage): void => {
      const other = markOf(page.path);
      if (own === undefined || other === undefined || other === own) return;
      const path = translated(page.path, other, own);
      if (!site.files.has(path)) return;
      const url = link.form === 'template' ? undefined : addressSpaceOf(site).pageOf(path)?.url;
      const better = url === undefined ? undefined : url + (/[?#].*$/s.exec(link.url)?.[0] ?? '');
      report({
        message: better === undefined ? 'path' : 'other',
        data: { url: shownAddress(link.url), language: other, better: better ?? path },
        at: link.span,
        fix: better === undefined ? undefined : rewriteLink(link, better, 'unsafe'),
      });
    };
    return {
      end() {
        for (const { link, found } of own === undefined ? [] : internalLinksOf(post, site))
          if (found.kind === 'page') check(link, found.page);
      },
    };
  },
});

/** Languages by the codes that sites use for them in paths. */
const codes =
  /^(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|eu|fa|fi|fr|gl|he|hi|hr|hu|id|it|ja|ko|lt|lv|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|ta|th|tr|uk|ur|vi|zh)(?:-[a-z]{2,4})?$/i;

/** The language that a path names: a folder, or what stands before the extension. */
function markOf(path: string): string | undefined {
  const parts = path.split('/');
  const name = /\.([a-z]{2}(?:-[a-z]{2,4})?)\.\w+$/i.exec(parts.pop() ?? '')?.[1];
  return [name, ...parts].find((part) => part !== undefined && codes.test(part));
}

function translated(path: string, from: string, to: string): string {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(`.${from}.`, `.${to}.`);
  return [...parts.map((part) => (part === from ? to : part)), name].join('/');
}
