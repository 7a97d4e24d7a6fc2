import { applyEdits, modify } from 'jsonc-parser';
import { parseDocument } from 'yaml';
import { nameOf } from '../text/path.js';

/** What `post init` puts into a configuration. */
export interface ConfigEntries {
  readonly profile?: string;
  /** Path of the schema, relative to the configuration. */
  readonly schema?: string;
}

/** A new configuration. */
export function newConfig({ profile, schema }: ConfigEntries, $schema: string | undefined): string {
  const config = {
    ...($schema !== undefined && { $schema }),
    ...(profile !== undefined && { profile }),
    ...(schema !== undefined && { frontMatter: { schema } }),
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

/**
 * Name the schema in a configuration that is there: comments and order stay. `undefined` when that
 * cannot be done without a person.
 *
 * @param path of the configuration; its name tells its language
 */
export function addSchemaToConfig(path: string, text: string, schema: string): string | undefined {
  if (/\.ya?ml$/.test(path)) return addToYaml(text, schema);
  const inPackage = nameOf(path) === 'package.json' ? ['post'] : [];
  const indent = /^\{\s*?\n([ \t]+)/.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.includes('\t'),
    tabSize: indent.includes('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const edits = modify(text, [...inPackage, 'frontMatter', 'schema'], schema, {
    formattingOptions,
  });
  return applyEdits(text, edits);
}

function addToYaml(text: string, schema: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || document.has('frontMatter')) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  return `${text}${gap}frontMatter:${eol}  schema: ${schema}${eol}`;
}
