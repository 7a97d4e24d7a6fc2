import type { KeyFact, PostFacts } from './facts.js';

/**
 * Facts of many posts without what they repeat: one column for each fact, and tables of what many
 * posts have in common. A tenth of the time to read that a list of objects takes.
 */
export interface PackedFacts {
  /** All facts that many posts share: who sees them, tags, authors … */
  readonly common: readonly CommonFacts[];
  /** The keys of a front matter with how their values are written. */
  readonly shapes: readonly Shape[];
  /** For each post, where its common facts and its shape are. */
  readonly commonOf: readonly number[];
  readonly shapeOf: readonly number[];
  readonly paths: readonly string[];
  readonly slugs: readonly string[];
  readonly titles: readonly (string | null)[];
  readonly dates: readonly (number | null)[];
  readonly days: readonly (string | null)[];
  readonly urls: readonly (string | null)[];
  /** Values as written, with their lengths. */
  readonly raws: readonly Raw[];
  /** Where those of the first post are, then those of the second … */
  readonly rawOf: readonly number[];
}

type CommonFacts = Omit<
  PostFacts,
  'path' | 'slug' | 'title' | 'date' | 'day' | 'url' | 'keys' | 'pending'
>;
type Raw = readonly [raw: string, length: number];
type Shape = readonly (readonly [key: string, kind: string, style: string])[];

/** Pack facts; those of posts whose date has not come are not meant to be kept. */
export function packFacts(posts: readonly PostFacts[]): PackedFacts {
  const common = tableOf(posts.map(commonFacts));
  const shapes = tableOf(
    posts.map(({ keys }): Shape => keys.map(({ key, kind, style }) => [key, kind, style])),
  );
  const raws = tableOf(
    posts.flatMap(({ keys }) => keys.map(({ raw, length }): Raw => [raw, length])),
  );
  return {
    common: common.rows,
    shapes: shapes.rows,
    commonOf: common.places,
    shapeOf: shapes.places,
    paths: posts.map(({ path }) => path),
    slugs: posts.map(({ slug }) => slug),
    titles: posts.map(({ title }) => title ?? null),
    dates: posts.map(({ date }) => date ?? null),
    days: posts.map(({ day }) => day ?? null),
    urls: posts.map(({ url }) => url ?? null),
    raws: raws.rows,
    rawOf: raws.places,
  };
}

/** The facts of each post again, in the same order. Throws when they were not packed like this. */
export function unpackFacts(packed: PackedFacts): PostFacts[] {
  const { paths, titles, dates, days, urls } = packed;
  let used = 0;
  return paths.map((path, index) => {
    const shape = packed.shapes[packed.shapeOf[index] as number] as Shape;
    const keys: KeyFact[] = [];
    for (const [key, kind, style] of shape) {
      const [raw, length] = packed.raws[packed.rawOf[used] as number] as Raw;
      keys.push({ key, kind, style, raw, length });
      used += 1;
    }
    const { status, visibility, aliases, tags, authors, language } = packed.common[
      packed.commonOf[index] as number
    ] as CommonFacts;
    const slug = packed.slugs[index] as string;
    const facts: Unpacked = { path, status, visibility, slug, aliases, tags, authors, keys };
    const [title, date, day, url] = [titles[index], dates[index], days[index], urls[index]];
    if (title !== null) facts.title = title as string;
    if (date !== null) facts.date = date as number;
    if (day !== null) facts.day = day as string;
    if (url !== null) facts.url = url as string;
    if (language !== undefined) facts.language = language;
    return facts;
  });
}

/** Facts while they are put together, one by one: that is what makes it fast. */
type Unpacked = { -readonly [Name in keyof PostFacts]: PostFacts[Name] };

function commonFacts(post: PostFacts): CommonFacts {
  const { status, visibility, aliases, tags, authors, language } = post;
  const facts = { status, visibility, aliases, tags, authors };
  return language === undefined ? facts : { ...facts, language };
}

/** Each different row once, and which row stands at each place. */
function tableOf<Row>(all: readonly Row[]): { rows: Row[]; places: number[] } {
  const known = new Map<string, number>();
  const rows: Row[] = [];
  const places = all.map((row) => {
    const text = JSON.stringify(row);
    const found = known.get(text) ?? rows.push(row) - 1;
    known.set(text, found);
    return found;
  });
  return { rows, places };
}
