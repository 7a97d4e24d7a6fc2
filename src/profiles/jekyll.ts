import { psych } from './parts/dialects.js';
import { jekyllTemplates } from './parts/jekyll-templates.js';
import type { Profile } from './profile.js';

const config = '_config.{yml,yaml,toml}';

/** Jekyll 3 and 4. */
export default {
  id: 'jekyll',
  title: 'Jekyll',
  docs: 'https://jekyllrb.com/docs/posts/',
  detect: [
    { file: config, weight: 6, because: '_config.yml exists' },
    {
      file: config,
      contains:
        '^(plugins|gems|collections|permalink|baseurl|kramdown|markdown|highlighter|remote_theme|timezone|defaults|paginate)\\s*[:=]',
      weight: 4,
      because: '_config.yml has settings of Jekyll',
    },
    {
      file: '{Gemfile,gems.rb}',
      contains: '[\'"](jekyll|github-pages)\\b',
      weight: 8,
      because: 'Gemfile names jekyll',
    },
    { file: '_posts/', weight: 6, because: '_posts/ exists' },
    { file: '_layouts/', weight: 3, because: '_layouts/ exists' },
    { file: '_includes/', weight: 2, because: '_includes/ exists' },
  ],
  settings: {
    exclude: {
      from: [
        {
          file: '_config.{yml,yaml}',
          pattern:
            '^[ \\t]*-[ \\t]+["\']?/?([\\w./-]+?)/?["\']?[ \\t]*$(?<=^exclude[ \\t]*:[ \\t]*\\r?\\n(?:[ \\t]*(?:[-#].*)?\\r?\\n){0,200}.*)',
          all: true,
        },
      ],
      default: '_site',
    },
    source: { from: [{ file: config, key: 'source' }], default: '.' },
    // A name: it goes into the environment, and an offset there, `-0500`, means UTC.
    timeZone: {
      from: [
        {
          file: config,
          pattern: '^timezone\\s*[:=]\\s*["\']?([A-Za-z_]+(?:/[\\w+-]+)*)(?=["\'\\s#]|$)',
        },
      ],
    },
    language: {
      from: [
        { file: config, key: 'lang' },
        { file: config, key: 'locale' },
      ],
    },
    baseUrl: { from: [{ file: config, key: 'url' }] },
    basePath: { from: [{ file: config, key: 'baseurl' }] },
    permalink: {
      from: [
        { file: config, key: 'collections.posts.permalink' },
        { file: config, key: 'permalink' },
      ],
      default: 'date',
    },
    future: { from: [{ file: config, key: 'future' }] },
    strictFrontMatter: { from: [{ file: config, key: 'strict_front_matter' }] },
    draftsHonoured: {
      from: [{ file: config, key: 'show_drafts', values: { true: 'no' } }],
      default: 'yes',
    },
    includes: { from: [{ file: config, key: 'includes_dir' }], default: '_includes' },
    layouts: { from: [{ file: config, key: 'layouts_dir' }], default: '_layouts' },
    markdownEngine: { from: [{ file: config, key: 'markdown' }], default: 'kramdown' },
    redirects: {
      from: [
        { file: '{Gemfile,gems.rb}', pattern: '^[^#\\n]*[\'"]jekyll-redirect-from', value: 'yes' },
        { file: config, pattern: '^[^#\\n]*\\bjekyll-redirect-from\\b', value: 'yes' },
      ],
    },
    generatorVersion: {
      from: [{ file: 'Gemfile.lock', pattern: '^ {4}jekyll \\((\\d[\\d.]*)' }],
    },
    headingIds: {
      from: [
        { file: config, key: 'kramdown.auto_ids', values: { false: 'none' } },
        { file: config, key: 'kramdown.transliterated_header_ids', values: { true: 'unknown' } },
        { file: config, key: 'kramdown.input' },
      ],
    },
  },
  content: {
    posts: ['{source}/**/_posts/**/*.{md,markdown,mkdown,mkdn,mkd}'],
    drafts: ['{source}/**/_drafts/**/*.{md,markdown,mkdown,mkdn,mkd}'],
    defaults: { file: config, key: 'defaults' },
    ignore: ['{exclude}', '{exclude}/**', '_site/**', 'vendor/**', '**/README*'],
  },
  frontMatter: {
    ...psych,
    whenUndecodable: 'drops',
    schema: 'jekyll.schema.json',
    unknownKeys: 'pass',
  },
  drafts: [
    {
      kind: 'folder',
      drafts: '_drafts',
      posts: '_posts',
      unless: { setting: 'draftsHonoured', is: '^no$' },
    },
    {
      kind: 'key',
      key: 'published',
      hidden: false,
      shown: true,
      reader: 'ruby-falsy',
      by: 'generator',
      effect: 'hidden',
    },
  ],
  fileName: {
    pattern: '{year}-{month}-{day}-{slug}',
    whenOther: 'ignored',
    extensions: ['.md', '.markdown', '.mkdown', '.mkdn', '.mkd'],
    bundles: false,
    datePrefix: 'removed',
    slug: 'jekyll',
    slugFrom: 'file-name',
  },
  dates: {
    keys: ['date'],
    reader: 'jekyll',
    unzoned: 'site',
    dayIn: 'site',
    fromFileName: true,
    mustAgreeWithFileName: false,
    whenMissing: 'file-time',
    whenUnreadable: 'stops',
    future: 'hidden',
    expiry: [],
    write: 'YYYY-MM-DD HH:mm:ss ZZ',
  },
  tags: { keys: ['tags', 'tag'], string: 'space', list: true, write: 'flow' },
  categories: { keys: ['categories', 'category'], string: 'space', list: true, write: 'flow' },
  authors: {
    keys: ['author', 'authors'],
    files: ['_data/authors.{yml,yaml,json}'],
    mustBeKnown: false,
  },
  links: {
    permalink: '/:categories/:year/:month/:day/:title:output_ext',
    permalinkSyntax: 'colon',
    permalinkKeys: [
      { key: 'permalink', sets: 'url' },
      { key: 'slug', sets: 'slug' },
    ],
    lowerCase: false,
    staticRoots: ['.'],
    aliases: ['redirect_from'],
    relative: 'url',
    images: 'url',
    space: {
      pages: [{ folder: '{source}', at: '' }],
      open: [],
      openIf: [
        {
          file: '_plugins/*.rb',
          contains: 'Generator\\b|Page\\.new|PageWithoutAFile|StaticFile\\.new',
          opens: ['/**'],
        },
        // Gems that are known to add no pages beyond feeds, archives and redirects.
        {
          file: config,
          contains:
            '^[ \\t]*-\\s*["\']?jekyll-(?!feed|sitemap|seo-tag|paginate|redirect|archives|relative-links|titles-from|optional-front|readme-index|default-layout|mentions|gist|coffeescript|commonmark|github-metadata|avatar|include-cache|toc|last-modified|remote-theme|target-blank|spaceship|compose|admin|minifier|tidy|email-protect|twemoji|twitter|youtube|figure|katex|mermaid|sass|external-links|watch|analytics|liquify|tagging|polyglot|time-to-read|graphviz|link-attributes)',
          opens: ['/**'],
        },
        { file: config, contains: '^defaults\\s*:[\\s\\S]*?\\bpermalink\\s*:', opens: ['/**'] },
        {
          file: config,
          contains: '^collections\\s*:[\\s\\S]*?^\\s+permalink\\s*:\\s*["\']?(/?[^\\s:"\']*)',
          opens: ['$1**'],
        },
        {
          file: config,
          contains:
            '^collections\\s*:[^\\n]*\\n(?:[ \\t-]+.*\\n)*?[ \\t-]+["\']?([\\w-]+)["\']?\\s*:?\\s*$',
          opens: ['/$1/**'],
        },
      ],
      themeIf: [{ file: config, contains: '^(?:remote_)?theme\\s*:' }],
      sections: false,
      themes: [],
    },
    headingIds: 'kramdown-gfm',
    native: ['post_url', 'jekyll-link'],
  },
  markdown: {
    engine: 'kramdown',
    linksBareUrls: false,
    needsBlankLines: false,
    templates: ['liquid'],
    templatesInCode: true,
    mdx: false,
  },
  templates: jekyllTemplates,
  build: {
    tool: 'jekyll',
    commands: [
      { file: 'Gemfile', run: ['bundle', 'exec', 'jekyll', 'build'] },
      { run: ['jekyll', 'build'] },
    ],
    output: ['_site'],
  },
  variants: [
    {
      when: { setting: 'strictFrontMatter', is: '^true$' },
      change: { frontMatter: { whenBroken: 'stops' } },
    },
    { when: { setting: 'future', is: '^true$' }, change: { dates: { future: 'shown' } } },
    {
      when: { setting: 'markdownEngine', is: '^([Cc]ommon[Mm]ark|GFM$|gfm$)' },
      change: {
        markdown: { engine: 'commonmark' },
        links: { headingIds: 'github' },
      },
    },
    {
      when: { setting: 'markdownEngine', is: '^(?![Kk]ramdown$|[Cc]ommon[Mm]ark|GFM$|gfm$)' },
      change: { links: { headingIds: 'unknown' } },
    },
    {
      when: { setting: 'headingIds', is: '^[Kk]ramdown$' },
      change: { links: { headingIds: 'kramdown' } },
    },
    {
      when: { setting: 'headingIds', is: '^(none|false)$' },
      change: { links: { headingIds: 'none' } },
    },
    {
      when: { setting: 'headingIds', is: '^(?!GFM$|gfm$|[Kk]ramdown$|none$|false$)' },
      change: { links: { headingIds: 'unknown' } },
    },
  ],
} satisfies Profile;
