import { UserError } from '../errors.js';
import { compiledSchemas } from '../generated/index.js';
import type { Host } from '../host/host.js';
import type { FrontMatterSchema, SchemaProblem } from '../site/schema.js';
import { decodeUtf8 } from '../text/decode-utf8.js';

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Validate = ((data: unknown) => boolean) & {
  errors?: readonly SchemaError[] | null | undefined;
};

/**
 * The schema of front matter: the profile's, which was compiled when `post` was built, and the
 * site's own at `path`, compiled now.
 *
 * @throws {UserError} when the site's schema is missing or not a JSON Schema.
 */
export async function loadSchema(
  host: Host,
  profileSchema: string,
  path: string | undefined,
): Promise<FrontMatterSchema> {
  const load = compiledSchemas[profileSchema.replace(/\.schema\.json$/, '')];
  if (!load) throw new Error(`no compiled schema ${profileSchema}`);
  const { keys, validate } = await load();
  if (path === undefined) return toSchema(keys, [validate as Validate], profileSchema);
  const own = await compileOwn(host, path);
  return toSchema([...keys, ...own.keys], [validate as Validate, own.validate], own.text);
}

async function compileOwn(
  host: Host,
  path: string,
): Promise<{
  readonly keys: readonly string[];
  readonly validate: Validate;
  readonly text: string;
}> {
  const bytes = host.fs.readBytes(path);
  if (!bytes) throw new UserError(`no such schema: ${path}`);
  const { compileSchema } = await import('./compile-schema.js');
  const { text } = decodeUtf8(bytes);
  return { ...compileSchema(path, text), text };
}

function toSchema(
  keys: readonly string[],
  validators: readonly Validate[],
  state: string,
): FrontMatterSchema {
  return {
    keys: [...new Set(keys)],
    state,
    validate: (data) => validators.flatMap((validate) => problemsOf(validate, data)),
  };
}

function problemsOf(validate: Validate, data: Readonly<Record<string, unknown>>): SchemaProblem[] {
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
    pointer: instancePath,
    keyword,
    params,
    value: valueAt(data, instancePath),
  }));
}

function valueAt(data: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      data,
    );
}
