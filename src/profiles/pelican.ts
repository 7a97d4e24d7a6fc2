import type { Profile } from './profile.js';

const config = '{publishconf.py,pelicanconf.py}';

/** Pelican 4. Its metadata are lines, not YAML. */
export default {
  id: 'pelican',
  title: 'Pelican',
  docs: 'https://docs.getpelican.com/en/latest/content.html',
  detect: [{ file: 'pelicanconf.py', weight: 14, because: 'pelicanconf.py exists' }],
  settings: {
    source: {
      from: [{ file: config, pattern: '(?:^|;)[ \\t]*PATH\\s*=\\s*["\']\\.?/?([^"\']+)' }],
      default: 'content',
    },
    posts: {
      from: [
        { file: config, pattern: '(?:^|;)[ \\t]*ARTICLE_PATHS\\s*=\\s*[\\[(]\\s*["\']([^"\']+)' },
      ],
      default: '.',
    },
    timeZone: {
      from: [{ file: config, pattern: '(?:^|;)[ \\t]*TIMEZONE\\s*=\\s*["\']([^"\']+)' }],
      default: 'UTC',
    },
    language: {
      from: [{ file: config, pattern: '(?:^|;)[ \\t]*DEFAULT_LANG\\s*=\\s*u?["\']([\\w-]+)' }],
      default: 'en',
    },
    baseUrl: { from: [{ file: config, pattern: '(?:^|;)[ \\t]*SITEURL\\s*=\\s*["\']([^"\']+)' }] },
    permalink: {
      from: [{ file: config, pattern: '(?:^|;)[ \\t]*ARTICLE_URL\\s*=\\s*["\']([^"\']+)' }],
      default: '{slug}.html',
    },
    future: {
      from: [
        {
          file: config,
          pattern: '(?:^|;)[ \\t]*WITH_FUTURE_DATES\\s*=\\s*(False)',
          value: 'false',
        },
      ],
    },
    dateSource: {
      from: [{ file: config, pattern: '(?:^|;)[ \\t]*DEFAULT_DATE\\s*=\\s*["\'](fs)["\']' }],
    },
    defaultStatus: {
      from: [
        {
          file: config,
          pattern: 'DEFAULT_METADATA\\s*=\\s*\\{[^}]*["\']status["\']\\s*:\\s*["\'](\\w+)',
        },
      ],
    },
    staticRoots: {
      from: [
        { file: config, pattern: '(?:^|;)[ \\t]*STATIC_PATHS\\s*=\\s*[\\[(]\\s*["\']([^"\']+)' },
      ],
    },
    titlePattern: {
      from: [
        { file: config, pattern: '(?:^|;)[ \\t]*SLUGIFY_SOURCE\\s*=\\s*["\'](title|basename)' },
      ],
    },
    headingIds: {
      from: [
        { file: config, pattern: '["\']slugify["\']\\s*:', value: 'unknown' },
        { file: config, pattern: '(?:markdown\\.extensions\\.)?\\btoc\\b(?=["\'(])', value: 'toc' },
      ],
    },
  },
  content: {
    posts: ['{source}/{posts}/**/*.{md,markdown,mkd,mdown}'],
    drafts: [],
    ignore: ['output/**', 'theme/**', 'themes/**', '{source}/pages/**', '**/README*'],
  },
  frontMatter: {
    formats: ['lines'],
    yaml: '1.2',
    closingDots: false,
    duplicateKeys: 'first',
    ignoreKeyCase: true,
    byteOrderMark: true,
    blankBefore: false,
    indentedFence: false,
    fenceTrailingSpace: true,
    longFences: true,
    fenceLanguages: [],
    whenMissing: 'drops',
    whenBroken: 'drops',
    whenUndecodable: 'stops',
    unseen: ['blank-before', 'indented-fence', 'form-not-accepted', 'fence-language'],
    schema: 'pelican.schema.json',
    unknownKeys: 'pass',
  },
  drafts: [
    {
      kind: 'key',
      key: 'status',
      hidden: 'draft',
      shown: 'published',
      reader: 'word',
      by: 'generator',
      effect: 'hidden',
      builtBelow: 'drafts/',
      otherHidden: ['hidden', 'skip'],
    },
  ],
  fileName: {
    pattern: '{slug}',
    whenOther: 'accepted',
    extensions: ['.md', '.markdown', '.mkd', '.mdown'],
    bundles: false,
    datePrefix: 'kept',
    slug: 'pelican',
    slugFrom: 'title',
  },
  dates: {
    keys: ['date'],
    reader: 'python',
    unzoned: 'site',
    dayIn: 'written',
    fromFileName: true,
    mustAgreeWithFileName: false,
    whenMissing: 'drops',
    whenUnreadable: 'drops',
    future: 'shown',
    expiry: [],
    write: 'YYYY-MM-DD HH:mm',
  },
  tags: { keys: ['tags'], string: 'comma', list: false, write: 'comma' },
  categories: { keys: ['category'], string: 'single', list: false, write: 'comma' },
  authors: { keys: ['author', 'authors'], files: [], mustBeKnown: false },
  links: {
    permalink: '{slug}.html',
    permalinkSyntax: 'python',
    permalinkKeys: [
      { key: 'url', sets: 'url' },
      { key: 'slug', sets: 'slug' },
    ],
    lowerCase: false,
    staticRoots: ['{source}', '{source}/extra'],
    aliases: [],
    relative: 'url',
    images: 'url',
    space: {
      pages: [{ folder: '{source}', at: '' }],
      open: ['/pages/**', '/drafts/**', '/theme/**', '/{archives,tags,categories,authors}{,.html}'],
      openIf: [
        {
          file: config,
          contains: '["\'](\\w+)["\'](?<=DIRECT_TEMPLATES\\s*=\\s*[\\[(][^\\])]*)',
          opens: ['/$1{,.html}'],
        },
        {
          file: config,
          contains: '(?:^|;)[ \\t]*(?:TEMPLATE_PAGES|EXTRA_PATH_METADATA)\\s*=',
          opens: ['/**'],
        },
        {
          file: config,
          contains: '\\b(?!ARTICLE_|DRAFT_)\\w+_URL\\s*=\\s*["\']/?([\\w-][^"\'{]*?/)?\\{',
          opens: ['/$1*', '/$1*/**'],
        },
      ],
      themeIf: [{ file: config, contains: '(?:^|;)[ \\t]*THEME\\s*=' }],
      sections: false,
      themes: ['theme', 'themes'],
    },
    headingIds: 'python-markdown',
    native: ['pelican-filename'],
  },
  markdown: {
    engine: 'python-markdown',
    linksBareUrls: false,
    needsBlankLines: true,
    templates: [],
    templatesInCode: false,
    mdx: false,
  },
  templates: {
    showsOthersUnless: [{ file: '{pelicanconf,publishconf}.py', contains: 'liquid|jinja' }],
  },
  build: {
    tool: 'pelican',
    commands: [{ run: ['pelican', '-s', 'pelicanconf.py', '-o', 'output'] }],
    output: ['output'],
  },
  variants: [
    { when: { setting: 'future', is: '^false$' }, change: { dates: { future: 'draft' } } },
    {
      when: { setting: 'dateSource', is: '^fs$' },
      change: { dates: { whenMissing: 'file-time' } },
    },
    {
      when: { setting: 'titlePattern', is: '^basename$' },
      change: { fileName: { slugFrom: 'file-name' } },
    },
    {
      when: { setting: 'headingIds', is: '^toc$' },
      change: { links: { headingIds: 'python-markdown-toc' } },
    },
    {
      when: { setting: 'headingIds', is: '^unknown$' },
      change: { links: { headingIds: 'unknown' } },
    },
  ],
} satisfies Profile;
