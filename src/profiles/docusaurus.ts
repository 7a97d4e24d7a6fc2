import { grayMatter } from './parts/dialects.js';
import { npmVersion } from './parts/versions.js';
import type { Profile } from './profile.js';

const config = 'docusaurus.config.{js,ts,mjs,cjs,mts,cts}';

/** The brace that opens an object, perhaps behind a comment that says its type. */
const opening = '\\s*(?:/\\*[^*]*\\*/\\s*|\\(\\s*)*\\{';
/** What may stand before a key of it: braces in it close again. */
const before = '(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\}){0,2000}?';
const preset = `\\bblog\\s*:${opening}`;
const plugin = `content-blog['"\`]\\s*,${opening}`;

/** The beginning of a blog's options. */
const options = `(?:${plugin}|${preset})${before}`;

/** The options of a blog that say nothing about a key: then it is as its name says. */
const unsaid = (key: string): string =>
  `(?<value>blog)['"\`]?\\s*[:,]${opening}(?!${before}\\b${key}\\s*:)`;

const route = '\\brouteBasePath\\s*:\\s*["\'`]/?([^"\'`]*?)/?["\'`]';

const pages = [
  { folder: 'src/pages', at: '' },
  { folder: 'pages', at: '' },
  { folder: 'pages/en', at: '' },
];

