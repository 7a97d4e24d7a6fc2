import { blogFolders } from './parts/blog-folders.js';
import { grayMatter } from './parts/dialects.js';
import { headingShift } from './parts/heading-shift.js';
import { npmVersion } from './parts/versions.js';
import type { Profile } from './profile.js';

const config = 'gatsby-config.{js,ts,mjs,cjs}';

/** Gatsby with gatsby-transformer-remark or MDX, as its starter blog has it. */
export default {
  id: 'gatsby',
  title: 'Gatsby',
  docs: 'https://www.gatsbyjs.com/docs/how-to/routing/adding-markdown-pages/',
  detect: [
    { file: config, weight: 12, because: 'gatsby-config exists' },
    {
      file: 'package.json',
      contains: '"gatsby"\\s*:',
      weight: 8,
      because: 'package.json names gatsby',
    },
    { file: 'gatsby-node.{js,ts,mjs}', weight: 4, because: 'gatsby-node exists' },
  ],
  settings: {
    posts: {
      from: [
        {
          file: config,
          pattern:
            '\\bpath\\s*:\\s*["\'`](?:\\$\\{__dirname\\}|\\.)?/?(?!src/(?:images|pages)\\b|src/assets\\b|static\\b|images\\b)([^"\'`$]+?)/?["\'`]',
          all: true,
        },
      ],
      default: 'content',
    },
    language: { from: [{ file: config, pattern: '\\b(?:lang|language)\\s*:\\s*["\'`]([\\w-]+)' }] },
    baseUrl: { from: [{ file: config, pattern: '\\bsiteUrl\\s*:\\s*["\'`]([^"\'`]+)' }] },
    basePath: { from: [{ file: config, pattern: '\\bpathPrefix\\s*:\\s*["\'`]([^"\'`]+)' }] },
    draftsHonoured: {
      from: [
        { file: 'gatsby-node.{js,ts,mjs}', pattern: '\\b(?:draft|published)\\b', value: 'yes' },
        {
          folder: 'src',
          extensions: ['.js', '.jsx', '.ts', '.tsx'],
          pattern: '\\bdraft\\b',
          value: 'yes',
        },
      ],
      default: 'no',
    },
    generatorVersion: { from: [...npmVersion('gatsby')] },
    headingShift: headingShift(config),
    headingIds: {
      from: [
        {
          file: '{gatsby-config.{js,ts,mjs,cjs},package.json}',
          pattern: 'gatsby-remark-autolink-headers|rehype-slug',
          value: 'github',
        },
      ],
    },
  },
  content: {
    posts: [`{posts}/**/${blogFolders}/**/*.{md,mdx}`],
    otherwise: ['{posts}/**/*.{md,mdx}'],
    drafts: [],
    ignore: ['public/**', '.cache/**', '**/README*'],
  },
  frontMatter: { ...grayMatter, schema: 'gatsby.schema.json', unknownKeys: 'pass' },
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
      remedy: 'leave them out of the query in gatsby-node.js',
    },
    {
      kind: 'key',
      key: 'published',
      hidden: false,
      shown: true,
      reader: 'truthy',
      by: 'site',
      effect: 'hidden',
      unless: { setting: 'draftsHonoured', is: '^no$' },
    },
  ],
  fileName: {
    pattern: '{slug}',
    whenOther: 'accepted',
    extensions: ['.md', '.mdx'],
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
    write: 'YYYY-MM-DDTHH:mm:ssZ',
  },
  tags: { keys: ['tags', 'tag'], string: 'single', list: true, write: 'flow' },
  authors: {
    keys: ['author', 'authors'],
    files: ['content/authors.{yml,yaml,json}', 'content/{authors,author}/*.{yml,yaml,json,md,mdx}'],
    mustBeKnown: false,
  },
  links: {
    permalink: '',
    permalinkSyntax: 'braces',
    permalinkKeys: [{ key: 'slug', sets: 'path' }],
    lowerCase: false,
    staticRoots: ['static'],
    aliases: [],
    relative: 'url',
    images: 'source',
    space: {
      pages: [{ folder: 'src/pages', at: '' }],
      open: ['/**'],
      openIf: [],
      themeIf: [{ file: 'gatsby-config.{js,ts,mjs}', contains: 'gatsby-theme' }],
      sections: true,
      themes: [],
    },
    headingIds: 'unknown',
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
    tool: 'gatsby',
    commands: [{ run: ['npx', '--no-install', 'gatsby', 'build'] }],
    output: ['public'],
  },
  variants: [
    { when: { setting: 'headingShift', is: '^yes$' }, change: { markdown: { levelOne: 'any' } } },
    {
      when: { setting: 'headingIds', is: '^github$' },
      change: { links: { headingIds: 'github' } },
    },
  ],
} satisfies Profile;
