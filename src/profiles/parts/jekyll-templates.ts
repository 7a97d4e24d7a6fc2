import type { TemplateConvention } from '../conventions/template-convention.js';
import { liquidTags } from './liquid-tags.js';

const config = '_config.{yml,yaml,toml}';

/** Gems that are known to bring no tags but those below. */
const harmless =
  '(?:jekyll(?:-(?:feed|sitemap|seo-tag|paginate|paginate-v2|redirect-from|archives|relative-links|titles-from-headings|optional-front-matter|readme-index|default-layout|mentions|gist|coffeescript|commonmark|commonmark-ghpages|github-metadata|avatar|include-cache|last-modified-at|remote-theme|compose|admin|sass-converter|watch|theme-[\\w-]+))?|github-pages|jemoji|minima|bundler|webrick|rake|kramdown[\\w-]*|rouge|html-proofer|tzinfo[\\w-]*|wdm|nokogiri|http_parser\\.rb|faraday[\\w-]*|eventmachine|racc|csv|base64|bigdecimal|logger|json|ffi|sass-embedded|concurrent-ruby|listen|liquid|sassc)';

/** Tags of plugins in the site's own folder and of well-known gems; others cannot be seen. */
export const jekyllTemplates = {
  offBy: { key: 'render_with_liquid', is: '^false$' },
  tags: {
    builtIn: [
      ...liquidTags,
      'highlight',
      'include_relative',
      'link',
      'post_url',
      'avatar',
      'feed_meta',
      'gist',
      'github_edit_link',
      'include_cached',
      'last_modified_at',
      'octicon',
      'seo',
    ],
    files: [],
    code: [
      {
        folder: '_plugins',
        extensions: ['.rb'],
        pattern: '\\bregister_tag[\\s(]+[:"\']([\\w-]+)',
      },
    ],
    unseenIf: [
      {
        file: '{Gemfile,gems.rb}',
        contains: `^[^#\\n]*\\bgem[\\s(]+["'](?!${harmless}["'])|^\\s*gemspec\\b`,
      },
      {
        file: config,
        contains: `^(?:plugins|gems)\\s*:[^\\n\\[]*(?:\\n(?:[ \\t]*-[^\\n]*|[ \\t]*#[^\\n]*|[ \\t]*))*?\\n[ \\t]*-[ \\t]*["']?(?![\\s"']|${harmless}["']?[ \\t]*(?:#[^\\n]*)?$)`,
      },
      {
        file: config,
        contains: `^(?:plugins|gems)\\s*[:=]\\s*\\[(?:\\s*["']?${harmless}(?![\\w-])["']?\\s*,?)*\\s*["']?(?!${harmless}["'\\s,\\]])[\\w-]`,
      },
      {
        file: config,
        contains: '^theme\\s*[:=]\\s*["\']?(?!(?:minima|jekyll-theme-[\\w-]+)["\']?\\s*$)\\S',
      },
      { file: config, contains: '^plugins_dir\\s*[:=]' },
    ],
    unseenIn: [
      {
        folder: '_plugins',
        extensions: ['.rb'],
        pattern: '\\bregister_tag(?![\\s(]+[:"\'])|\\brequire\\s+["\'](?:jekyll|liquid)[-/]',
      },
    ],
  },
  includes: {
    tags: ['include', 'include_cached'],
    folders: ['{source}/{includes}'],
    extensions: [],
    variables: false,
    unseenIf: [
      { file: config, contains: '^(?:remote_)?theme\\s*[:=]' },
      {
        file: '{Gemfile,gems.rb}',
        contains: '^[^#\\n]*\\bgem[\\s(]+["\'](?!jekyll["\'])[\\w-]*theme',
      },
    ],
    unseenIn: [],
  },
  layouts: {
    key: 'layout',
    folders: ['{source}/{layouts}'],
    // GitHub Pages has a theme of its own, with these four, where the site names none.
    none: '^(?:none|null|nil|false|default|home|page|post)?$',
    whenMissing: 'bare',
    unseenIf: [
      { file: config, contains: '^(?:remote_)?theme\\s*[:=]' },
      { file: '{Gemfile,gems.rb}', contains: '^[^#\\n]*\\bgem[\\s(]+["\'][\\w-]*theme' },
    ],
    unseenIn: [{ folder: '_plugins', extensions: ['.rb'], pattern: 'layout' }],
  },
} satisfies TemplateConvention;
