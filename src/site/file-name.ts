/** What a post's file name says. */
export interface FileNameParts {
  readonly slug: string;
  /** `YYYY-MM-DD`, as far as the name has it. */
  readonly day?: string;
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

/** `x.html.md` → `x`: a template's extensions go with Markdown's. */
export function withoutExtension(name: string): string {
  return name
    .replace(/\.(md|markdown|mdx|mkd|mkdn|mdown|mdwn|mkdown|mdtxt|mdtext|qmd|rmd)$/i, '')
    .replace(/\.(html|htm|[a-z]{2}(-[a-z]{2})?)$/i, '');
}
