import { internalLinksOf } from '../../link-syntax/internal-links.js';
import type { PostLink } from '../../link-syntax/post-links.js';
import type { Fix } from '../../lint/diagnostic.js';
import { defineRule } from '../../lint/rule.js';
import type { MissingTarget, Resolution } from '../../site/address-space/resolution.js';
import { rewriteLink, shownAddress } from './_rewrite.js';

const post = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n\nHello.\n`;

export default defineRule({
  id: 'link/missing-target',
  description: 'Links within the site lead to something',
  rationale: `Generators copy a wrong link into the page without a word, and readers get "not found". A link
is resolved as a browser will do it, from the address of the page, with the permalinks, redirects and
static folders of the site's generator; links in the generator's own syntax (\`post_url\`, \`ref\`,
\`post_link\`, \`{filename}\`) as the generator does.

Nothing is said without proof: addresses that plugins, taxonomies, themes or code of the site may
make are left alone. An address with the host written out, of which the site's files know nothing at
all, is information only: the server may have a redirect that is not kept with the site.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  sources: ['markdownlint:MD057', 'rumdl:MD057'],
  limits: `On sites whose pages all come from code (Gatsby, an unknown generator) only relative links to
files and images can be judged.`,
  defaultOptions: {},
  messages: {
    missing: 'The site has nothing at "{url}"; readers get "not found": correct the address',
    near: 'The site has nothing at "{url}"; did you mean "{better}"?',
    spelling:
      'The site has "{better}", not "{url}"; web servers tell capital letters from small ones',
    source:
      '"{url}" is the source of a page, which this generator does not turn into a link; write "{better}"',
    sourceOnly:
      '"{url}" is the source of a page, which this generator does not turn into a link; write the address of the page',
    reference: 'No post or file of the site answers to "{url}"; the link cannot be made',
    nearReference: 'No post or file of the site answers to "{url}"; did you mean "{better}"?',
  },
  examples: [
    {
      title: 'Languages of Hugo with folders of their own',
      profile: 'hugo',
      path: 'content/de/blog/trams.md',
      files: { 'hugo.yaml': 'languages:\n  de:\n    contentDir: content/de\n' },
      markdown: '---\ntitle: Trams\n---\n\n[Hinauf](/blog/2024/05/up/)\n',
    },
    {
      title: 'Posts, pages, files and taxonomies',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: {
        '_posts/2024-04-01-lisbon.md': post('Lisbon'),
        'about.md': post('About', 'permalink: /about/\n'),
        'maps/tram.pdf': '',
      },
      markdown:
        '---\ntitle: Trams\n---\n\n[a](/2024/04/01/lisbon.html) [b](/about/) [c](/maps/tram.pdf) [d](/tags/tram/) {% post_url 2024-04-01-lisbon %}\n',
    },
    {
      title: 'Nothing there',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: { '_posts/2024-04-01-lisbon.md': post('Lisbon') },
      markdown:
        '---\ntitle: Trams\n---\n\n[a](/nope/) [b](/2024/04/02/lisbon.html) [c]({% post_url 2024-04-02-porto %}) [d]({% post_url 2024-04-02-lisbon %})\n',
      diagnostics: [
        '5:5 The site has nothing at "/nope/"; readers get "not found": correct the address',
        '5:17 The site has nothing at "/2024/04/02/lisbon.html"; did you mean "/2024/04/01/lisbon.html"?',
        '5:58 No post or file of the site answers to "2024-04-02-porto"; the link cannot be made',
        '5:95 No post or file of the site answers to "2024-04-02-lisbon"; did you mean "2024-04-01-lisbon"?',
      ],
      fixed:
        '---\ntitle: Trams\n---\n\n[a](/nope/) [b](/2024/04/01/lisbon.html) [c]({% post_url 2024-04-02-porto %}) [d]({% post_url 2024-04-02-lisbon %})\n',
    },
    {
      title: 'Files of a folder that no generator builds',
      files: { 'posts/lisbon.md': post('Lisbon') },
      markdown: '---\ntitle: Trams\n---\n\n[Lisbon](lisbon.md) [Porto](porto.md)\n',
      diagnostics: [
        '5:29 The site has nothing at "porto.md"; readers get "not found": correct the address',
      ],
    },
    {
      title: 'Letter case',
      profile: 'hugo',
      path: 'content/posts/trams.md',
      files: { 'static/Map.pdf': '' },
      markdown: '---\ntitle: Trams\n---\n\n[Map](/map.pdf)\n',
      diagnostics: [
        '5:7 The site has "/Map.pdf", not "/map.pdf"; web servers tell capital letters from small ones',
      ],
      fixed: '---\ntitle: Trams\n---\n\n[Map](/Map.pdf)\n',
    },
    {
      title: 'The source of a page',
      profile: 'hexo',
      path: 'source/_posts/trams.md',
      files: {
        'source/_posts/lisbon.md': post('Lisbon', 'date: 2024-04-01\n'),
        'source/_posts/porto.md': post('Porto', 'permalink: "/{{ x }}/"\ndate: 2024-04-01\n'),
      },
      markdown: '---\ntitle: Trams\ndate: 2024-05-17\n---\n\n[a](lisbon.md) [b](porto.md)\n',
      diagnostics: [
        '6:5 "lisbon.md" is the source of a page, which this generator does not turn into a link; write "/2024/04/01/lisbon/"',
        '6:20 "porto.md" is the source of a page, which this generator does not turn into a link; write the address of the page',
      ],
      fixed: '---\ntitle: Trams\ndate: 2024-05-17\n---\n\n[a](/2024/04/01/lisbon/) [b](porto.md)\n',
    },
  ],
  create({ post, site, report }) {
    return {
      end() {
        for (const { link, found } of internalLinksOf(post, site)) {
          if (link.role === 'image' || link.role === 'embed') continue;
          const problem = problemOf(link, found);
          if (problem) report(problem);
        }
      },
    };
  },
});

function problemOf(link: PostLink, found: Resolution) {
  const { url, span } = link;
  const isNative = link.form === 'template';
  if (found.kind === 'missing') {
    const near = found.near?.better;
    const message = isNative
      ? (['reference', 'nearReference'] as const)[Number(near !== undefined)]
      : (['missing', 'near'] as const)[Number(near !== undefined)];
    const data = {
      url: shownAddress(url),
      ...(near !== undefined && { better: shownAddress(near) }),
    };
    const severity = found.doubtful ? { severity: 'info' as const } : {};
    const fix = certainFix(link, found);
    return { message: message ?? 'missing', data, at: span, fix, ...severity };
  }
  if (found.kind === 'misspelled')
    return {
      message: 'spelling' as const,
      data: { url: shownAddress(url), better: shownAddress(found.better) },
      at: span,
      fix: rewriteLink(link, found.better, 'unsafe'),
    };
  if (found.kind !== 'page' || found.via !== 'unbuilt') return undefined;
  const address = found.page.url;
  const better = address && address + (found.fragment === undefined ? '' : `#${found.fragment}`);
  return {
    message: better === undefined ? ('sourceOnly' as const) : ('source' as const),
    data: { url: shownAddress(url), ...(better !== undefined && { better: shownAddress(better) }) },
    at: span,
    severity: 'warning' as const,
    fix: better === undefined ? undefined : rewriteLink(link, better, 'unsafe'),
  };
}

function certainFix(link: PostLink, { near }: MissingTarget): Fix | undefined {
  return near?.certain ? rewriteLink(link, near.better, 'unsafe') : undefined;
}
