import { blogFolders } from './parts/blog-folders.js';
import { hugoTemplates } from './parts/hugo-templates.js';
import { toolVersion } from './parts/versions.js';
import type { Profile } from './profile.js';

const config =
  '{hugo.toml,hugo.yaml,hugo.yml,hugo.json,config.toml,config.yaml,config.yml,config.json,config/_default/hugo.toml,config/_default/hugo.yaml,config/_default/hugo.yml,config/_default/hugo.json,config/_default/config.toml,config/_default/config.yaml,config/_default/config.yml,config/_default/config.json}';

/** Hugo; without a sign of its version taken for 0.152 or newer. */
export default {
  id: 'hugo',
  title: 'Hugo',
  docs: 'https://gohugo.io/content-management/',
  detect: [
    { file: 'hugo.{toml,yaml,yml,json}', weight: 12, because: 'a configuration is named hugo.*' },
    {
      file: 'config.{toml,yaml,yml,json}',
      contains: '^[ \\t]*"?[bB]ase[uU][rR][lL]"?\\s*[=:]',
      weight: 8,
      because: 'the configuration has a baseURL',
    },
    {
      file: 'config/_default/{hugo,config}.{toml,yaml,yml,json}',
      weight: 10,
      because: 'config/_default/ exists',
    },
    { file: 'archetypes/', weight: 3, because: 'archetypes/ exists' },
    { file: 'layouts/', weight: 2, because: 'layouts/ exists' },
    { file: 'content/', weight: 2, because: 'content/ exists' },
    { file: 'themes/', weight: 1, because: 'themes/ exists' },
  ],
  settings: {
    source: { from: [{ file: config, key: 'contentDir' }], default: 'content' },
    timeZone: { from: [{ file: config, key: 'timeZone' }] },
    language: {
      from: [
        { file: config, key: 'defaultContentLanguage' },
        { file: config, key: 'languageCode' },
        { file: config, key: 'locale' },
      ],
      default: 'en',
    },
    baseUrl: { from: [{ file: config, key: 'baseURL' }] },
    permalink: {
      from: [
        { file: 'config/_default/permalinks.{toml,yaml,yml,json}', key: '' },
        { file: config, key: 'permalinks' },
      ],
    },
    prettyUrls: {
      from: [{ file: config, key: 'uglyURLs', values: { true: 'false' } }],
      default: 'true',
    },
    dateSource: { from: [{ file: config, key: 'frontmatter.date' }] },
    future: { from: [{ file: config, key: 'buildFuture' }] },
    draftsHonoured: {
      from: [{ file: config, key: 'buildDrafts', values: { true: 'no' } }],
      default: 'yes',
    },
    staticRoots: { from: [{ file: config, key: 'staticDir' }] },
    redirects: { from: [], default: 'yes' },
    generatorVersion: { from: [...toolVersion('hugo')] },
    headingIds: {
      from: [
        { file: config, key: 'markup.goldmark.parser.autoHeadingIDType' },
        { file: config, key: 'markup.goldmark.parser.autoIDType' },
        {
          file: 'config/_default/markup.{toml,yaml,yml,json}',
          key: 'goldmark.parser.autoHeadingIDType',
        },
      ],
    },
  },
  content: {
    posts: [`{source}/**/${blogFolders}/**/*.{md,markdown,mdown}`],
    otherwise: ['{source}/**/*.{md,markdown,mdown}'],
    drafts: [],
    inherits: { file: '_index.{md,markdown}', key: 'cascade' },
    ignore: ['**/_index.*', 'public/**', 'themes/**', 'archetypes/**', '**/README*'],
  },
  frontMatter: {
    formats: ['yaml', 'toml', 'json'],
    yaml: '1.2',
    closingDots: false,
    duplicateKeys: 'last',
    ignoreKeyCase: true,
    byteOrderMark: true,
    blankBefore: true,
    indentedFence: true,
    fenceTrailingSpace: true,
    longFences: false,
    fenceLanguages: [],
    whenMissing: 'publishes',
    whenBroken: 'stops',
    whenUndecodable: 'stops',
    unseen: ['unopened', 'form-not-accepted', 'wrong-fence'],
    schema: 'hugo.schema.json',
    unknownKeys: 'pass',
  },
  drafts: [
    {
      kind: 'key',
      key: 'draft',
      hidden: true,
      shown: false,
      reader: 'go-cast',
      by: 'generator',
      effect: 'hidden',
      overrides: ['published'],
      unless: { setting: 'draftsHonoured', is: '^no$' },
      remedy: 'take buildDrafts out of the configuration',
    },
    {
      kind: 'key',
      key: 'published',
      hidden: false,
      shown: true,
      reader: 'go-cast',
      by: 'generator',
      effect: 'hidden',
      unless: { setting: 'draftsHonoured', is: '^no$' },
    },
    {
      kind: 'key',
      key: 'build.render',
      hidden: 'never',
      shown: 'always',
      reader: 'exact',
      by: 'generator',
      effect: 'hidden',
    },
    {
      kind: 'key',
      key: 'build.list',
      hidden: 'never',
      shown: 'always',
      reader: 'exact',
      by: 'generator',
      effect: 'unlisted',
    },
  ],
  fileName: {
    pattern: '{slug}',
    whenOther: 'accepted',
    extensions: ['.md', '.markdown', '.mdown'],
    bundles: true,
    datePrefix: 'kept',
    slug: 'hugo',
    slugFrom: 'file-name',
  },
  dates: {
    keys: ['date', 'publishDate', 'pubdate', 'published', 'lastmod', 'modified'],
    reader: 'hugo',
    unzoned: 'site',
    dayIn: 'written',
    fromFileName: false,
    mustAgreeWithFileName: false,
    whenMissing: 'publishes',
    whenUnreadable: 'stops',
    future: 'hidden',
    publication: ['publishDate', 'pubdate', 'published', 'date'],
    expiry: ['expiryDate', 'unpublishdate'],
    write: 'YYYY-MM-DDTHH:mm:ssZ',
  },
  tags: { keys: ['tags'], string: 'single', list: true, write: 'flow' },
  categories: { keys: ['categories'], string: 'single', list: true, write: 'flow' },
  authors: {
    keys: ['author', 'authors'],
    files: ['data/authors.{toml,yaml,yml,json}', 'data/authors/*.{toml,yaml,yml,json}'],
    mustBeKnown: false,
  },
  links: {
    permalink: '/:sections/:slugorcontentbasename/',
    permalinkSyntax: 'colon',
    permalinkKeys: [
      { key: 'url', sets: 'url' },
      { key: 'slug', sets: 'slug' },
    ],
    lowerCase: true,
    staticRoots: ['static', 'assets', 'themes/*/static', 'themes/*/assets'],
    aliases: ['aliases'],
    aliasesBesidePage: true,
    relative: 'url',
    images: 'both',
    space: {
      pages: [{ folder: '{source}', at: '' }],
      open: [],
      openIf: [
        // Each language has a folder of its own, whose name is no part of the address.
        {
          file: config,
          contains: '^[ \\t]*["\']?contentDir["\']?\\s*[=:]\\s*["\']?[\\w.-]+/[\\w.-]+',
          opens: ['/**'],
        },
        {
          file: 'config/_default/languages.{toml,yaml,yml,json}',
          contains: '["\']?contentDir["\']?\\s*[=:]',
          opens: ['/**'],
        },
        // Translations come out below the name of their language.
        { file: config, contains: '^[ \\t]*\\[languages\\.([\\w-]+)\\]', opens: ['/$1', '/$1/**'] },
        {
          file: '{config/_default/,}{hugo,config}.{yaml,yml}',
          // Each line begins in one way only: else the time doubles with every line.
          contains:
            '^[ \\t]{1,8}([a-z]{2,3}(?:-\\w{2,8})?)[ \\t]*:(?<=^languages[ \\t]*:[ \\t]*\\r?\\n(?:[ \\t].*\\r?\\n|\\r?\\n){0,60}[ \\t]{1,8}\\1[ \\t]*:)',
          opens: ['/$1', '/$1/**'],
        },
        // Another folder takes the place of `content`.
        { file: config, contains: '\\btarget["\']?\\s*[=:]\\s*["\']?content\\b', opens: ['/**'] },
        {
          file: 'config/_default/module.{toml,yaml,yml,json}',
          contains: '\\btarget["\']?\\s*[=:]\\s*["\']?content\\b',
          opens: ['/**'],
        },
        {
          file: 'config/_default/languages.{toml,yaml,yml,json}',
          contains: '^(?:[ \\t]*[\\[{])?[ \\t]*["\']?([a-z]{2,3}(?:-\\w{2,8})?)["\']?[ \\t]*[\\]:]',
          opens: ['/$1', '/$1/**'],
        },
        {
          file: config,
          contains: '^[ \\t]*\\[?taxonomies[\\s\\S]*?["\']?[\\w-]+["\']?\\s*[=:]\\s*["\']([\\w-]+)',
          opens: ['/$1/**'],
        },
      ],
      themeIf: [
        { file: config, contains: '^[ \\t]*["\']?theme["\']?\\s*[=:]' },
        { file: config, contains: '\\bimports\\b|\\bmounts\\b' },
        { file: 'config/_default/module.{toml,yaml,yml,json}', contains: 'imports|mounts' },
      ],
      dynamicRoutes: 'content-adapters',
      sections: true,
      themes: ['themes'],
    },
    headingIds: 'goldmark',
    native: ['hugo-ref'],
  },
  markdown: {
    engine: 'goldmark',
    linksBareUrls: true,
    needsBlankLines: false,
    templates: ['shortcode'],
    templatesInCode: true,
    mdx: false,
  },
  templates: hugoTemplates,
  build: {
    tool: 'hugo',
    commands: [{ run: ['hugo'] }],
    output: ['public'],
  },
  variants: [
    {
      when: { setting: 'dateSource', is: ':filename' },
      change: { dates: { fromFileName: true }, fileName: { datePrefix: 'removed' } },
    },
    { when: { setting: 'future', is: '^true$' }, change: { dates: { future: 'shown' } } },
    {
      when: { setting: 'generatorVersion', below: '0.152' },
      change: { frontMatter: { yaml: '1.1', yamlReader: 'go-yaml' } },
    },
    {
      when: { setting: 'generatorVersion', below: '0.136' },
      change: { dates: { whenUnreadable: 'year-one' } },
    },
    {
      when: { setting: 'headingIds', is: '^github-ascii$' },
      change: { links: { headingIds: 'goldmark-ascii' } },
    },
    {
      when: { setting: 'headingIds', is: '^blackfriday$' },
      change: { links: { headingIds: 'goldmark-blackfriday' } },
    },
    {
      when: { setting: 'headingIds', is: '^(?!github|blackfriday)' },
      change: { links: { headingIds: 'unknown' } },
    },
  ],
} satisfies Profile;
