import type { FileNameParts } from './file-name.js';
import type { PostSurroundings } from './post.js';

/** When a post is dated. */
export interface PostDate {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The day in the site's time zone, `YYYY-MM-DD`. */
  readonly day: string;
}

/** The date of a post as its generator reads it: front matter first, then the file name. */
export function readPostDate(
  data: Readonly<Record<string, unknown>>,
  name: FileNameParts,
  { profile }: PostSurroundings,
): PostDate | undefined {
  const written = profile.dates.keys.map((key) => data[key]).find((value) => value !== undefined);
  const text =
    typeof written === 'string' ? written : profile.dates.fromFileName ? name.day : undefined;
  if (text === undefined) return undefined;
  const time = Date.parse(
    text
      .replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, '$1T$2')
      .replace(/ (UTC|GMT)$/, 'Z')
      .replace(/ ([+-]\d\d):?(\d\d)$/, '$1:$2'),
  );
  if (Number.isNaN(time)) return undefined;
  return { time, day: new Date(time).toISOString().slice(0, 10) };
}
