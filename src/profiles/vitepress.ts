import { blogFolders } from './parts/blog-folders.js';
import { grayMatter } from './parts/dialects.js';
import { npmVersion } from './parts/versions.js';
import type { Profile } from './profile.js';

const config =
  '{.vitepress,.vuepress}/{config.ts,config.js,config.mjs,config.mts,config.cjs,config/index.ts,config/index.js,config/index.mts}';

/** VitePress, and VuePress where it does the same. Neither knows drafts. */
export default {
  id: 'vitepress',
  title: 'VitePress',
  docs: 'https://vitepress.dev/guide/data-loading',
  detect: [
    { file: config, weight: 12, because: '.vitepress/config exists' },
    { file: '{.vitepress,.vuepress}/', weight: 10, because: '.vitepress/ exists' },
    {
      file: 'package.json',
      contains: '"vitepress"\\s*:',
      weight: 5,
      because: 'package.json names vitepress',
    },
  ],
  settings: {
    source: {
      from: [{ file: config, pattern: '\\bsrcDir\\s*:\\s*["\'`]\\.?/?([^"\'`]+)' }],
      default: '.',
    },
    exclude: {
      from: [
        {
          file: config,
          pattern:
            '(?=["\'`])(?<=\\bsrcExclude\\s*:\\s*\\[(?:\\s*["\'`][^"\'`\\n]*["\'`]\\s*,){0,100}\\s*)["\'`]([^"\'`\\n]+)["\'`]',
          all: true,
        },
      ],
      default: '.vitepress',
    },
    language: { from: [{ file: config, pattern: '\\blang\\s*:\\s*["\'`]([\\w-]+)' }] },
    basePath: { from: [{ file: config, pattern: '\\bbase\\s*:\\s*["\'`]([^"\'`]+)' }] },
    prettyUrls: { from: [{ file: config, pattern: '\\bcleanUrls\\s*:\\s*(true)\\b' }] },
    draftsHonoured: {
      from: [
        // Not as the name of a folder in a glob.
        { file: config, pattern: '(?<![/*\\w-])draft\\b(?![/*-])', value: 'yes' },
        {
          folder: '.',
          extensions: ['.data.ts', '.data.js', '.data.mts', '.data.mjs', '.vue'],
          pattern: '\\bdraft\\b',
          value: 'yes',
        },
      ],
      default: 'no',
    },
    generatorVersion: { from: [...npmVersion('vitepress')] },
    headingIds: {
      from: [
        {
          file: '{docs/,}.vitepress/config.{js,ts,mjs,mts,cjs,cts}',
          pattern: '\\b(?:anchor|attrs)\\s*:\\s*\\{|\\bslugify\\b',
          value: 'unknown',
        },
      ],
    },
  },
  content: {
    posts: [`{source}/**/${blogFolders}/**/*.md`],
    otherwise: ['{source}/**/*.md'],
    drafts: [],
    ignore: ['{exclude}', '.vitepress/**', '.vuepress/**', '**/README*', '**/index.md'],
  },
  frontMatter: { ...grayMatter, schema: 'vitepress.schema.json', unknownKeys: 'pass' },
  drafts: [
    {
      kind: 'key',
      key: 'draft',
      hidden: true,
      shown: false,
      reader: 'truthy',
      by: 'site',
      effect: 'hidden',
      unless: { setting: 'draftsHonoured', is: '^no$' },
      remedy:
        'leave them out of the list in the transform of createContentLoader (their pages are built all the same)',
    },
  ],
  fileName: {
    pattern: '{slug}',
    whenOther: 'accepted',
    extensions: ['.md'],
    bundles: true,
    datePrefix: 'kept',
    slug: 'none',
    slugFrom: 'file-name',
  },
  dates: {
    keys: ['date'],
    reader: 'javascript',
    unzoned: 'machine',
    dayIn: 'utc',
    fromFileName: false,
    mustAgreeWithFileName: false,
    whenMissing: 'publishes',
    whenUnreadable: 'publishes',
    future: 'shown',
    expiry: [],
    write: 'YYYY-MM-DD',
  },
  tags: { keys: ['tags'], string: 'single', list: true, write: 'flow' },
  authors: { keys: ['author', 'authors'], files: [], mustBeKnown: false },
  links: {
    permalink: '/{path}.html',
    permalinkSyntax: 'braces',
    permalinkKeys: [],
    lowerCase: false,
    staticRoots: ['{source}/public'],
    aliases: [],
    relative: 'source',
    images: 'source',
    space: {
      pages: [{ folder: '{source}', at: '' }],
      open: [],
      openIf: [
        {
          file: config,
          contains: '\\brewrites\\s*:|\\blocales\\s*:[\\s\\S]*\\brewrites',
          opens: ['/**'],
        },
      ],
      themeIf: [],
      dynamicRoutes: 'brackets',
      sections: false,
      themes: [],
    },
    headingIds: 'vitepress',
    native: ['markdown-path'],
  },
  markdown: {
    engine: 'markdown-it',
    linksBareUrls: true,
    needsBlankLines: false,
    levelOne: 'one',
    templates: ['vue'],
    templatesInCode: false,
    mdx: false,
  },
  build: {
    tool: 'vitepress',
    commands: [{ run: ['npx', '--no-install', 'vitepress', 'build'] }],
    output: ['.vitepress/dist'],
  },
  variants: [
    {
      when: { setting: 'prettyUrls', is: '^true$' },
      change: { links: { permalink: '/{path}' } },
    },
    {
      when: { setting: 'headingIds', is: '^unknown$' },
      change: { links: { headingIds: 'unknown' } },
    },
  ],
} satisfies Profile;
