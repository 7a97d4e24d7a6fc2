import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { type ParseError, parse } from 'jsonc-parser';
import { UserError } from '../errors.js';
import type { AnyRule } from '../lint/rule.js';
import { pointerPart } from './check-config.js';

interface OwnSchema {
  readonly keys: readonly string[];
  readonly validate: ReturnType<Ajv2020['compile']>;
}

/**
 * Compile a site's own JSON Schema. References to other files or addresses are not followed: a lint
 * never reads the network.
 *
 * @throws {UserError} when it is not JSON or not a JSON Schema.
 */
export function compileSchema(path: string, text: string): OwnSchema {
  const errors: ParseError[] = [];
  const schema = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof schema !== 'object' || schema === null)
    throw new UserError(`the schema ${path} is not JSON`);
  try {
    const ajv = createAjv();
    const { $schema, ...rest } = schema as { $schema?: string };
    const source = $schema?.includes('draft-07') ? rest : schema;
    return { keys: Object.keys(schema.properties ?? {}), validate: ajv.compile(source) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`the schema ${path} cannot be used: ${reason}`, { cause });
  }
}

/** The first option that does not follow the rule's schema: its JSON Pointer and what it must be. */
export function validateOptions(
  rule: AnyRule,
  options: object,
): { readonly pointer: string; readonly message: string } | undefined {
  const validate = createAjv().compile({
    type: 'object',
    additionalProperties: false,
    properties: { ...rule.optionsSchema },
  });
  if (validate(options)) return undefined;
  const [error] = validate.errors ?? [];
  const { instancePath = '', message = 'is not allowed', params } = error ?? {};
  const key = params?.additionalProperty;
  if (typeof key !== 'string') return { pointer: instancePath, message };
  return { pointer: `/${pointerPart(key)}`, message: `is no option of "${rule.id}"` };
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false, allowUnionTypes: true });
  formats.default(ajv);
  return ajv;
}
