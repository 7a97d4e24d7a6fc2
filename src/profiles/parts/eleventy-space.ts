import type { LinkConvention } from '../conventions/link-convention.js';
import { eleventyConfig } from './eleventy-config.js';

/** Where pages and files come out, and what code may add to them. */
export const eleventySpace = {
  pages: [{ folder: '{source}', at: '' }],
  open: [],
  openIf: [
    { file: eleventyConfig, contains: '\\.addTemplate\\(', opens: ['/**'] },
    {
      file: eleventyConfig,
      contains: 'addGlobalData\\(\\s*["\'`](?:permalink|eleventyComputed)',
      opens: ['/**'],
    },
    {
      file: eleventyConfig,
      contains: '\\baddPassthroughCopy\\(\\s*[^"\'`{\\s]',
      opens: ['/**/*.*'],
    },
    {
      file: eleventyConfig,
      contains:
        ':\\s*["\'`]\\.?/?([\\w-][^"\'`]*?)/?["\'`](?<=addPassthroughCopy\\(\\s*\\{[^{}()]{0,2000})',
      opens: ['/$1/**', '/$1'],
    },
  ],
  themeIf: [],
  sections: false,
  themes: [],
} satisfies LinkConvention['space'];
