import type { Generator } from './generator.js';

const titled = (name: string): string => `title: ${name}`;
const dated = (name: string): string => `title: ${name}\ndate: 2020-02-02`;
const manifest = (dependency: string): string =>
  `{ "private": true, "type": "module", "dependencies": { "${dependency}": "*" } }\n`;

const jekyll: Generator = {
  id: 'jekyll',
  profile: 'jekyll',
  files: {
    '_config.yml': 'title: Anchors\npermalink: /:title.html\ndisable_disk_cache: true\n',
    '_layouts/post.html': '<!doctype html><main>{{ content }}</main>\n',
  },
  post: (name) => `_posts/2020-02-02-${name}.md`,
  frontMatter: (name) => `layout: post\n${titled(name)}`,
  page: (name) => `_site/${name}.html`,
  command: ['jekyll', 'build', '--quiet'],
  version: ['jekyll', '--version'],
  content: 'main',
};

const jekyllKramdown: Generator = {
  ...jekyll,
  id: 'jekyll-kramdown',
  files: {
    ...jekyll.files,
    '_config.yml': `${jekyll.files['_config.yml']}kramdown:\n  input: Kramdown\n`,
  },
};

const hugo: Generator = {
  id: 'hugo',
  profile: 'hugo',
  files: {
    'hugo.toml':
      'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n[markup.goldmark.renderer]\nunsafe = true\n',
    'layouts/_default/single.html': '<!doctype html><main>{{ .Content }}</main>\n',
  },
  post: (name) => `content/posts/${name}.md`,
  frontMatter: dated,
  page: (name) => `public/posts/${name}/index.html`,
  command: ['hugo', '--quiet'],
  version: ['hugo', 'version'],
  content: 'main',
};

function hugoWith(id: string, type: string): Generator {
  const config = `${hugo.files['hugo.toml']}[markup.goldmark.parser]\nautoHeadingIDType = "${type}"\n`;
  return { ...hugo, id, files: { ...hugo.files, 'hugo.toml': config } };
}

