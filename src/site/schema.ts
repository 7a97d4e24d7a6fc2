/** The JSON Schema that front matter must satisfy, compiled: the profile's and the site's own. */
export interface FrontMatterSchema {
  /** Keys that the schemas know; empty when they are open to any. */
  readonly keys: readonly string[];
  /** @param path where the post is, for a schema that asks for other things in other folders */
  validate(data: Readonly<Record<string, unknown>>, path?: string): readonly SchemaProblem[];
  /** What it was made from: another text when it may judge otherwise. */
  readonly state: string;
  /** All keys that a post there can have to any effect, where that is known. */
  keysAt?(path: string): readonly string[] | undefined;
}

/** What ajv reports, cut to what a message needs. */
export interface SchemaProblem {
  /** JSON Pointer to the value. */
  readonly pointer: string;
  /** The JSON Schema keyword that failed: `type`, `required`, `enum` … */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema's own words, if it has some for people. */
  readonly description?: string;
  readonly value: unknown;
}

/** What satisfies all of them. */
export function joinSchemas(schemas: readonly FrontMatterSchema[]): FrontMatterSchema {
  return {
    keys: [...new Set(schemas.flatMap(({ keys }) => keys))],
    validate: (data, path) => schemas.flatMap((schema) => schema.validate(data, path)),
    state: JSON.stringify(schemas.map(({ state }) => state)),
    keysAt: (path) =>
      schemas.map((schema) => schema.keysAt?.(path)).find((keys) => keys !== undefined),
  };
}
