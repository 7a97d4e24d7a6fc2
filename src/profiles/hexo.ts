import { hexoTemplates } from './parts/hexo-templates.js';
import { npmVersion } from './parts/versions.js';
import type { Profile } from './profile.js';

const config = '_config.{yml,yaml,json}';

/** Hexo 7 and 8. */
export default {
  id: 'hexo',
  title: 'Hexo',
  docs: 'https://hexo.io/docs/writing',
  detect: [
    {
      file: 'package.json',
      contains: '"hexo"\\s*:',
      weight: 12,
      because: 'package.json names hexo',
    },
    {
      file: config,
      contains: '^(source_dir|new_post_name|public_dir|post_asset_folder|render_drafts)\\s*:',
      weight: 8,
      because: '_config.yml has settings of Hexo',
    },
    { file: 'scaffolds/', weight: 4, because: 'scaffolds/ exists' },
    { file: 'source/_posts/', weight: 4, because: 'source/_posts/ exists' },
  ],
  settings: {
    source: { from: [{ file: config, key: 'source_dir' }], default: 'source' },
    fileName: { from: [{ file: config, key: 'new_post_name' }], default: ':title.md' },
    timeZone: { from: [{ file: config, key: 'timezone' }] },
    language: { from: [{ file: config, key: 'language' }] },
    baseUrl: { from: [{ file: config, key: 'url' }] },
    basePath: { from: [{ file: config, key: 'root' }] },
    redirects: {
      from: [{ file: 'package.json', pattern: '"hexo-generator-alias"\\s*:', value: 'yes' }],
    },
    permalink: {
      from: [{ file: config, key: 'permalink' }],
      default: ':year/:month/:day/:title/',
    },
    future: { from: [{ file: config, key: 'future' }] },
    draftsHonoured: {
      from: [{ file: config, key: 'render_drafts', values: { true: 'no' } }],
      default: 'yes',
    },
    assetFolders: { from: [{ file: config, key: 'post_asset_folder' }] },
    generatorVersion: {
      from: [
        ...npmVersion('hexo'),
        { file: 'package.json', pattern: '"hexo"\\s*:\\s*\\{\\s*"version"\\s*:\\s*"(\\d[\\d.]*)' },
      ],
    },
    headingIds: {
      from: [
        { file: config, key: 'marked.headerIds', values: { false: 'none' } },
        { file: config, key: 'marked.modifyAnchors' },
        {
          file: 'package.json',
          pattern:
            '"hexo-renderer-(?!marked|ejs|stylus|less|sass|swig|pug|jade|nunjucks|scss|dartsass)[\\w-]+"\\s*:',
          value: 'unknown',
        },
      ],
    },
  },
  content: {
    posts: ['{source}/_posts/**/*.{md,markdown,mkd,mkdn,mdwn,mdtxt,mdtext}'],
    drafts: ['{source}/_drafts/**/*.{md,markdown,mkd,mkdn,mdwn,mdtxt,mdtext}'],
    ignore: ['public/**', 'themes/**', 'scaffolds/**'],
  },
  frontMatter: {
    formats: ['yaml', 'yaml-unopened', 'json-fenced'],
    yaml: '1.2',
    yamlReader: 'js-yaml',
    closingDots: false,
    duplicateKeys: 'error',
    byteOrderMark: true,
    blankBefore: true,
    indentedFence: true,
    fenceTrailingSpace: false,
    longFences: true,
    fenceLanguages: [],
    whenMissing: 'publishes',
    whenBroken: 'drops',
    whenUndecodable: 'replaces',
    unseen: [
      'fence-trailing-space',
      'closing-dots',
      'unclosed',
      'form-not-accepted',
      'fence-language',
      'text-after-fence',
      'wrong-fence',
    ],
    schema: 'hexo.schema.json',
    unknownKeys: 'pass',
  },
  drafts: [
    {
      kind: 'folder',
      drafts: '{source}/_drafts',
      posts: '{source}/_posts',
      unless: { setting: 'draftsHonoured', is: '^no$' },
    },
    {
      kind: 'key',
      key: 'published',
      hidden: false,
      shown: true,
      reader: 'warehouse',
      by: 'generator',
      effect: 'hidden',
    },
  ],
  fileName: {
    pattern: '{slug}',
    whenOther: 'accepted',
    extensions: ['.md', '.markdown', '.mkd', '.mkdn', '.mdwn', '.mdtxt', '.mdtext'],
    bundles: false,
    datePrefix: 'kept',
    slug: 'hexo',
    slugFrom: 'file-name',
  },
  dates: {
    keys: ['date'],
    reader: 'hexo',
    unzoned: 'site',
    dayIn: 'site',
    machineAddresses: true,
    fromFileName: true,
    mustAgreeWithFileName: false,
    whenMissing: 'file-time',
    whenUnreadable: 'now',
    future: 'shown',
    expiry: [],
    write: 'YYYY-MM-DD HH:mm:ss',
  },
  tags: { keys: ['tags', 'tag'], string: 'single', list: true, write: 'block' },
  categories: { keys: ['categories', 'category'], string: 'single', list: true, write: 'block' },
  authors: { keys: ['author'], files: [], mustBeKnown: false },
  links: {
    permalink: ':year/:month/:day/:title/',
    permalinkSyntax: 'colon',
    permalinkKeys: [{ key: 'permalink', sets: 'url' }],
    lowerCase: false,
    staticRoots: ['{source}', 'themes/*/source'],
    aliases: ['alias', 'aliases', 'redirect_from'],
    relative: 'url',
    images: 'url',
    space: {
      pages: [{ folder: '{source}', at: '' }],
      companion: '{stem}',
      open: [],
      openIf: [
        {
          file: config,
          contains: '^(?:tag|category)_dir\\s*:\\s*["\']?([^\\s"\']+)',
          opens: ['/$1/**'],
        },
        // Years, months and pages of lists; posts may lie in the same folder.
        {
          file: config,
          contains: '^archive_dir\\s*:\\s*["\']?([^\\s"\']+)',
          opens: ['/$1', '/$1/+([0-9])', '/$1/+([0-9])/+([0-9])', '/$1/**/page/**'],
        },
        { file: 'scripts/*.js', contains: 'generator\\s*\\.\\s*register', opens: ['/**'] },
        {
          file: 'package.json',
          contains:
            '"hexo-generator-(?!index|archive|category|tag|feed|sitemap|search|baidu-sitemap|json-content|robotstxt|alias)[\\w-]+"',
          opens: ['/**'],
        },
      ],
      themeIf: [{ file: config, contains: '^theme\\s*:' }],
      sections: false,
      themes: ['themes'],
    },
    headingIds: 'hexo',
    native: ['hexo-post-link'],
  },
  markdown: {
    engine: 'marked',
    linksBareUrls: true,
    needsBlankLines: false,
    templates: ['nunjucks'],
    templatesInCode: false,
    mdx: false,
  },
  templates: hexoTemplates,
  build: {
    tool: 'hexo',
    commands: [{ run: ['npx', '--no-install', 'hexo', 'generate'] }],
    output: ['public'],
  },
  variants: [
    { when: { setting: 'future', is: '^false$' }, change: { dates: { future: 'hidden' } } },
    { when: { setting: 'fileName', is: 'year' }, change: { fileName: { datePrefix: 'removed' } } },
    {
      when: { setting: 'headingIds', is: '^1$' },
      change: { links: { headingIds: 'hexo-lower-case' } },
    },
    {
      when: { setting: 'headingIds', is: '^2$' },
      change: { links: { headingIds: 'hexo-upper-case' } },
    },
    {
      when: { setting: 'headingIds', is: '^(none|false)$' },
      change: { links: { headingIds: 'none' } },
    },
    {
      when: { setting: 'headingIds', is: '^unknown$' },
      change: { links: { headingIds: 'unknown' } },
    },
  ],
} satisfies Profile;
