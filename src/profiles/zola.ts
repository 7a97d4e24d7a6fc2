import { blogFolders } from './parts/blog-folders.js';
import { toolVersion } from './parts/versions.js';
import { zolaTemplates } from './parts/zola-templates.js';
import type { Profile } from './profile.js';

const config = '{zola.toml,config.toml}';

/** Zola. */
export default {
  id: 'zola',
  title: 'Zola',
  docs: 'https://www.getzola.org/documentation/content/page/',
  detect: [
    { file: 'zola.toml', weight: 14, because: 'zola.toml exists' },
    {
      file: 'config.toml',
      contains: '^[ \\t]*base_url\\s*=',
      weight: 12,
      because: 'config.toml has a base_url',
    },
    { file: 'templates/', weight: 2, because: 'templates/ exists' },
    { file: 'content/', weight: 1, because: 'content/ exists' },
  ],
  settings: {
    source: { from: [], default: 'content' },
    language: { from: [{ file: config, key: 'default_language' }], default: 'en' },
    baseUrl: { from: [{ file: config, key: 'base_url' }] },
    redirects: { from: [], default: 'yes' },
    generatorVersion: { from: [...toolVersion('zola')] },
    headingIds: {
      from: [{ file: config, key: 'slugify.anchors' }],
    },
  },
  content: {
    posts: [`{source}/**/${blogFolders}/**/*.md`],
    otherwise: ['{source}/**/*.md'],
    drafts: [],
    ignore: ['**/_index*.md', 'public/**', 'themes/**', '**/README*'],
  },
  frontMatter: {
    formats: ['toml', 'yaml'],
    yaml: '1.1',
    closingDots: false,
    duplicateKeys: 'error',
    byteOrderMark: true,
    blankBefore: true,
    indentedFence: false,
    fenceTrailingSpace: true,
    longFences: false,
    fenceLanguages: [],
    whenMissing: 'stops',
    whenBroken: 'stops',
    whenUndecodable: 'stops',
    unseen: [],
    schema: 'zola.schema.json',
    unknownKeys: 'ignored',
  },
  drafts: [
    {
      kind: 'key',
      key: 'draft',
      hidden: true,
      shown: false,
      reader: 'boolean',
      by: 'generator',
      effect: 'hidden',
    },
  ],
  fileName: {
    pattern: '{slug}',
    whenOther: 'accepted',
    extensions: ['.md'],
    bundles: true,
    datePrefix: 'removed',
    slug: 'ascii',
    slugFrom: 'file-name',
  },
  dates: {
    keys: ['date'],
    reader: 'zola',
    unzoned: 'utc',
    dayIn: 'written',
    fromFileName: true,
    mustAgreeWithFileName: false,
    whenMissing: 'publishes',
    whenUnreadable: 'stops',
    future: 'shown',
    expiry: [],
    write: 'YYYY-MM-DD',
  },
  tags: { keys: ['taxonomies.tags'], string: 'fails', list: true, write: 'flow' },
  categories: { keys: ['taxonomies.categories'], string: 'fails', list: true, write: 'flow' },
  authors: { keys: ['authors', 'extra.author'], files: [], mustBeKnown: false },
  links: {
    permalink: '/{section}/{slug}/',
    permalinkSyntax: 'braces',
    permalinkKeys: [
      { key: 'path', sets: 'url' },
      { key: 'slug', sets: 'slug' },
    ],
    lowerCase: false,
    staticRoots: ['static', 'themes/*/static'],
    aliases: ['aliases'],
    relative: 'url',
    images: 'both',
    space: {
      pages: [{ folder: '{source}', at: '' }],
      open: [],
      openIf: [
        { file: config, contains: '\\bname\\s*=\\s*["\']([\\w-]+)["\']', opens: ['/$1/**'] },
      ],
      themeIf: [{ file: config, contains: '^theme\\s*=' }],
      sections: true,
      themes: ['themes'],
    },
    headingIds: 'zola',
    native: ['zola-at'],
  },
  markdown: {
    engine: 'pulldown-cmark',
    linksBareUrls: false,
    needsBlankLines: false,
    templates: ['tera'],
    templatesInCode: true,
    mdx: false,
  },
  templates: zolaTemplates,
  build: {
    tool: 'zola',
    commands: [{ run: ['zola', 'build'] }],
    output: ['public'],
  },
  variants: [
    {
      when: { setting: 'headingIds', is: '^safe$' },
      change: { links: { headingIds: 'zola-safe' } },
    },
    { when: { setting: 'headingIds', is: '^off$' }, change: { links: { headingIds: 'zola-off' } } },
  ],
} satisfies Profile;
