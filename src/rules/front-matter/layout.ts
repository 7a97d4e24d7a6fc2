import { findEntry } from '../../front-matter/find-entry.js';
import { defineRule } from '../../lint/rule.js';
import { foldersOf, isLayout } from '../../site/templates/find-partial.js';

const layout = '<html></html>\n';

export default defineRule({
  id: 'front-matter/layout',
  description: 'The layout that a post names exists',
  rationale: `Eleventy stops the build when a post names a layout that is not there; Jekyll prints a warning
and shows the post without the frame of the site. The rule is silent where a theme may bring the layout.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    stops: 'There is no layout "{name}" in {folder}/, which stops the build',
    bare: 'There is no layout "{name}" in {folder}/; readers get the post without the frame of the site',
  },
  examples: [
    {
      title: 'A layout of the site, and none',
      path: 'blog/trams.md',
      profile: 'eleventy',
      files: {
        '_includes/post.njk': layout,
        'blog/buses.md': '---\nlayout: false\n---\n\nHello.\n',
      },
      markdown: '---\ntitle: Trams\nlayout: post\n---\n\nHello.\n',
    },
    {
      title: 'A layout that is not there',
      path: 'blog/trams.md',
      profile: 'eleventy',
      files: { '_includes/post.njk': layout },
      markdown: '---\ntitle: Trams\nlayout: article.njk\n---\n\nHello.\n',
      diagnostics: ['3:9 There is no layout "article.njk" in _includes/, which stops the build'],
    },
    {
      title: 'Without a frame',
      path: '_posts/2024-05-17-trams.md',
      profile: 'jekyll',
      files: { '_layouts/post.html': layout },
      markdown: '---\ntitle: Trams\nlayout: article\n---\n\nHello.\n',
      diagnostics: [
        '3:9 There is no layout "article" in _layouts/; readers get the post without the frame of the site',
      ],
    },
    {
      title: 'A theme may have it',
      path: '_posts/2024-05-17-trams.md',
      profile: 'jekyll',
      files: { '_layouts/post.html': layout, '_config.yml': 'theme: minima\n' },
      markdown: '---\ntitle: Trams\nlayout: article\n---\n\nHello.\n',
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        const convention = site.profile.templates?.layouts;
        const entry = convention && findEntry(post.frontMatter, convention.key);
        if (entry?.kind !== 'string') return;
        const name = String(entry.value);
        if (new RegExp(convention?.none ?? '', 'iu').test(name) || /[{}]/.test(name)) return;
        const folders = convention ? foldersOf(site, convention) : [];
        const [folder] = folders;
        if (folder === undefined || isLayout(site, folders, name)) return;
        const message = convention?.whenMissing ?? 'stops';
        const severity = message === 'bare' ? { severity: 'warning' as const } : {};
        report({ message, data: { name, folder }, at: entry.valueSpan, ...severity });
      },
    };
  },
});
