import type { TemplateConvention } from '../conventions/template-convention.js';

const config = '{hugo,config,config/_default/hugo,config/_default/config}.{toml,yaml,yml,json}';
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
        file: config,
        contains: '^[ \\t]*["\']?theme["\']?\\s*[=:]\\s*["\']?([\\w-]+)',
        unlessFolder: 'themes/$1',
      },
      {
        file: config,
        contains: '^[ \\t]*["\']?theme["\']?\\s*[=:]\\s*(?:["\']?[\\w-]*[./]|\\[|$)',
      },
      { file: config, contains: '\\b(?:imports|mounts|themesDir|layoutDir)\\b' },
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
