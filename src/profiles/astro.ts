import { grayMatter } from './parts/dialects.js';
import { headingShift } from './parts/heading-shift.js';
import { npmVersion } from './parts/versions.js';
import type { Profile } from './profile.js';

const config = 'astro.config.{mjs,js,ts,mts,cjs}';
const collections = '{src/content.config.{ts,js,mjs,mts},src/content/config.{ts,js,mjs,mts}}';

const dateKey = '(?:pubDate|pubDatetime|publishDate|publishedAt|published|date)';
/** Code that asks what time it is. */
const today = '(?:Date\\.now\\(\\)|new Date\\(\\s*\\))';

/** Astro 4 to 6 with content collections. */
export default {
  id: 'astro',
  title: 'Astro',
  docs: 'https://docs.astro.build/en/guides/content-collections/',
  detect: [
    { file: config, weight: 12, because: 'astro.config exists' },
    {
      file: 'package.json',
      contains: '"astro"\\s*:',
      weight: 8,
      because: 'package.json names astro',
    },
    { file: collections, weight: 4, because: 'src/content is configured' },
  ],
  settings: {
    source: { from: [], default: 'src' },
    posts: {
      from: [
        {
          file: collections,
          pattern: '\\bbase\\s*:\\s*["\'`]\\.?/?([^"\'`$]+?)/?["\'`]',
          all: true,
        },
        {
          file: collections,
          pattern:
            '\\b(?:const|let)\\s+(?:BLOG_PATH|\\w*_(?:PATH|DIR))\\s*=\\s*["\'`]\\.?/?([^"\'`$]+)',
        },
      ],
      default: 'src/content,src/pages/blog,src/pages/posts',
    },
    baseUrl: { from: [{ file: config, pattern: '\\bsite\\s*:\\s*["\'`]([^"\'`]+)' }] },
    basePath: { from: [{ file: config, pattern: '\\bbase\\s*:\\s*["\'`]([^"\'`]+)' }] },
    prettyUrls: {
      from: [{ file: config, pattern: '\\btrailingSlash\\s*:\\s*["\'`](never)', value: 'false' }],
      default: 'true',
    },
    language: { from: [{ file: config, pattern: '\\bdefaultLocale\\s*:\\s*["\'`]([\\w-]+)' }] },
    dateType: {
      from: [
        {
          file: collections,
          // With alternatives it takes more than its name says; of several kinds none holds for all.
          pattern:
            '\\b(?:pubDate|pubDatetime|publishDate|publishedAt|published|date)\\s*:\\s*z\\s*\\.\\s*(coerce\\s*\\.\\s*date|date|string)\\b(?!\\s*\\(\\s*\\)(?:\\s*\\.\\s*\\w+\\([^()]*\\))*\\s*\\.\\s*(?:or|and|pipe|catch)\\b)',
          all: true,
        },
      ],
      default: 'coerce.date',
    },
    draftsHonoured: {
      from: [
        {
          file: collections,
          pattern:
            '(?<![\\s\\S])(?![\\s\\S]*\\bdraft\\b)(?![\\s\\S]*(?:passthrough\\(|looseObject|\\.loose\\())(?=[\\s\\S]*\\bschema\\b)',
          value: 'no',
        },
        {
          folder: 'src',
          extensions: ['.astro', '.ts', '.js', '.mjs', '.tsx', '.jsx', '.mts'],
          pattern: '\\.draft\\b|\\bdraft\\s*(?:[}=!,]|\\)\\s*=>)',
          value: 'yes',
        },
        { file: config, pattern: '', value: 'no' },
      ],
      default: 'unknown',
    },
    future: {
      from: [
        {
          folder: 'src',
          extensions: ['.astro', '.ts', '.js', '.mjs', '.tsx', '.jsx', '.mts'],
          pattern: `\\b${dateKey}\\b[^;\\n]{0,120}[<>]=?\\s*${today}|${today}[^;\\n]{0,40}[<>][^;\\n]{0,120}\\b${dateKey}\\b`,
          value: 'compared',
        },
      ],
    },
    generatorVersion: { from: [...npmVersion('astro')] },
    headingShift: headingShift(config),
    headingIds: {
      from: [
        { file: config, pattern: '\\bheadingIdCompat\\s*:\\s*true', value: 'compatible' },
        {
          file: config,
          pattern:
            '\\brehypeSlug|rehype-slug|rehypeHeadingIds|remark-custom-heading|remark-heading-id|rehype-raw',
          value: 'unknown',
        },
      ],
    },
  },
  content: {
    posts: ['{posts}/**/*.{md,mdx,markdown,mdoc}'],
    drafts: [],
    collections: {
      folders: ['src/content/*', '{posts}'],
      key: 'slug',
      unless: { file: collections, contains: 'generateId' },
    },
    ignore: ['dist/**', '**/README*'],
  },
  frontMatter: {
    ...grayMatter,
    formats: ['yaml', 'toml'],
    fenceLanguages: [],
    blankBefore: true,
    whenMissing: 'stops',
    schema: 'astro.schema.json',
    codeSchema: collections,
    unknownKeys: 'ignored',
  },
  drafts: [
    {
      kind: 'key',
      key: 'draft',
      hidden: true,
      shown: false,
      reader: 'boolean',
      by: 'site',
      effect: 'hidden',
      unless: { setting: 'draftsHonoured', is: '^no$' },
      remedy: 'add draft to the schema of the collection and leave them out in getCollection',
    },
  ],
  fileName: {
    pattern: '{slug}',
    whenOther: 'accepted',
    extensions: ['.md', '.mdx', '.markdown', '.mdoc'],
    bundles: true,
    datePrefix: 'kept',
    slug: 'github',
    slugFrom: 'file-name',
  },
  dates: {
    keys: ['pubDate', 'pubDatetime', 'publishDate', 'publishedAt', 'published', 'date'],
    reader: 'javascript',
    unzoned: 'machine',
    dayIn: 'utc',
    fromFileName: false,
    mustAgreeWithFileName: false,
    whenMissing: 'publishes',
    whenUnreadable: 'stops',
    future: 'shown',
    expiry: [],
    write: 'YYYY-MM-DD',
  },
  tags: { keys: ['tags'], string: 'fails', list: true, write: 'flow' },
  authors: {
    keys: ['author', 'authors'],
    files: [
      'src/{content,data}/authors.{json,yaml,yml}',
      'src/{content,data}/authors/*.{json,yaml,yml,md,mdx}',
    ],
    mustBeKnown: false,
  },
  links: {
    permalink: '',
    permalinkSyntax: 'braces',
    permalinkKeys: [{ key: 'slug', sets: 'slug' }],
    lowerCase: false,
    staticRoots: ['public'],
    aliases: [],
    relative: 'url',
    images: 'source',
    space: {
      pages: [{ folder: 'src/pages', at: '' }],
      open: [],
      openIf: [
        {
          file: config,
          contains: 'starlight|\\bintegrations\\s*:\\s*\\[[^\\]]*(?:theme|injectRoute)',
          opens: ['/**'],
        },
        {
          file: config,
          contains: '["\']((?!/src)/[^"\']*)["\']\\s*:\\s*(?:["\']|\\{)',
          opens: ['$1'],
        },
      ],
      themeIf: [],
      dynamicRoutes: 'brackets',
      sections: false,
      themes: [],
    },
    headingIds: 'astro',
    native: [],
  },
  markdown: {
    engine: 'remark',
    linksBareUrls: true,
    needsBlankLines: false,
    templates: [],
    templatesInCode: false,
    mdx: false,
  },
  build: {
    tool: 'astro',
    commands: [{ run: ['npx', '--no-install', 'astro', 'build'] }],
    output: ['dist'],
  },
  variants: [
    { when: { setting: 'future', is: '^compared$' }, change: { dates: { future: 'hidden' } } },
    { when: { setting: 'headingShift', is: '^yes$' }, change: { markdown: { levelOne: 'any' } } },
    {
      when: { setting: 'generatorVersion', below: '5.2' },
      change: { frontMatter: { formats: ['yaml'] } },
    },
    {
      when: { setting: 'generatorVersion', below: '5' },
      change: {
        frontMatter: { blankBefore: false, fenceLanguages: grayMatter.fenceLanguages },
      },
    },
    {
      when: { setting: 'dateType', is: '^date$' },
      change: { dates: { reader: 'date-object' } },
    },
    { when: { setting: 'dateType', is: '^string$' }, change: { dates: { reader: 'text' } } },
    {
      when: { setting: 'headingIds', is: '^compatible$' },
      change: { links: { headingIds: 'astro-compatible' } },
    },
    {
      when: { setting: 'headingIds', is: '^unknown$' },
      change: { links: { headingIds: 'unknown' } },
    },
  ],
} satisfies Profile;
