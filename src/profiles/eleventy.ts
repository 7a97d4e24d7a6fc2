import { blogFolders } from './parts/blog-folders.js';
import { grayMatter } from './parts/dialects.js';
import { eleventyTemplates } from './parts/eleventy-templates.js';
import { npmVersion } from './parts/versions.js';
import type { Profile } from './profile.js';

const config =
  '{eleventy.config.js,eleventy.config.mjs,eleventy.config.cjs,eleventy.config.ts,.eleventy.js}';

/** Eleventy 2 and 3. */
export default {
  id: 'eleventy',
  title: 'Eleventy',
  docs: 'https://www.11ty.dev/docs/data-frontmatter/',
  detect: [
    { file: config, weight: 12, because: 'eleventy.config.js exists' },
    {
      file: 'package.json',
      contains: '"@11ty/eleventy"\\s*:',
      weight: 10,
      because: 'package.json names @11ty/eleventy',
    },
  ],
  settings: {
    source: {
      from: [
        {
          file: config,
          pattern: '\\bdir\\s*:\\s*\\{[^{}]*?\\binput\\s*:\\s*["\'`]\\.?/?([^"\'`]*)',
        },
        { file: config, pattern: '\\bsetInputDirectory\\(\\s*["\'`]\\.?/?([^"\'`]+)' },
        { file: 'package.json', pattern: 'eleventy[^"]*--input[= ]\\.?/?([^" ]+)' },
      ],
      default: '.',
    },
    language: {
      from: [
        { file: '{src/,content/,}_data/{site,metadata}.{json,yaml,yml}', key: 'language' },
        { file: '{src/,content/,}_data/{site,metadata}.{json,yaml,yml}', key: 'lang' },
        {
          file: '{src/,content/,}_data/{site,metadata}.{js,cjs,mjs}',
          pattern: '\\b(?:language|lang)\\s*:\\s*["\'`]([\\w-]+)',
        },
      ],
    },
    baseUrl: {
      from: [
        { file: '{src/,content/,}_data/{site,metadata}.{json,yaml,yml}', key: 'url' },
        {
          file: '{src/,content/,}_data/{site,metadata}.{js,cjs,mjs}',
          pattern: '\\burl\\s*:\\s*["\'`](https?:[^"\'`]+)',
        },
      ],
    },
    basePath: { from: [{ file: config, pattern: '\\bpathPrefix\\s*:\\s*["\'`]([^"\'`]+)' }] },
    templateEngine: {
      from: [
        { file: config, pattern: '\\bmarkdownTemplateEngine\\s*:\\s*["\'`]?(\\w+)' },
        { file: config, pattern: '\\bsetMarkdownTemplateEngine\\(\\s*["\'`]?(\\w+)' },
      ],
      default: 'liquid',
    },
    includes: {
      from: [
        { file: config, pattern: '\\bdir\\s*:\\s*\\{[^{}]*?\\bincludes\\s*:\\s*["\'`]([^"\'`]*)' },
        { file: config, pattern: '\\bsetIncludesDirectory\\(\\s*["\'`]([^"\'`]+)' },
      ],
      default: '_includes',
    },
    layouts: {
      from: [
        { file: config, pattern: '\\bdir\\s*:\\s*\\{[^{}]*?\\blayouts\\s*:\\s*["\'`]([^"\'`]*)' },
        { file: config, pattern: '\\bsetLayoutsDirectory\\(\\s*["\'`]([^"\'`]+)' },
      ],
      default: '_includes',
    },
    draftsHonoured: {
      from: [
        { file: config, pattern: '\\bdrafts?\\b', value: 'yes' },
        {
          folder: '.',
          extensions: ['.js', '.cjs', '.mjs', '.ts', '.njk', '.liquid', '.webc', '.json'],
          pattern: '\\b(?:data\\.|["\'`])?drafts?\\b(?!["\'`]?\\s*:\\s*(?:true|false))',
          value: 'yes',
        },
      ],
      default: 'no',
    },
    staticRoots: {
      from: [
        {
          file: config,
          pattern: '["\'`]\\.?/?([^"\'`]+?)/?["\'`]\\s*:\\s*["\'`]\\.?/["\'`]',
          all: true,
        },
      ],
    },
    generatorVersion: { from: [...npmVersion('@11ty/eleventy')] },
    headingIds: {
      from: [
        {
          file: config,
          pattern: '\\bIdAttributePlugin\\b[\\s\\S]{0,300}?\\b(?:slugify|selector)\\b',
          value: 'unknown',
        },
        { file: config, pattern: '\\bIdAttributePlugin\\b', value: 'id-attribute' },
        {
          file: config,
          pattern: 'markdown-it-anchor[\\s\\S]*?\\b(?:slugify|getTokensText)\\b',
          value: 'unknown',
        },
        { file: config, pattern: 'markdown-it-anchor', value: 'markdown-it-anchor' },
        {
          file: config,
          pattern: 'markdown-it-attrs|rehype|remark|slug|toc|setLibrary|anchor',
          value: 'unknown',
        },
        {
          file: 'package.json',
          pattern:
            'markdown-it-anchor|markdown-it-attrs|rehype-slug|eleventy-plugin-(?:toc|nesting-toc)',
          value: 'unknown',
        },
      ],
    },
  },
  content: {
    posts: [`{source}/**/${blogFolders}/**/*.{md,markdown}`],
    otherwise: ['{source}/**/*.{md,markdown}'],
    drafts: [],
    inherits: {
      file: '{folder}.{json,11tydata.json}',
      key: '',
      code: '{folder}.11tydata.{js,cjs,mjs,ts}',
    },
    ignore: ['_site/**', '**/{_includes,_layouts,_data}/**', '**/README*', '**/CHANGELOG*'],
  },
  frontMatter: { ...grayMatter, schema: 'eleventy.schema.json', unknownKeys: 'pass' },
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
    },
    {
      kind: 'key',
      key: 'permalink',
      hidden: false,
      shown: true,
      reader: 'exact',
      by: 'generator',
      effect: 'hidden',
      removable: true,
    },
    {
      kind: 'key',
      key: 'eleventyExcludeFromCollections',
      hidden: true,
      shown: false,
      reader: 'exact',
      by: 'generator',
      effect: 'unlisted',
    },
  ],
  fileName: {
    pattern: '{slug}',
    whenOther: 'accepted',
    extensions: ['.md', '.markdown'],
    bundles: true,
    datePrefix: 'removed',
    slug: 'none',
    slugFrom: 'file-name',
  },
  dates: {
    keys: ['date'],
    reader: 'eleventy',
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
  tags: { keys: ['tags'], string: 'comma', list: true, write: 'flow' },
  authors: {
    keys: ['author', 'authors'],
    files: ['{src/,content/,}_data/authors.{json,yaml,yml}'],
    mustBeKnown: false,
  },
  links: {
    permalink: '/{path}/',
    permalinkSyntax: 'braces',
    permalinkKeys: [{ key: 'permalink', sets: 'url' }],
    lowerCase: false,
    staticRoots: ['public'],
    aliases: ['aliases', 'redirect_from'],
    relative: 'url',
    images: 'both',
    space: {
      pages: [{ folder: '{source}', at: '' }],
      open: [],
      openIf: [
        { file: config, contains: '\\.addTemplate\\(', opens: ['/**'] },
        {
          file: config,
          contains: 'addGlobalData\\(\\s*["\'`](?:permalink|eleventyComputed)',
          opens: ['/**'],
        },
        { file: config, contains: '\\baddPassthroughCopy\\(\\s*[^"\'`{\\s]', opens: ['/**/*.*'] },
        {
          file: config,
          contains: 'addPassthroughCopy\\([^)]*?:\\s*["\'`]\\.?/?([\\w-][^"\'`]*?)/?["\'`]',
          opens: ['/$1/**', '/$1'],
        },
      ],
      themeIf: [],
      sections: false,
      themes: [],
    },
    headingIds: 'none',
    native: [],
  },
  markdown: {
    engine: 'markdown-it',
    linksBareUrls: false,
    needsBlankLines: false,
    templates: ['liquid'],
    templatesInCode: true,
    mdx: false,
  },
  templates: eleventyTemplates,
  build: {
    tool: 'eleventy',
    commands: [{ run: ['npx', '--no-install', '@11ty/eleventy'] }],
    output: ['_site'],
  },
  variants: [
    {
      when: { setting: 'templateEngine', is: '^njk$' },
      change: { markdown: { templates: ['nunjucks'] } },
    },
    {
      when: { setting: 'templateEngine', is: '^(false|html|hbs|ejs|pug|js)$' },
      change: { markdown: { templates: [] } },
    },
    {
      when: { setting: 'headingIds', is: '^id-attribute$' },
      change: { links: { headingIds: 'eleventy-id-attribute' } },
    },
    {
      when: { setting: 'headingIds', is: '^markdown-it-anchor$' },
      change: { links: { headingIds: 'markdown-it-anchor' } },
    },
    {
      when: { setting: 'headingIds', is: '^unknown$' },
      change: { links: { headingIds: 'unknown' } },
    },
  ],
} satisfies Profile;