const hexo: Generator = {
  id: 'hexo',
  profile: 'hexo',
  packages: ['hexo@8', 'hexo-renderer-ejs@2', 'hexo-renderer-marked@7'],
  files: {
    '_config.yml': 'title: Anchors\nurl: https://example.org\npermalink: :title/\ntheme: bare\n',
    'package.json':
      '{ "private": true, "hexo": { "version": "8.0.0" }, "dependencies": { "hexo": "*", "hexo-renderer-marked": "*" , "hexo-renderer-ejs": "*" } }\n',
    'themes/bare/layout/post.ejs': '<!doctype html><main><%- page.content %></main>\n',
    'themes/bare/layout/index.ejs': '<!doctype html>\n',
  },
  post: (name) => `source/_posts/${name}.md`,
  frontMatter: dated,
  page: (name) => `public/${name}/index.html`,
  fatal: /\{#/,
  command: ['node_modules/.bin/hexo', 'generate', '--silent'],
  version: ['hexo'],
  content: 'main',
};

const hexoLower: Generator = {
  ...hexo,
  id: 'hexo-lower-case',
  files: {
    ...hexo.files,
    '_config.yml': `${hexo.files['_config.yml']}marked:\n  modifyAnchors: 1\n`,
  },
};

const eleventy: Generator = {
  id: 'eleventy',
  profile: 'eleventy',
  packages: ['@11ty/eleventy@3', 'markdown-it-anchor@9'],
  files: {
    'package.json': manifest('@11ty/eleventy'),
    'eleventy.config.js':
      'import { IdAttributePlugin } from "@11ty/eleventy";\nexport default function (config) {\n  config.addPlugin(IdAttributePlugin, { checkDuplicates: false });\n  return { markdownTemplateEngine: false };\n}\n',
    '_includes/post.html': '<!doctype html><main>{{ content }}</main>\n',
  },
  post: (name) => `posts/${name}.md`,
  frontMatter: (name) => `layout: post.html\n${titled(name)}`,
  page: (name) => `_site/posts/${name}/index.html`,
  command: ['node_modules/.bin/eleventy', '--quiet'],
  version: ['@11ty/eleventy'],
  content: 'main',
};

const eleventyAnchor: Generator = {
  ...eleventy,
  id: 'eleventy-markdown-it-anchor',
  files: {
    ...eleventy.files,
    'eleventy.config.js':
      'import markdownItAnchor from "markdown-it-anchor";\nexport default function (config) {\n  config.amendLibrary("md", (md) => md.use(markdownItAnchor));\n  return { markdownTemplateEngine: false };\n}\n',
  },
};

const astro: Generator = {
  id: 'astro',
  profile: 'astro',
  packages: ['astro@5'],
  files: {
    'package.json': manifest('astro'),
    'astro.config.mjs':
      'import { defineConfig } from "astro/config";\nexport default defineConfig({ devToolbar: { enabled: false }, cacheDir: "./.astro-cache" });\n',
  },
  post: (name) => `src/pages/${name}.md`,
  frontMatter: titled,
  page: (name) => `dist/${name}/index.html`,
  command: ['node_modules/.bin/astro', 'build', '--silent'],
  version: ['astro'],
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
  content: '',
};

const docusaurus: Generator = {
  id: 'docusaurus',
  profile: 'docusaurus',
  packages: [
    '@docusaurus/core@3',
    '@docusaurus/plugin-content-blog@3',
    '@docusaurus/theme-classic@3',
    '@mdx-js/react@3',
    'react@19',
    'react-dom@19',
  ],
  files: {
    'package.json': '{ "private": true, "dependencies": { "@docusaurus/core": "*" } }\n',
    'docusaurus.config.js': `module.exports = {
  title: 'Anchors', url: 'https://example.org', baseUrl: '/',
  onBrokenLinks: 'ignore', onBrokenAnchors: 'ignore', onDuplicateRoutes: 'ignore',
  markdown: { hooks: { onBrokenMarkdownLinks: 'ignore' } },
  themes: ['@docusaurus/theme-classic'],
  plugins: [['@docusaurus/plugin-content-blog', { routeBasePath: '/', showReadingTime: false, onUntruncatedBlogPosts: 'ignore', feedOptions: { type: null } }]],
};\n`,
  },
  post: (name) => `blog/2020-02-02-${name}.md`,
  frontMatter: (name) => `slug: /${name}\n${titled(name)}`,
  page: (name) => `build/${name}/index.html`,
  command: ['node_modules/.bin/docusaurus', 'build', '--no-minify'],
  version: ['@docusaurus/core'],
  env: { DOCUSAURUS_NO_PERSISTENT_CACHE: 'true' },
  fatal:
    /<(?!\/?(?:b|span|sub|sup|kbd|div|h2|section|a|p|details|summary)\b)|<a name=|<a href|\{(?!#[^\s{}]*\}$)|^[^#\s].*\{#|^\{|<div id=u|<p I|<<|\{#\}|\\\{|`\{|name='|id="block|details|<\/div>|^ {4}## /m,
  content: 'markdown',
};

const vitepress: Generator = {
  id: 'vitepress',
  profile: 'vitepress',
  packages: ['vitepress@1'],
  files: {
    'package.json': manifest('vitepress'),
    '.vitepress/config.mjs': 'export default { ignoreDeadLinks: true };\n',
  },
  post: (name) => `posts/${name}.md`,
  frontMatter: titled,
  page: (name) => `.vitepress/dist/posts/${name}.html`,
  command: ['node_modules/.bin/vitepress', 'build'],
  version: ['vitepress'],
  fatal: /\{#taken\}|\{:/,
  content: 'vp-doc',
};

const pelican: Generator = {
  id: 'pelican',
  profile: 'pelican',
  files: {
    'pelicanconf.py':
      "PATH = 'content'\nSITEURL = ''\nTIMEZONE = 'UTC'\nDEFAULT_LANG = 'en'\nTHEME = 'theme'\nARTICLE_URL = ARTICLE_SAVE_AS = '{slug}.html'\nSLUGIFY_SOURCE = 'basename'\nDIRECT_TEMPLATES = []\nFEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\nAUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ''\nMARKDOWN = {'extension_configs': {'markdown.extensions.extra': {}, 'markdown.extensions.meta': {}, 'markdown.extensions.toc': {}}}\n",
    'theme/templates/article.html': '<!doctype html><main>{{ article.content }}</main>\n',
  },
  post: (name) => `content/${name}.md`,
  frontMatter: dated,
  page: (name) => `output/${name}.html`,
  command: ['pelican', 'content', '-s', 'pelicanconf.py', '-o', 'output', '--quiet'],
  version: ['pelican', '--version'],
  env: { PYENV_VERSION: 'system' },
  content: 'main',
};

const ruby = (code: string): readonly string[] => [
  'ruby',
  '-e',
  `Dir.glob("source/*.md") { |path| text = File.read(path, encoding: "utf-8").sub(/\\A---\\n.*?\\n---\\n/m, ""); File.write("build/#{File.basename(path, ".html.md")}.html", "<main>#{${code}}</main>") }`,
];

/** Middleman's engine as Middleman calls it: the gem itself is in neither registry. */
const middleman: Generator = {
  id: 'middleman',
  profile: 'middleman',
  files: {
    'config.rb': 'activate :blog\nset :source, "source"\n',
    'build/.keep': '',
  },
  post: (name) => `source/2020-02-02-${name}.html.md`,
  frontMatter: titled,
  page: (name) => `build/2020-02-02-${name}.html`,
  command: [...ruby('Kramdown::Document.new(text).to_html'), '-rkramdown'],
  version: ['ruby', '-rkramdown', '-e', 'puts "kramdown #{Kramdown::VERSION}"'],
  content: 'main',
};

/** The generators that can be had from the npm registry and the distribution's packages. */
export const generators: readonly Generator[] = [
  jekyll,
  jekyllKramdown,
  hugo,
  hugoWith('hugo-github-ascii', 'github-ascii'),
  hugoWith('hugo-blackfriday', 'blackfriday'),
  hexo,
  hexoLower,
  eleventy,
  eleventyAnchor,
  astro,
  docusaurus,
  vitepress,
  pelican,
  middleman,
];
