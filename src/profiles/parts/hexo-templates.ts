import type { TemplateConvention } from '../conventions/template-convention.js';
import { nunjucksTags } from './nunjucks-tags.js';

const code = ['.js', '.cjs', '.mjs', '.ts'];

/** Tags of Hexo, and those that scripts of the site and of its theme register. */
export const hexoTemplates = {
  offBy: { key: 'disableNunjucks', is: '^true$' },
  tags: {
    builtIn: [
      ...nunjucksTags,
      'asset_img',
      'asset_link',
      'asset_path',
      'blockquote',
      'code',
      'codeblock',
      'gist',
      'iframe',
      'img',
      'include-code',
      'include_code',
      'jsfiddle',
      'link',
      'post_link',
      'post_path',
      'pullquote',
      'quote',
      'url_for',
      'vimeo',
      'youtube',
    ],
    files: [],
    code: ['scripts', 'themes'].map((folder) => ({
      folder,
      extensions: code,
      pattern: '\\btag\\s*\\.\\s*register\\(\\s*["\'`]([\\w-]+)',
    })),
    unseenIf: [
      {
        file: 'package.json',
        contains:
          '"(?:@[\\w-]+/)?hexo-(?!(?:renderer|generator|deployer)-[\\w-]+"|(?:server|cli|util|fs|log|front-matter|i18n|pagination|theme-landscape|wordcount|symbols-count-time|abbrlink|browsersync|asset-image|asset-link)")[\\w-]+"\\s*:',
      },
      {
        file: '_config.yml',
        contains: '^theme\\s*:\\s*["\']?([\\w.-]+)',
        unlessFolder: 'themes/$1',
      },
    ],
    unseenIn: ['scripts', 'themes'].map((folder) => ({
      folder,
      extensions: code,
      pattern:
        '\\btag\\s*\\.\\s*register\\(\\s*(?!["\'`\\s])|\\bextend\\s*\\.\\s*tag\\b(?!\\s*\\.)',
    })),
  },
} satisfies TemplateConvention;
