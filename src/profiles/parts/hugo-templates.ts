import type { TemplateConvention } from '../conventions/template-convention.js';
import { hugoConfig } from './hugo-config.js';

const html = ['.html', '.htm', '.xml', '.json', '.md', '.txt'];

/** Shortcodes of Hugo, past and present, and those of the site and of its themes. */
export const hugoTemplates = {
  showsOthersUnless: [],
  tags: {
    builtIn: [
      'comment',
      'details',
      'figure',
      'gist',
      'highlight',
      'instagram',
      'instagram_simple',
      'param',
      'qr',
      'ref',
      'relref',
      'speakerdeck',
      'tweet',
      'twitter',
      'twitter_simple',
      'vimeo',
      'vimeo_simple',
      'x',
      'x_simple',
      'youtube',
    ],
    files: [
      { folder: 'layouts', extensions: html, path: '^layouts/(?:.*/)?_?shortcodes/([^.]+)\\.' },
      { folder: 'themes', extensions: html, path: '^themes/.*?/_?shortcodes/([^.]+)\\.' },
    ],
    code: [],
    unseenIf: [
      {
        file: hugoConfig,
        contains: '^[ \\t]*["\']?theme["\']?\\s*[=:]\\s*["\']?([\\w-]+)',
        unlessFolder: 'themes/$1',
      },
      {
        file: hugoConfig,
        contains: '^[ \\t]*["\']?theme["\']?\\s*[=:]\\s*(?:["\']?[\\w-]*[./]|\\[|$)',
      },
      { file: hugoConfig, contains: '\\b(?:imports|mounts|themesDir|layoutDir)\\b' },
      { file: 'config/_default/module.{toml,yaml,yml,json}', contains: 'imports|mounts' },
      { file: 'go.mod', contains: '^(?:require|[ \\t]+[\\w.-]+/)' },
      { file: '.gitmodules', contains: 'path\\s*=\\s*(themes/\\S+)', unlessFolder: '$1' },
    ],
    unseenIn: [
      {
        folder: 'themes',
        extensions: ['.toml', '.yaml', '.yml'],
        pattern: '^[ \\t]*\\[?\\[?(?:module\\.)?imports\\b',
      },
    ],
  },
} satisfies TemplateConvention;
