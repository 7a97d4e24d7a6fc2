/**
 * What stands in a prose block for things that are not read as prose: one character each, from the
 * private use area, so that no letter, digit, space or punctuation class matches it.
 */
export const placeholder = {
  /** Inline code. */
  code: '\uE000',
  /** One inline HTML tag or comment. */
  html: '\uE001',
  /** An autolink or a bare URL. */
  url: '\uE002',
  image: '\uE003',
  /** A template tag: Liquid, shortcode, ERB, JSX expression. */
  template: '\uE004',
  math: '\uE005',
  footnote: '\uE006',
} as const;

/** The kinds of placeholders. */
export type PlaceholderKind = keyof typeof placeholder;
