import type { TemplateConvention } from '../conventions/template-convention.js';

const extensions = ['.html', '.md'];

/** Shortcodes that came with Zola, and those of the site and of its theme. */
export const zolaTemplates = {
  showsOthersUnless: [],
  tags: {
    builtIn: ['end', 'gist', 'streamable', 'vimeo', 'youtube'],
    files: [
      {
        folder: 'templates',
        extensions,
        path: '^templates/shortcodes/(?:.*/)?([^./]+)\\.',
      },
      {
        folder: 'themes',
        extensions,
        path: '^themes/[^/]+/templates/shortcodes/(?:.*/)?([^./]+)\\.',
      },
    ],
    code: [],
    unseenIf: [
      {
        file: '{zola,config}.toml',
        contains: '^theme\\s*=\\s*["\']([\\w-]+)',
        unlessFolder: 'themes/$1',
      },
    ],
    unseenIn: [],
  },
} satisfies TemplateConvention;
