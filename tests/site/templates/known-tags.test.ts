import { describe, expect, test } from 'vitest';
import { lintPost } from '../../../src/lint/lint-post.js';
import { rules } from '../../../src/rules/index.js';
import { parsePost } from '../../../src/site/post.js';
import { knownTagsOf } from '../../../src/site/templates/known-tags.js';
import { createExampleSite } from '../../support/example-site.js';

type Files = Readonly<Record<string, string>>;

async function tagsOf(profile: string, files: Files): Promise<ReadonlySet<string> | undefined> {
  const { site } = await createExampleSite(files, profile);
  return knownTagsOf(site);
}

describe('tags that the site makes', () => {
  test.each<[string, string, Files, string]>([
    [
      'a plugin of Jekyll',
      'jekyll',
      { '_plugins/a/b.rb': 'Liquid::Template.register_tag("tram", A)' },
      'tram',
    ],
    [
      'gems that bring none',
      'jekyll',
      {
        Gemfile: 'gem "jekyll", "~> 4.3"\ngroup :jekyll_plugins do\n  gem "jekyll-feed"\nend\n',
        '_config.yml':
          'plugins:\n  - jekyll-feed # a feed\n\n  - "jekyll-seo-tag"\ntheme: minima\n',
      },
      'gist',
    ],
    [
      'a list in one line',
      'jekyll',
      { '_config.yml': 'plugins: [jekyll-feed, "jekyll-sitemap"]\n' },
      'gist',
    ],
    ['shortcodes of Hugo', 'hugo', { 'layouts/shortcodes/maps/tram.en.html': '' }, 'maps/tram'],
    ['shortcodes since Hugo 0.146', 'hugo', { 'layouts/_shortcodes/tram.html': '' }, 'tram'],
    [
      'a theme of Hugo that is there',
      'hugo',
      { 'hugo.toml': 'theme = "a"\n', 'themes/a/layouts/shortcodes/tram.html': '' },
      'tram',
    ],
    ['scripts of Hexo', 'hexo', { 'scripts/a.js': "hexo.extend.tag.register('tram', f)" }, 'tram'],
    [
      'a theme of Hexo',
      'hexo',
      {
        '_config.yml': 'theme: a\n',
        'themes/a/scripts/tags/b.js': 'hexo.extend.tag.register(\n  "tram", f)',
      },
      'tram',
    ],
    [
      'packages of Hexo that bring none',
      'hexo',
      {
        'package.json':
          '{"dependencies":{"hexo":"7","hexo-renderer-marked":"6","hexo-server":"3"}}',
      },
      'youtube',
    ],
    [
      'shortcodes of Eleventy',
      'eleventy',
      {
        'eleventy.config.js':
          'import a from "@11ty/eleventy-img";\nc.addPairedNunjucksAsyncShortcode("tram", f)',
      },
      'tram',
    ],
    [
      'shortcodes of Eleventy elsewhere',
      'eleventy',
      {
        'lib/codes.js': "module.exports = c => c.addShortcode('tram', f)",
        '.eleventy.js': 'require("./lib/codes")(c)',
      },
      'tram',
    ],
    ['shortcodes of Zola', 'zola', { 'templates/shortcodes/tram.md': '' }, 'tram'],
  ])('%s', async (_, profile, files, tag) => {
    expect(await tagsOf(profile, files)).toContain(tag);
  });
});

describe('tags that nobody can see', () => {
  test.each<[string, string, Files]>([
    ['a gem', 'jekyll', { Gemfile: 'gem "jekyll"\ngem "jekyll-tram"\n' }],
    [
      'a gem in the configuration',
      'jekyll',
      { '_config.yml': 'plugins:\n  - jekyll-feed\n  - octopress-tram\n' },
    ],
    ['a gem in a list in one line', 'jekyll', { '_config.yml': 'plugins: [jekyll-feed, tram]\n' }],
    ['a theme', 'jekyll', { '_config.yml': 'theme: tram\n' }],
    [
      'a name that code makes',
      'jekyll',
      { '_plugins/a.rb': 'Liquid::Template.register_tag(NAME, A)' },
    ],
    ['a theme of Hugo that is not there', 'hugo', { 'hugo.toml': 'theme = "a"\n' }],
    [
      'a submodule that is not there',
      'hugo',
      { '.gitmodules': '[submodule "a"]\n\tpath = themes/a\n' },
    ],
    [
      'a module of Hugo',
      'hugo',
      { 'hugo.yaml': 'module:\n  imports:\n    - path: github.com/a/b\n' },
    ],
    [
      'a package of Hexo',
      'hexo',
      { 'package.json': '{"dependencies":{"hexo":"7","hexo-tag-tram":"1"}}' },
    ],
    ['a theme of Hexo from npm', 'hexo', { '_config.yml': 'theme: next\n' }],
    [
      'a plugin of Eleventy',
      'eleventy',
      { 'eleventy.config.js': 'import a from "eleventy-plugin-tram";\nc.addPlugin(a)' },
    ],
    [
      'names that code makes',
      'eleventy',
      { '.eleventy.js': 'for (const n of all) c.addShortcode(n, all[n])' },
    ],
    ['a theme of Zola', 'zola', { 'config.toml': 'theme = "a"\n' }],
    ['a generator of which nobody told', 'middleman', {}],
  ])('%s', async (_, profile, files) => {
    expect(await tagsOf(profile, files)).toBeUndefined();
  });
});

describe('what stops a build in MDX', () => {
  test.each<[string, string, boolean]>([
    ['an object is no text', 'Use {{ site.title }} here.', true],
    ['a shortcode', 'A {{< tram >}} here', true],
    ['a value', 'Use {frontMatter.title} here.', false],
    ['an object as the child of a component', '<Trans>{{ name: 1 }}</Trans>', false],
    ['an object as an attribute', '<b style={{ color: "red" }}>a</b>', false],
    ['code', 'Use `{{ a }}` here.', false],
    ['escaped', 'Use \\{\\{ a }} here.', false],
  ])('%s', async (_, markdown, stops) => {
    const path = 'blog/2024-05-17-trams.md';
    const text = `---\ntitle: Trams\n---\n\n${markdown}\n`;
    const { site, engine } = await createExampleSite({ [path]: text }, 'docusaurus');
    const rule = rules.find(({ id }) => id === 'markdown/template-syntax');
    const enabled = rule
      ? [{ rule, severity: 'error' as const, explicit: false, publishing: false, options: {} }]
      : [];
    const found = lintPost(parsePost({ path, text }, site, engine), site, enabled, { rules });
    expect(found.length > 0).toBe(stops);
  });
});
