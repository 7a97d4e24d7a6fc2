/**
 * A way to write front matter.
 *
 * - `yaml`: between `---` lines
 * - `toml`: between `+++` lines
 * - `json`: an object at the very start of the file
 * - `json-fenced`: the members of an object between `;;;` lines (Hexo, Middleman)
 * - `yaml-unopened`: YAML from the first line on, closed by `---` (Hexo)
 * - `lines`: `Key: value` lines up to a blank line, `---` around them tolerated (Pelican)
 */
export type FrontMatterForm = 'yaml' | 'toml' | 'json' | 'json-fenced' | 'yaml-unopened' | 'lines';

/**
 * The parsers generators read YAML with. They differ in what a plain word or number means, in
 * which odd characters they bear, and in what they make of unknown tags.
 *
 * - `psych`: Ruby's, on libyaml (Jekyll, Middleman)
 * - `go-yaml`: yaml.v2 (Hugo before 0.152)
 * - `js-yaml`: version 3, the one in gray-matter (Eleventy, Docusaurus, Gatsby, VitePress), and 4 (Hexo)
 * - `yaml`: the npm package, YAML 1.2 as the specification has it
 */
export type YamlReader = 'psych' | 'go-yaml' | 'js-yaml' | 'yaml';

/**
 * How one generator reads front matter: data, part of a profile. What the dialect does not accept
 * is still recognised, and said so with a problem.
 */
export interface FrontMatterDialect {
  readonly formats: readonly FrontMatterForm[];
  /** Which words are booleans: `yes` and `off` are in 1.1, only `true` and `false` in 1.2. */
  readonly yaml: '1.1' | '1.2';
  /** The parser, where it is known; else `psych` stands for 1.1 and `yaml` for 1.2. */
  readonly yamlReader?: YamlReader;
  /** May `...` close a YAML block? */
  readonly closingDots: boolean;
  /** What a key written twice means; `error`: the generator refuses the block. */
  readonly duplicateKeys: 'error' | 'last' | 'first';
  /** Is `Draft` the key `draft`? Keys stay as written in the data; `findEntry` follows this. */
  readonly ignoreKeyCase?: boolean;
  /** May a UTF-8 byte order mark stand before the block? */
  readonly byteOrderMark: boolean;
  /** May blank lines stand before the opening fence? */
  readonly blankBefore: boolean;
  /** May spaces stand before the opening fence, on its line? */
  readonly indentedFence: boolean;
  /** May blanks follow the opening fence? After the closing one they are accepted everywhere. */
  readonly fenceTrailingSpace: boolean;
  /** Do four or more dashes make a fence too? */
  readonly longFences: boolean;
  /** Words accepted after the opening `---`, as in `---json`; never a language that is run. */
  readonly fenceLanguages: readonly string[];
}

/** The parser a dialect reads YAML with. */
export function yamlReaderOf(dialect: FrontMatterDialect): YamlReader {
  return dialect.yamlReader ?? (dialect.yaml === '1.1' ? 'psych' : 'yaml');
}
