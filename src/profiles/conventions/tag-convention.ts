export interface TagConvention {
  readonly keys: readonly string[];
  /** How a plain string is split, or what becomes of it. */
  readonly string: 'comma' | 'space' | 'single' | 'fails';
  /** Does a list work? */
  readonly list: boolean;
  readonly write: 'flow' | 'block' | 'comma';
}

export interface AuthorConvention {
  readonly keys: readonly string[];
  /** Data files that define author ids: as top-level keys, or named like the author (`*`). */
  readonly files: readonly string[];
  /** Does an id that is in none of those files stop the build? */
  readonly mustBeKnown: boolean;
}
