import { psych } from './parts/dialects.js';
import type { Profile } from './profile.js';

const config = 'config.rb';

/** Middleman 3 and 4 with middleman-blog. */
export default {
  id: 'middleman',
  title: 'Middleman',
  docs: 'https://middlemanapp.com/basics/blogging/',
  detect: [
    {
      file: config,
      contains: '^[ \\t]*activate\\s*\\(?\\s*:blog\\b',
      weight: 12,
      because: 'config.rb activates the blog',
    },
    {
      file: config,
      contains: '^[ \\t]*(activate :|set :\\w|page [\'"])',
      weight: 5,
      because: 'config.rb is written for Middleman',
    },
    {
      file: '{Gemfile,gems.rb}',
      contains: '[\'"]middleman',
      weight: 8,
      because: 'Gemfile names middleman',
    },
  ],
  settings: {
    source: {
      from: [{ file: config, pattern: '^[ \\t]*set :source,\\s*[\'"]([^\'"]+)' }],
      default: 'source',
    },
    prefix: { from: [{ file: config, pattern: '^[ \\t]*\\w+\\.prefix\\s*=\\s*[\'"]/?([^\'"]*)' }] },
    fileName: {
      from: [{ file: config, pattern: '^[ \\t]*\\w+\\.sources\\s*=\\s*[\'"]([^\'"]+)' }],
      default: '{year}-{month}-{day}-{title}.html',
    },
    permalink: {
      from: [{ file: config, pattern: '^[ \\t]*\\w+\\.permalink\\s*=\\s*[\'"]([^\'"]+)' }],
      default: '/{year}/{month}/{day}/{title}.html',
    },
    prettyUrls: {
      from: [
        {
          file: config,
          pattern: '^[ \\t]*activate\\s*\\(?\\s*:directory_indexes\\b',
          value: 'true',
        },
      ],
    },
    timeZone: {
      from: [
        { file: 'data/site.{yml,yaml,json}', key: 'timezone' },
        { file: config, pattern: '^[ \\t]*Time\\.zone\\s*=[^\\n#]*?[\'"]([^\'"]+)' },
        { file: config, pattern: '^[ \\t]*set :time_zone,\\s*[\'"]([^\'"]+)' },
      ],
      default: 'UTC',
    },
    language: {
      from: [{ file: config, pattern: '^[ \\t]*set :(?:lang|locale),\\s*[\'":]+(\\w\\w)\\b' }],
    },
    baseUrl: {
      from: [
        { file: 'data/site.{yml,yaml,json}', key: 'url' },
        { file: 'data/site.{yml,yaml,json}', key: 'domain' },
        { file: config, pattern: '^[ \\t]*set :(?:site_url|url_root|base_url),\\s*[\'"]([^\'"]+)' },
      ],
    },
    basePath: { from: [{ file: config, pattern: '^[ \\t]*set :http_prefix,\\s*[\'"]([^\'"]+)' }] },
    future: {
      from: [{ file: config, pattern: '^[ \\t]*\\w+\\.publish_future_dated\\s*=\\s*(true)' }],
    },
    markdownEngine: {
      from: [
        { file: config, pattern: '^[ \\t]*set :markdown_engine,\\s*:(?!kramdown)(\\w+)' },
        {
          file: config,
          pattern: '^[ \\t]*set :markdown,[^{]*?input:\\s*[\'"]GFM[\'"]',
          value: 'kramdown-gfm',
        },
      ],
      default: 'kramdown',
    },
    generatorVersion: {
      from: [{ file: 'Gemfile.lock', pattern: '^ {4}middleman \\((\\d[\\d.]*)' }],
    },
    headingIds: {
      from: [
        { file: config, pattern: '\\bwith_toc_data\\s*[:=]', value: 'unknown' },
        { file: config, pattern: '\\bauto_ids\\s*(?::|=>)\\s*false', value: 'none' },
      ],
    },
  },
  content: {
    posts: ['{source}/**/[0-9][0-9][0-9][0-9]-[0-9]*-[0-9]*-*.{md,markdown,mkd}'],
    drafts: [],
    ignore: ['build/**', 'README*'],
  },
  frontMatter: {
    ...psych,
    formats: ['yaml', 'toml', 'json-fenced'],
    byteOrderMark: false,
    schema: 'middleman.schema.json',
    unknownKeys: 'pass',
  },
  drafts: [
    {
      kind: 'key',
      key: 'published',
      hidden: false,
      shown: true,
      reader: 'ruby-false',
      by: 'generator',
      effect: 'hidden',
    },
    {
      kind: 'key',
      key: 'ignored',
      hidden: true,
      shown: false,
      reader: 'exact',
      by: 'generator',
      effect: 'hidden',
    },
  ],
  fileName: {
    pattern: '{year}-{month}-{day}-{slug}',
    whenOther: 'ignored',
    extensions: ['.html.md', '.html.markdown', '.html.mkd', '.md', '.markdown', '.mkd'],
    bundles: false,
    datePrefix: 'removed',
    slug: 'middleman',
    slugFrom: 'file-name',
  },
  dates: {
    keys: ['date'],
    reader: 'middleman',
    unzoned: 'site',
    dayIn: 'site',
    fromFileName: true,
    mustAgreeWithFileName: true,
    whenMissing: 'stops',
    whenUnreadable: 'stops',
    future: 'hidden',
    expiry: [],
    write: 'YYYY-MM-DD HH:mm:ss UTC',
  },
  tags: { keys: ['tags'], string: 'comma', list: true, write: 'comma' },
  authors: {
    keys: ['author', 'authors'],
    files: ['data/authors.{yml,yaml,json}', 'data/authors/*.{yml,yaml,json}'],
    mustBeKnown: false,
  },
  links: {
    permalink: '/{year}/{month}/{day}/{title}.html',
    permalinkSyntax: 'braces',
    permalinkKeys: [{ key: 'slug', sets: 'slug' }],
    lowerCase: false,
    staticRoots: ['{source}'],
    aliases: [],
    relative: 'url',
    images: 'url',
    space: {
      pages: [{ folder: '{source}', at: '' }],
      companion: '{stem}',
      open: [],
      openIf: [
        {
          file: '{config.rb,lib/*.rb,helpers/*.rb}',
          contains: '\\bproxy\\s*\\(?\\s*["\']/?([^"\']*)["\']',
          opens: ['/$1'],
        },
        {
          file: '{config.rb,lib/*.rb,helpers/*.rb}',
          contains: '\\bproxy\\s*\\(?\\s*["\']/?([^"\'#]*)#\\{[^}"\']*["\']',
          opens: ['/$1**'],
        },
        {
          file: '{config.rb,lib/*.rb,helpers/*.rb}',
          contains: '\\bproxy\\s*\\(?\\s*[^"\'\\s(]|manipulate_resource_list',
          opens: ['/**'],
        },
        {
          file: 'config.rb',
          contains: '^[ \\t]*redirect\\s*\\(?\\s*["\']/?([^"\'#]*)["\']',
          opens: ['/$1'],
        },
      ],
      themeIf: [],
      sections: false,
      themes: [],
    },
    headingIds: 'kramdown',
    native: [],
  },
  markdown: {
    engine: 'kramdown',
    linksBareUrls: false,
    needsBlankLines: true,
    templates: [],
    templatesInCode: false,
    mdx: false,
  },
  templates: {
    showsOthersUnless: [{ file: 'config.rb', contains: 'liquid|slim' }],
    summaryMark: {
      word: 'READMORE',
      unless: [{ file: 'config.rb', contains: '^[^#\\n]*summary_separator' }],
    },
  },
  build: {
    tool: 'middleman',
    commands: [{ run: ['bundle', 'exec', 'middleman', 'build'] }],
    output: ['build'],
  },
  variants: [
    {
      when: { setting: 'prefix', is: '[^/]' },
      change: { content: { posts: ['{source}/{prefix}/**/*.{md,markdown,mkd}'] } },
    },
    { when: { setting: 'future', is: '^true$' }, change: { dates: { future: 'shown' } } },
    {
      when: { setting: 'markdownEngine', is: '^kramdown-gfm$' },
      change: { markdown: { needsBlankLines: false } },
    },
    {
      when: { setting: 'markdownEngine', is: '^redcarpet$' },
      change: { markdown: { engine: 'redcarpet', needsBlankLines: false } },
    },
    {
      when: { setting: 'markdownEngine', is: '^kramdown-gfm$' },
      change: { links: { headingIds: 'kramdown-gfm' } },
    },
    {
      when: { setting: 'markdownEngine', is: '^(?!kramdown)' },
      change: { links: { headingIds: 'none' } },
    },
    {
      when: { setting: 'headingIds', is: '^unknown$' },
      change: { links: { headingIds: 'unknown' } },
    },
    { when: { setting: 'headingIds', is: '^none$' }, change: { links: { headingIds: 'none' } } },
  ],
} satisfies Profile;
