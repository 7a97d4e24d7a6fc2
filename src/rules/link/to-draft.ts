import { internalLinksOf } from '../../link-syntax/internal-links.js';
import type { PostLink } from '../../link-syntax/post-links.js';
import { defineRule } from '../../lint/rule.js';
import type { SitePage } from '../../site/address-space/resolution.js';
import { postsByPath } from '../../site/post-order.js';
import type { PostStatus } from '../../site/post-status.js';
import { shownAddress } from './_rewrite.js';

const hidden = (title: string): string => `---\ntitle: ${title}\npublished: false\n---\n\nHello.\n`;

export default defineRule({
  id: 'link/to-draft',
  description: 'Published posts link to published posts',
  rationale: `A draft has no page, so readers who follow the link get "not found". Where the link is made by the
generator itself (\`post_url\`, \`ref\`, the path of a file), most generators refuse to build the site.`,
  severity: 'warning',
  whenPublishing: 'error',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    draft:
      '"{url}" leads to a draft, "{path}", which readers cannot see; publish that first or leave the link out',
    scheduled:
      '"{url}" leads to "{path}", which readers cannot see before {day}; publish that first or leave the link out',
    build:
      '"{url}" names a draft, "{path}": there is no page to link to, and the build fails or the link is dead',
  },
  examples: [
    {
      title: 'A published post, and a draft that links to a draft',
      profile: 'jekyll',
      path: '_drafts/trams.md',
      files: { '_posts/2024-04-01-lisbon.md': hidden('Lisbon') },
      markdown: '---\ntitle: Trams\n---\n\n[Lisbon](/2024/04/01/lisbon.html)\n',
    },
    {
      title: 'A draft',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: { '_posts/2024-04-01-lisbon.md': hidden('Lisbon') },
      markdown:
        '---\ntitle: Trams\n---\n\n[Lisbon](/2024/04/01/lisbon.html) [again]({% post_url 2024-04-01-lisbon %})\n',
      diagnostics: [
        '5:10 "/2024/04/01/lisbon.html" leads to a draft, "_posts/2024-04-01-lisbon.md", which readers cannot see; publish that first or leave the link out',
        '5:55 "2024-04-01-lisbon" names a draft, "_posts/2024-04-01-lisbon.md": there is no page to link to, and the build fails or the link is dead',
      ],
    },
    {
      title: 'A post with a date to come',
      profile: 'hugo',
      path: 'content/posts/trams.md',
      files: { 'content/posts/lisbon.md': '---\ntitle: Lisbon\ndate: 2099-01-02\n---\n\nHello.\n' },
      markdown: '---\ntitle: Trams\ndate: 2024-05-17\n---\n\n[Lisbon](/posts/lisbon/)\n',
      diagnostics: [
        '6:10 "/posts/lisbon/" leads to "content/posts/lisbon.md", which readers cannot see before 2099-01-02; publish that first or leave the link out',
      ],
    },
  ],
  create({ post, site, publishing, report }) {
    const isSeen = publishing || post.status === 'published';
    const check = (link: PostLink, page: SitePage, isBuilt: boolean): void => {
      const day = postsByPath(site.posts()).get(page.path)?.day ?? '';
      const kind = page.status === 'scheduled' ? 'scheduled' : 'draft';
      report({
        message: isBuilt ? 'build' : kind,
        data: { url: shownAddress(link.url), path: page.path, day },
        at: link.span,
        ...(isBuilt && { severity: 'error' }),
      });
    };
    return {
      end() {
        for (const { link, found } of isSeen ? internalLinksOf(post, site) : []) {
          const isOther = found.kind === 'page' && found.page.path !== post.path;
          if (isOther && isHidden(found.page.status))
            check(link, found.page, found.via === 'native' || found.via === 'source');
        }
      },
    };
  },
});

function isHidden(status: PostStatus): boolean {
  return status === 'draft' || status === 'scheduled';
}
