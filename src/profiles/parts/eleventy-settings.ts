import type { Profile } from '../profile.js';
import { eleventyConfig } from './eleventy-config.js';
import { headingShift } from './heading-shift.js';
import { npmVersion } from './versions.js';

/** What a site of Eleventy decides: in code, so it is searched for with patterns. */
export const eleventySettings = {
  source: {
    from: [
      {
        file: eleventyConfig,
        pattern: '\\bdir\\s*:\\s*\\{[^{}]*?\\binput\\s*:\\s*["\'`]\\.?/?([^"\'`]*)',
      },
      {
        // A name for the folder, said before or guessed: `input: INPUT`, `input: dirs.src`.
        file: eleventyConfig,
        pattern:
          '\\b(?:const|let|var)\\s+(\\w+)\\s*=\\s*["\'`]\\.?/?(?<value>[^"\'`\\n]*)["\'`](?=[\\s\\S]{0,20000}?\\binput\\s*:\\s*\\1\\b)',
      },
      { file: eleventyConfig, pattern: '\\binput\\s*:\\s*[\\w.]+\\.(src|source|content|site)\\b' },
      { file: eleventyConfig, pattern: '\\bsetInputDirectory\\(\\s*["\'`]\\.?/?([^"\'`]+)' },
      { file: 'package.json', pattern: 'eleventy[^"]*--input[= ]\\.?/?([^" ]+)' },
    ],
    default: '.',
  },
  language: {
    from: [
      { file: '{src/,content/,}_data/{site,metadata}.{json,yaml,yml}', key: 'language' },
      { file: '{src/,content/,}_data/{site,metadata}.{json,yaml,yml}', key: 'lang' },
      {
        file: '{src/,content/,}_data/{site,metadata}.{js,cjs,mjs}',
        pattern: '\\b(?:language|lang)\\s*:\\s*["\'`]([\\w-]+)',
      },
    ],
  },
  baseUrl: {
    from: [
      { file: '{src/,content/,}_data/{site,metadata}.{json,yaml,yml}', key: 'url' },
      {
        file: '{src/,content/,}_data/{site,metadata}.{js,cjs,mjs}',
        pattern: '\\burl\\s*:\\s*["\'`](https?:[^"\'`]+)',
      },
    ],
  },
  basePath: { from: [{ file: eleventyConfig, pattern: '\\bpathPrefix\\s*:\\s*["\'`]([^"\'`]+)' }] },
  templateEngine: {
    from: [
      { file: eleventyConfig, pattern: '\\bmarkdownTemplateEngine\\s*:\\s*["\'`]?(\\w+)' },
      { file: eleventyConfig, pattern: '\\bsetMarkdownTemplateEngine\\(\\s*["\'`]?(\\w+)' },
    ],
    default: 'liquid',
  },
  includes: {
    from: [
      {
        file: eleventyConfig,
        pattern: '\\bdir\\s*:\\s*\\{[^{}]*?\\bincludes\\s*:\\s*["\'`]([^"\'`]*)',
      },
      { file: eleventyConfig, pattern: '\\bsetIncludesDirectory\\(\\s*["\'`]([^"\'`]+)' },
    ],
    default: '_includes',
  },
  layouts: {
    from: [
      {
        file: eleventyConfig,
        pattern: '\\bdir\\s*:\\s*\\{[^{}]*?\\blayouts\\s*:\\s*["\'`]([^"\'`]*)',
      },
      { file: eleventyConfig, pattern: '\\bsetLayoutsDirectory\\(\\s*["\'`]([^"\'`]+)' },
    ],
    default: '_includes',
  },
  draftsHonoured: {
    from: [
      { file: eleventyConfig, pattern: '\\bdrafts?\\b', value: 'yes' },
      {
        folder: '.',
        extensions: ['.js', '.cjs', '.mjs', '.ts', '.njk', '.liquid', '.webc', '.json'],
        pattern: '\\b(?:data\\.|["\'`])?drafts?\\b(?!["\'`]?\\s*:\\s*(?:true|false))',
        value: 'yes',
      },
    ],
    default: 'no',
  },
  staticRoots: {
    from: [
      {
        file: eleventyConfig,
        pattern: '["\'`]\\.?/?([^"\'`]+?)/?["\'`]\\s*:\\s*["\'`]\\.?/["\'`]',
        all: true,
      },
    ],
  },
  generatorVersion: { from: [...npmVersion('@11ty/eleventy')] },
  headingShift: headingShift(eleventyConfig),
  headingIds: {
    from: [
      {
        file: eleventyConfig,
        pattern: '\\bIdAttributePlugin\\b[\\s\\S]{0,300}?\\b(?:slugify|selector)\\b',
        value: 'unknown',
      },
      { file: eleventyConfig, pattern: '\\bIdAttributePlugin\\b', value: 'id-attribute' },
      {
        file: eleventyConfig,
        pattern: 'markdown-it-anchor[\\s\\S]*?\\b(?:slugify|getTokensText)\\b',
        value: 'unknown',
      },
      { file: eleventyConfig, pattern: 'markdown-it-anchor', value: 'markdown-it-anchor' },
      {
        file: eleventyConfig,
        pattern: 'markdown-it-attrs|rehype|remark|slug|toc|setLibrary|anchor',
        value: 'unknown',
      },
      {
        file: 'package.json',
        pattern:
          'markdown-it-anchor|markdown-it-attrs|rehype-slug|eleventy-plugin-(?:toc|nesting-toc)',
        value: 'unknown',
      },
    ],
  },
} satisfies Profile['settings'];
