import { blogFolders } from './parts/blog-folders.js';
import { grayMatter } from './parts/dialects.js';
import { eleventyConfig } from './parts/eleventy-config.js';
import { eleventySettings } from './parts/eleventy-settings.js';
import { eleventySpace } from './parts/eleventy-space.js';
import { eleventyTemplates } from './parts/eleventy-templates.js';
import type { Profile } from './profile.js';

/** Eleventy 2 and 3. */
export default {
  id: 'eleventy',
  title: 'Eleventy',
  docs: 'https://www.11ty.dev/docs/data-frontmatter/',
  detect: [
    { file: eleventyConfig, weight: 12, because: 'eleventy.config.js exists' },
    {
      file: 'package.json',
      contains: '"@11ty/eleventy"\\s*:',
      weight: 10,
      because: 'package.json names @11ty/eleventy',
    },
  ],
  settings: eleventySettings,
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
      remedy: 'leave them out with addPreprocessor in eleventy.config.js',
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
    // Which folders beside the source are copied as they are, code says.
    staticRoots: ['public', '.'],
    aliases: ['aliases', 'redirect_from'],
    relative: 'url',
    images: 'both',
    space: eleventySpace,
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
    { when: { setting: 'headingShift', is: '^yes$' }, change: { markdown: { levelOne: 'any' } } },
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
