import type { LinkConvention } from '../conventions/link-convention.js';
import { hugoConfig } from './hugo-config.js';

/** Where pages and files come out, and what settings, languages and modules add to them. */
export const hugoSpace = {
  pages: [{ folder: '{source}', at: '' }],
  open: [],
  openIf: [
    // Each language has a folder of its own, whose name is no part of the address.
    {
      file: hugoConfig,
      contains: '^[ \\t]*["\']?contentDir["\']?\\s*[=:]\\s*["\']?[\\w.-]+/[\\w.-]+',
      opens: ['/**'],
    },
    {
      file: 'config/_default/languages.{toml,yaml,yml,json}',
      contains: '["\']?contentDir["\']?\\s*[=:]',
      opens: ['/**'],
    },
    // Translations come out below the name of their language.
    { file: hugoConfig, contains: '^[ \\t]*\\[languages\\.([\\w-]+)\\]', opens: ['/$1', '/$1/**'] },
    {
      file: '{config/_default/,}{hugo,config}.{yaml,yml}',
      // Each line begins in one way only: else the time doubles with every line.
      contains:
        '^[ \\t]{1,8}([a-z]{2,3}(?:-\\w{2,8})?)[ \\t]*:(?<=^languages[ \\t]*:[ \\t]*\\r?\\n(?:[ \\t].*\\r?\\n|\\r?\\n){0,60}[ \\t]{1,8}\\1[ \\t]*:)',
      opens: ['/$1', '/$1/**'],
    },
    // Another folder takes the place of `content`.
    { file: hugoConfig, contains: '\\btarget["\']?\\s*[=:]\\s*["\']?content\\b', opens: ['/**'] },
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
      file: hugoConfig,
      contains: '^[ \\t]*\\[?taxonomies[\\s\\S]*?["\']?[\\w-]+["\']?\\s*[=:]\\s*["\']([\\w-]+)',
      opens: ['/$1/**'],
    },
  ],
  themeIf: [
    { file: hugoConfig, contains: '^[ \\t]*["\']?theme["\']?\\s*[=:]' },
    { file: hugoConfig, contains: '\\bimports\\b|\\bmounts\\b' },
    { file: 'config/_default/module.{toml,yaml,yml,json}', contains: 'imports|mounts' },
  ],
  dynamicRoutes: 'content-adapters',
  sections: true,
  themes: ['themes'],
} satisfies LinkConvention['space'];
