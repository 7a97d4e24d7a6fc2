import type { SpaceSign } from '../../profiles/profile.js';

const folders = '{,static/,public/,source/,src/,content/}';

/**
 * Files in which hosting services and web servers keep redirects. What they lead on from is no page,
 * and not missing either. A rule for every address at once (`/*`) says nothing about any of them.
 */
export const redirectSigns: readonly SpaceSign[] = [
  { file: `${folders}_redirects`, contains: '^\\s*(/(?!\\*\\s)\\S*)\\s+\\S', opens: ['$1'] },
  {
    file: 'netlify.toml',
    contains: '^\\s*from\\s*=\\s*["\'](/(?!\\*["\'])[^"\']*)',
    opens: ['$1'],
  },
  { file: '{vercel,now,firebase}.json', contains: '"source"\\s*:\\s*"(/[^"]+)"', opens: ['$1'] },
  {
    file: `${folders}.htaccess`,
    contains: '^\\s*Redirect(?:Match|Permanent|Temp)?\\s+(?:\\d{3}\\s+|\\w+\\s+)?\\^?(/[^\\s]+)',
    opens: ['$1'],
  },
  {
    file: `${folders}.htaccess`,
    contains: '^\\s*RewriteRule\\s+\\^?/?([\\w-][^\\s]*)',
    opens: ['/$1'],
  },
  // A template of such a file: what it makes of its data cannot be known.
  { file: `${folders}.htaccess.*`, contains: '(?:Redirect|Rewrite)[^\\n]*#\\{', opens: ['/**'] },
  {
    file: `${folders}.htaccess.*`,
    contains:
      '^\\s*(?:Redirect\\w*\\s+(?:\\d{3}\\s+|\\w+\\s+)?|RewriteRule\\s+)\\^?(/?[\\w-][^\\s#]*)',
    opens: ['/$1'],
  },
];