/** The blog of Docusaurus 2 and 3. */
export default {
  id: 'docusaurus',
  title: 'Docusaurus',
  docs: 'https://docusaurus.io/docs/blog',
  detect: [
    { file: config, weight: 12, because: 'docusaurus.config exists' },
    {
      file: 'package.json',
      contains: '"@docusaurus/core"\\s*:',
      weight: 8,
      because: 'package.json names @docusaurus/core',
    },
    {
      file: 'package.json',
      contains: '"docusaurus"\\s*:',
      weight: 8,
      because: 'package.json names docusaurus',
    },
    { file: 'siteConfig.js', weight: 6, because: 'siteConfig.js exists' },
  ],
  settings: {
    posts: {
      from: [
        {
          file: config,
          pattern: `${options}\\bpath\\s*:\\s*["'\`]\\.?/?([^"'\`]+?)/?["'\`]|\\b${unsaid('path')}`,
          all: true,
        },
      ],
      default: 'blog',
    },
    permalink: {
      from: [
        { file: config, pattern: `${preset}${before}${route}` },
        // Beside the blog of the preset, those of plugins have addresses of their own.
        { file: config, pattern: `(?<![\\w-])${unsaid('routeBasePath')}` },
        { file: config, pattern: `${plugin}${before}${route}` },
      ],
      default: 'blog',
    },
    // A path from the root leads to the page in the reader's language; an address with a host does not.
    locales: {
      from: [
        { file: config, pattern: '\\blocales\\s*:\\s*\\[[^\\],]+,\\s*[^\\]\\s]', value: 'several' },
      ],
    },
    language: { from: [{ file: config, pattern: '\\bdefaultLocale\\s*:\\s*["\'`]([\\w-]+)' }] },
    baseUrl: { from: [{ file: config, pattern: '\\burl\\s*:\\s*["\'`](https?:[^"\'`]+)' }] },
    basePath: { from: [{ file: config, pattern: '\\bbaseUrl\\s*:\\s*["\'`]([^"\'`]+)' }] },
    prettyUrls: {
      from: [{ file: config, pattern: '\\btrailingSlash\\s*:\\s*(true|false)\\b' }],
    },
    staticRoots: {
      from: [{ file: config, pattern: '\\bstaticDirectories\\s*:\\s*\\[\\s*["\'`]([^"\'`]+)' }],
    },
    headingIds: {
      from: [{ file: config, pattern: '\\bmaintainCase\\s*:\\s*true', value: 'unknown' }],
    },
    generatorVersion: {
      from: [
        ...npmVersion('@docusaurus/core'),
        ...npmVersion('docusaurus'),
        // The configuration of version 1.
        { file: 'siteConfig.js', pattern: '', value: '1' },
      ],
    },
  },
  content: {
    posts: ['{posts}/**/*.{md,mdx}', 'i18n/*/docusaurus-plugin-content-blog*/**/*.{md,mdx}'],
    drafts: [],
    ignore: ['build/**', '**/_*', '**/_*/**', '**/*.test.*', '**/__tests__/**'],
  },
  // Only its reader of metadata takes `---json`: the MDX compiler finds the braces and stops.
  frontMatter: {
    ...grayMatter,
    fenceLanguages: [],
    schema: 'docusaurus.schema.json',
    unknownKeys: 'pass',
  },
  drafts: [
    {
      kind: 'key',
      key: 'draft',
      hidden: true,
      shown: false,
      reader: 'joi',
      by: 'generator',
      effect: 'hidden',
    },
    {
      kind: 'key',
      key: 'unlisted',
      hidden: true,
      shown: false,
      reader: 'joi',
      by: 'generator',
      effect: 'unlisted',
    },
  ],
  fileName: {
    pattern: '{year}-{month}-{day}-{slug}',
    whenOther: 'accepted',
    extensions: ['.md', '.mdx'],
    bundles: true,
    datePlace: 'path',
    datePrefix: 'removed',
    slug: 'none',
    slugFrom: 'file-name',
  },
  dates: {
    keys: ['date'],
    reader: 'docusaurus',
    unzoned: 'utc',
    dayIn: 'utc',
    fromFileName: true,
    mustAgreeWithFileName: false,
    whenMissing: 'file-time',
    whenUnreadable: 'stops',
    future: 'shown',
    expiry: [],
    write: 'YYYY-MM-DD',
  },
  tags: { keys: ['tags'], string: 'fails', list: true, write: 'flow' },
  authors: {
    keys: ['authors'],
    files: ['{posts}/authors.{yml,yaml,json}'],
    mustBeKnown: true,
  },
  links: {
    permalink: '/{permalink}/{namePath}',
    permalinkSyntax: 'braces',
    permalinkKeys: [{ key: 'slug', sets: 'path' }],
    lowerCase: false,
    staticRoots: ['static'],
    aliases: [],
    relative: 'source',
    images: 'source',
    space: {
      pages: [...pages, { folder: '{posts}', at: '/{permalink}' }],
      open: ['/docs/**', '/{permalink}/{tags,archive,authors,page}/**'],
      openIf: [
        // Every page comes out once more below the name of each language.
        {
          file: config,
          contains: '(?<=\\blocales\\s*:\\s*\\[[^\\]]{0,300})["\'`]([\\w-]+)["\'`]',
          opens: ['/$1', '/$1/**'],
        },
        {
          file: config,
          contains:
            '(?:plugin-content-docs|\\bdocs\\s*:)[^}]*?routeBasePath\\s*:\\s*["\'`]/?["\'`]',
          opens: ['/**'],
        },
        // Any plugin but that of this blog: other documentation, plugins of the site's own.
        {
          file: config,
          contains: `(?<!${options})\\brouteBasePath\\s*:\\s*["'\`]/?([^"'\`/]+)`,
          opens: ['/$1', '/$1/**'],
        },
        {
          file: config,
          contains: `${plugin}(?=[\\s\\S]*${preset}|(?<=${preset}[\\s\\S]*))${before}${route}`,
          opens: ['/$1', '/$1/**'],
        },
        { file: config, contains: '\\bcreateRedirects\\b|\\baddRoute\\b', opens: ['/**'] },
        { file: config, contains: '\\bfrom\\s*:\\s*["\'`](/[^"\'`]*)', opens: ['$1'] },
        { file: 'siteConfig.js', contains: '\\bdocsUrl\\s*:\\s*["\'`]/?["\'`]', opens: ['/**'] },
        {
          file: 'siteConfig.js',
          contains: '\\bdocsUrl\\s*:\\s*["\'`]/?([^"\'`]+)',
          opens: ['/$1/**'],
        },
      ],
      themeIf: [],
      sections: false,
      themes: [],
    },
    headingIds: 'docusaurus',
    native: ['markdown-path'],
  },
  markdown: {
    engine: 'remark',
    linksBareUrls: true,
    needsBlankLines: false,
    templates: ['mdx'],
    templatesInCode: false,
    mdx: true,
  },
  build: {
    tool: 'docusaurus',
    commands: [{ run: ['npx', '--no-install', 'docusaurus', 'build'] }],
    output: ['build'],
  },
  variants: [
    // Of several blogs nobody can say which address belongs to which folder.
    {
      when: { setting: 'posts', is: ',' },
      change: {
        links: {
          permalink: '/{permalink}/{{blog}}',
          permalinkKeys: [],
          space: { pages, open: ['/docs/**', '/{permalink}/**'] },
        },
      },
    },
    {
      when: { setting: 'headingIds', is: '^unknown$' },
      change: { links: { headingIds: 'unknown' } },
    },
    {
      when: { setting: 'generatorVersion', is: '^1' },
      change: { links: { relative: 'url', images: 'url', native: [] } },
    },
  ],
} satisfies Profile;
