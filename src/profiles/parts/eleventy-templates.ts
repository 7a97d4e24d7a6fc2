import type { TemplateConvention } from '../conventions/template-convention.js';
import { eleventyConfig } from './eleventy-config.js';
import { liquidTags } from './liquid-tags.js';
import { nunjucksTags } from './nunjucks-tags.js';

const code = ['.js', '.cjs', '.mjs', '.ts'];

/** Packages that a configuration takes in without getting tags that are not in the list. */
const harmless =
  '\\.|/|node:|@11ty/|markdown-it|luxon|dayjs|date-fns|fs|path|url|util|os|crypto|child_process|postcss|autoprefixer|tailwindcss|@tailwindcss/|cssnano|clean-css|terser|html-minifier|esbuild|sass|lightningcss|dotenv|lodash|slugify|@sindresorhus/|js-yaml|yaml|toml|@iarna/toml|sharp|linkedom|cheerio|rimraf|fast-glob|eleventy-plugin-(?:reading-time|nesting-toc|toc)|@quasibit/eleventy-plugin-sitemap|remark|rehype|unified|shiki|prismjs';

/** Tags of the engines and of Eleventy's own plugins, and those that the site's code adds. */
export const eleventyTemplates = {
  offBy: { key: 'templateEngineOverride', is: '^(?:false|md|html|11ty\\.js)?$' },
  tags: {
    builtIn: [
      ...liquidTags,
      ...nunjucksTags,
      'css',
      'getBundle',
      'getBundleFileUrl',
      'highlight',
      'html',
      'image',
      'js',
      'renderContent',
      'renderFile',
      'renderTemplate',
      'svg',
    ],
    files: [],
    code: [
      {
        folder: '.',
        extensions: code,
        pattern: '\\badd\\w*(?:Shortcode|Tag)\\(\\s*["\'`]([\\w-]+)',
      },
    ],
    unseenIf: [
      {
        file: eleventyConfig,
        contains: `(?:\\bfrom\\s+|\\brequire\\(\\s*|\\bimport\\(?\\s*)["'](?!${harmless})`,
      },
    ],
    unseenIn: [
      {
        folder: '.',
        extensions: code,
        pattern:
          '\\badd\\w*(?:Shortcode|Tag)\\(\\s*(?!["\'`\\s])|\\bset(?:Library|LiquidOptions|NunjucksEnvironmentOptions)\\(\\s*["\'`](?:njk|liquid)',
      },
    ],
  },
  includes: {
    tags: ['include', 'render', 'extends', 'import', 'from'],
    folders: ['{source}/{includes}', '{source}', '.'],
    extensions: ['.liquid', '.html', '.njk'],
    variables: true,
    unseenIf: [],
    unseenIn: [
      {
        folder: '.',
        extensions: code,
        pattern:
          '\\bset(?:Library|LiquidOptions)\\(|\\baddTemplate\\(|\\bset\\w*Directory\\(\\s*(?!["\'`\\s])',
      },
    ],
  },
  layouts: {
    key: 'layout',
    folders: ['{source}/{layouts}', '{source}/{includes}'],
    none: '^(?:null|false|~)?$',
    whenMissing: 'stops',
    unseenIf: [],
    unseenIn: [
      {
        folder: '.',
        extensions: code,
        pattern:
          '\\baddLayoutAlias\\(|\\baddTemplate\\(|\\baddExtension\\(|\\bset\\w*Directory\\(\\s*(?!["\'`\\s])|\\bvirtual',
      },
    ],
  },
} satisfies TemplateConvention;
