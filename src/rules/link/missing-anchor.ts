import { idNamedBy, percentDecoded } from '../../link-syntax/fragment.js';
import { internalLinksOf } from '../../link-syntax/internal-links.js';
import { type NearAnchor, nearAnchor } from '../../link-syntax/near-anchor.js';
import type { PostLink } from '../../link-syntax/post-links.js';
import type { Fix } from '../../lint/diagnostic.js';
import { defineRule } from '../../lint/rule.js';
import type { Resolution } from '../../site/address-space/resolution.js';
import { anchorsOf, type PageAnchors } from '../../site/anchors/page-anchors.js';
import { templateIdsOf } from '../../site/anchors/template-ids.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import type { Span } from '../../text/span.js';
import { shownAddress } from './_rewrite.js';

export default defineRule({
  id: 'link/missing-anchor',
  description: 'What stands behind # in a link should exist on the page',
  rationale: `A link to a heading that was renamed, or whose id another generator made, still opens the
page, but readers land at the top and have to search. Nothing ever complains: not the build, and no
checker that asks for the page only.

The ids are those that the generator of this site makes; see docs/anchors.md. Pages of which a template,
component or plugin writes a part may have more ids than can be known; for them this rule speaks only
when another id is plainly meant.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  sources: ['markdownlint:MD051', 'remark-validate-links:missing-heading'],
  defaultOptions: {},
  messages: {
    here: 'This post has no "#{id}", so the link leads nowhere',
    there: '"{page}" has no "#{id}", so readers land at the top of that page',
  },
  examples: [
    {
      title: 'Headings, ids in HTML and footnotes are there',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown:
        '---\ntitle: Trams\n---\n\nSee [lines](#lines--stops), [fares](#fares), [map](#map) and [top](#top).\n\n## Lines & stops\n\n## Prices {#fares}\n\n<a id="map"></a>\n',
    },
    {
      title: 'A heading that was renamed',
      markdown: '---\ntitle: Trams\n---\n\nSee [fares](#far-prices).\n\n## Fare prices\n',
      diagnostics: ['5:13 This post has no "#far-prices", so the link leads nowhere'],
    },
    {
      title: 'The id of another generator',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown:
        "---\ntitle: Trams\n---\n\nSee [this](#what-s-new-in-2-0).\n\n## What's new in 2.0?\n",
      diagnostics: ['5:12 This post has no "#what-s-new-in-2-0", so the link leads nowhere'],
      fixed: "---\ntitle: Trams\n---\n\nSee [this](#whats-new-in-20).\n\n## What's new in 2.0?\n",
    },
    {
      title: 'Another post of the site',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: {
        '_posts/2024-05-10-buses.md': '---\ntitle: Buses\n---\n\n## Night lines\n',
      },
      markdown:
        '---\ntitle: Trams\n---\n\n[Night](/2024/05/10/buses.html#night-lines), [day](/2024/05/10/buses.html#Night_Lines).\n',
      diagnostics: [
        '5:74 "_posts/2024-05-10-buses.md" has no "#Night_Lines", so readers land at the top of that page',
      ],
      fixed:
        '---\ntitle: Trams\n---\n\n[Night](/2024/05/10/buses.html#night-lines), [day](/2024/05/10/buses.html#night-lines).\n',
    },
    {
      title: 'A part of the page comes from elsewhere',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\nSee [table](#table).\n\n{% include table.html %}\n',
    },
  ],
  create({ post, site, report, lineOf }) {
    return {
      end() {
        for (const { link, found } of internalLinksOf(post, site)) {
          const target = targetOf(found, post, site);
          if (!target || isThere(target.fragment, target.anchors.ids)) continue;
          const near = nearAnchor(target.fragment, target.anchors);
          if (!isProven(target, near, site)) continue;
          const at = fragmentSpan(link, post.source.text);
          report({
            message: target.path === undefined ? 'here' : 'there',
            data: { id: shownAddress(target.fragment), page: target.path ?? '' },
            at,
            ...(near && { hint: hintOf(near, target) }),
            ...(near?.isCertain && { fix: fixOf(near.id, at, post.source.text) }),
          });
        }
      },
    };

    function hintOf({ id, start }: NearAnchor, { path }: Target): string {
      const isHere = start !== undefined && path === undefined;
      const line = isHere ? ` (line ${lineOf({ start, end: start })})` : '';
      return `Did you mean "#${shownAddress(id)}"${line}?`;
    }
  },
});

/** A link to a place within a page of this site. */
interface Target {
  /** The page's file; `undefined` for the post itself. */
  readonly path: string | undefined;
  readonly fragment: string;
  readonly anchors: PageAnchors;
}

function targetOf(found: Resolution, post: Post, site: Site): Target | undefined {
  if (found.kind !== 'page' || found.via === 'unbuilt') return undefined;
  const fragment = idNamedBy(found.fragment ?? '');
  if (fragment === undefined) return undefined;
  const { path } = found.page;
  if (path === post.path) return { path: undefined, fragment, anchors: ownAnchors(post, site) };
  if (site.anchors.hasOneOf(path, spellingsOf(fragment))) return undefined;
  const anchors = site.anchors.of(path);
  return anchors && { path, fragment, anchors };
}

/** What a template or a layout may add is not known: there only a plain slip counts. */
function isProven(
  { anchors, fragment }: Target,
  near: NearAnchor | undefined,
  site: Site,
): boolean {
  if (near?.isCertain) return true;
  return !anchors.isOpen && !isThere(fragment, templateIdsOf(site));
}

const own = new WeakMap<Post, PageAnchors>();

function ownAnchors(post: Post, site: Site): PageAnchors {
  const anchors = own.get(post) ?? anchorsOf(post, site);
  own.set(post, anchors);
  return anchors;
}

function isThere(fragment: string, ids: ReadonlySet<string>): boolean {
  return spellingsOf(fragment).some((spelling) => ids.has(spelling));
}

/** A browser looks for the fragment as it is in the address, and with its escapes resolved. */
function spellingsOf(fragment: string): readonly string[] {
  if (/^[\w-]+$/.test(fragment)) return [fragment];
  const decoded = percentDecoded(fragment);
  const escaped = /[^\0-\x7F]/.test(decoded)
    ? [encodeURI(decoded.replace(/\p{Surrogate}/gu, ''))]
    : [];
  return [...new Set([decoded, fragment, ...escaped])];
}

/** From the `#` on; all of the address when it is not written in one piece. */
function fragmentSpan({ span }: PostLink, text: string): Span {
  const hash = text.slice(span.start, span.end).indexOf('#');
  return hash === -1 ? span : { start: span.start + hash, end: span.end };
}

function fixOf(id: string, at: Span, text: string): Fix | undefined {
  if (text[at.start] !== '#') return undefined;
  const written = /[\s()<>"]/.test(id) ? encodeURIComponent(id) : id;
  return {
    title: `Link to "#${shownAddress(id)}"`,
    applicability: 'unsafe',
    edits: [{ span: at, newText: `#${written}` }],
  };
}
