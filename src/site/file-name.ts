import type { Profile } from '../profiles/profile.js';
import { fillGlob } from './fill-settings.js';
import type { SiteSettings } from './site.js';

/** What a post's file name says. */
export interface FileNameParts {
  readonly slug: string;
  /** `YYYY-MM-DD`, as far as the name has it. */
  readonly day?: string;
  /** What stands before a day that may stand anywhere in the path, with its `/`. */
  readonly folder?: string;
}

const dated = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_](.*))?$/;

/**
 * Date and slug of a path. `index` files are named by their folder. Names are read the same way for
 * every generator; what one makes of the date is its profile's business.
 */
export function readFileName(path: string): FileNameParts {
  const parts = path.split('/');
  const stem = withoutExtension(parts.pop() ?? '');
  const name = /^_?index$/.test(stem) ? (parts.pop() ?? stem) : stem;
  const match = dated.exec(name);
  if (!match) return { slug: name };
  const [, year, month, day, slug] = match as unknown as [string, string, string, string, string?];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { slug: slug ?? '', day: text };
}

/** A date anywhere in a path, its figures joined by `-` or folders: `2021/05-12-trams`. */
const datedPath = /^(.*)(\d{4})([-/])(\d{1,2})([-/])(\d{1,2})([-/]?)(.*)$/s;

/** Date and slug of a post as its generator looks for them: in the name, or in the whole path. */
export function readPostName(
  path: string,
  site: { readonly profile: Profile; readonly settings: SiteSettings },
): FileNameParts {
  if (site.profile.fileName.datePlace !== 'path') return readFileName(path);
  const match = datedPath.exec(withoutExtension(insidePosts(path, site.settings)));
  if (!match) return readFileName(path);
  const [, folder, year, , month = '', , day = '', , text = ''] = match;
  return {
    slug: text.replace(/\/index$/, ''),
    ...(folder !== '' && { folder }),
    day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  };
}

/** The path with another day in place of the one it has there. */
export function withDayInPath(path: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return path.replace(
    datedPath,
    (_, before, _year, first, _month, second, _day, third, text) =>
      `${before}${year}${first}${month}${second}${date}${third}${text}`,
  );
}

/** The path below the folder of posts, whatever that is called. */
function insidePosts(path: string, settings: SiteSettings): string {
  const folder = fillGlob('{posts}/', settings).find((one) => path.startsWith(one)) ?? '';
  return path.slice(folder.length);
}

/** `x.html.md` → `x`: a template's extensions go with Markdown's. */
export function withoutExtension(name: string): string {
  return name
    .replace(/\.(md|markdown|mdx|mkd|mkdn|mdown|mdwn|mkdown|mdtxt|mdtext|qmd|rmd)$/i, '')
    .replace(/\.(html|htm|[a-z]{2}(-[a-z]{2})?)$/i, '');
}

/**
 * `{year}-{month}-{day}-{slug}`: how the site names its posts, without folders and extension; from
 * its own configuration where that says it.
 */
export function fileNamePattern(profile: Profile, settings: SiteSettings): string {
  const own = settings.fileName;
  if (own === undefined) return profile.fileName.pattern;
  const name = own.slice(own.lastIndexOf('/') + 1);
  return withoutExtension(name)
    .replace(/:i_(month|day)/g, ':$1')
    .replace(/:(\w+)/g, '{$1}')
    .replace('{title}', '{slug}');
}

const figures: Readonly<Record<string, string>> = {
  '{year}': '\\d{2,4}',
  '{month}': '\\d{1,2}',
  '{day}': '\\d{1,2}',
};

/** Does the generator take a file of that name for a post? Most take any. */
export function isNamedAsPost(path: string, profile: Profile, settings: SiteSettings): boolean {
  if (profile.fileName.whenOther === 'accepted') return true;
  const pattern = fileNamePattern(profile, settings)
    .split(/(\{\w+\})/)
    .map((part) => figures[part] ?? (part.startsWith('{') ? '.+' : escapePattern(part)))
    .join('');
  const stem = withoutExtension(path.slice(path.lastIndexOf('/') + 1));
  return new RegExp(`^${pattern}$`, 'u').test(stem);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
