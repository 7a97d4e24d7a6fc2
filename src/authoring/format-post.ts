/** What a line about a post may be made of, by its sign. */
export interface PostFields {
  readonly state: string;
  readonly day: string;
  readonly slug: string;
  readonly title: string;
  readonly path: string;
  readonly url: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly why: readonly string[];
}

const signs: Readonly<Record<string, (post: PostFields) => string>> = {
  a: ({ authors }) => authors.join(', '),
  d: ({ day }) => day,
  f: ({ path }) => path,
  g: ({ tags }) => tags.join(', '),
  s: ({ slug }) => slug,
  S: ({ state }) => state,
  t: ({ title }) => title,
  u: ({ url }) => url,
  w: ({ why }) => why.join('; '),
  '%': () => '%',
};

/**
 * A line about a post: `%d` its day, `%s` slug, `%t` title, `%f` file, `%S` state, `%u` URL, `%g`
 * tags, `%a` authors, `%w` why it is hidden, `%%` a per cent sign; `\t` and `\n` as in printf.
 *
 * @returns `undefined` when the format has a sign that means nothing.
 */
export function formatPost(format: string, post: PostFields): string | undefined {
  let isKnown = true;
  const line = format.replace(/%(.?)|\\([tn\\])/gu, (found, sign?: string, escaped?: string) => {
    if (escaped !== undefined) return escaped === 't' ? '\t' : escaped === 'n' ? '\n' : '\\';
    const write = Object.hasOwn(signs, sign ?? '') ? signs[sign ?? ''] : undefined;
    isKnown &&= write !== undefined;
    return write?.(post) ?? found;
  });
  return isKnown ? line : undefined;
}
