import type { KeyFact, PostFacts } from './facts.js';

/**
 * Facts of many posts without what they repeat: one column for each fact, and tables of what many
 * posts have in common. Much faster to read than a list of objects.
 */
export interface PackedFacts {
  /** Facts that many posts share: who sees them, tags, authors … */
  readonly common: readonly CommonFacts[];
  /** Different keys with how their values are written. */
  readonly styles: readonly Style[];
  /** Different values as written: the style of each, the text, and its length where it was cut. */
  readonly styleOf: readonly number[];
  readonly raws: readonly string[];
  readonly cut: readonly (readonly [value: number, length: number])[];
  /** Of each post: which of the common facts, and how many keys. */
  readonly commonOf: readonly number[];
  readonly sizes: readonly number[];
  /** The values of the first post, then those of the second … */
  readonly values: readonly number[];
  readonly paths: readonly string[];
  readonly slugs: readonly string[];
  readonly titles: readonly (string | null)[];
  readonly dates: readonly (number | null)[];
  readonly days: readonly (string | null)[];
  readonly urls: readonly (string | null)[];
  /** Of the few posts that may be elsewhere. */
  readonly otherUrls: readonly (readonly [post: number, urls: readonly string[]])[];
}

type CommonFacts = Omit<
  PostFacts,
  'path' | 'slug' | 'title' | 'date' | 'day' | 'url' | 'otherUrls' | 'keys' | 'pending'
>;
type Style = readonly [key: string, kind: string, style: string];

/** Pack facts; those of posts whose date has not come are not meant to be kept. */
export function packFacts(posts: readonly PostFacts[]): PackedFacts {
  const common = tableOf(posts.map(commonFacts));
  const facts = tableOf(posts.flatMap(({ keys }) => keys));
  const styles = tableOf(facts.rows.map(({ key, kind, style }): Style => [key, kind, style]));
  return {
    common: common.rows,
    styles: styles.rows,
    styleOf: styles.places,
    raws: facts.rows.map(({ raw }) => raw),
    cut: facts.rows.flatMap(({ raw, length }, value) =>
      length === raw.length ? [] : [[value, length] as const],
    ),
    commonOf: common.places,
    sizes: posts.map(({ keys }) => keys.length),
    values: facts.places,
    paths: posts.map(({ path }) => path),
    slugs: posts.map(({ slug }) => slug),
    titles: posts.map(({ title }) => title ?? null),
    dates: posts.map(({ date }) => date ?? null),
    days: posts.map(({ day }) => day ?? null),
    urls: posts.map(({ url }) => url ?? null),
    otherUrls: posts.flatMap(({ otherUrls }, index) =>
      otherUrls === undefined ? [] : [[index, otherUrls] as const],
    ),
  };
}

/** The facts of each post again, in the same order. Throws when they were not packed like this. */
export function unpackFacts(packed: PackedFacts): PostFacts[] {
  const { paths, slugs, titles, dates, days, urls } = packed;
  const facts = unpackKeys(packed);
  const otherUrls = new Map(packed.otherUrls);
  let used = 0;
  return paths.map((path, index) => {
    const end = used + (packed.sizes[index] as number);
    const keys = packed.values.slice(used, end).map((value) => facts[value] as KeyFact);
    used = end;
    const { status, visibility, aliases, tags, authors, language } = packed.common[
      packed.commonOf[index] as number
    ] as CommonFacts;
    const slug = slugs[index] as string;
    const post: Unpacked = { path, status, visibility, slug, aliases, tags, authors, keys };
    const [title, date, day, url] = [titles[index], dates[index], days[index], urls[index]];
    if (title !== null) post.title = title as string;
    if (date !== null) post.date = date as number;
    if (day !== null) post.day = day as string;
    if (url !== null) post.url = url as string;
    const others = otherUrls.get(index);
    if (others) post.otherUrls = others;
    if (language !== undefined) post.language = language;
    return post;
  });
}

/** Facts while they are put together, one by one: that is what makes it fast. */
type Unpacked = { -readonly [Name in keyof PostFacts]: PostFacts[Name] };

/** Posts that write a key alike share what is known of it. */
function unpackKeys({ raws, styleOf, styles, cut }: PackedFacts): KeyFact[] {
  const lengths = new Map(cut);
  return raws.map((raw, value) => {
    const [key, kind, style] = styles[styleOf[value] as number] as Style;
    return { key, kind, style, raw, length: lengths.get(value) ?? raw.length };
  });
}

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
