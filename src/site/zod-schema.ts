import { withoutComments } from '../text/without-comments.js';
import type { FrontMatterSchema, SchemaProblem } from './schema.js';

/** What can be read of one key of a Zod object without running it. */
interface ZodKey {
  readonly key: string;
  readonly required: boolean;
  /** `any` when the expression says more than a search can tell. */
  readonly type: 'string' | 'boolean' | 'number' | 'date' | 'array' | 'any';
  /** Type of the items of an array. */
  readonly items?: 'string';
  readonly nullable: boolean;
  readonly allowed?: readonly string[];
}

/** A collection, as far as its definition can be read. */
interface Collection {
  /** Where its entries lie; `undefined` when that cannot be told. */
  readonly folder: string | undefined;
  readonly keys: readonly ZodKey[] | undefined;
}

/**
 * The schema that code with `defineCollection({ schema: z.object({…}) })` gives to front matter, as
 * far as it can be read without running it: what the collection of a post asks for, where its folder
 * is not known what all collections ask for. `undefined` when none can be read.
 */
export function readZodSchema(code: string): FrontMatterSchema | undefined {
  const text = withoutComments(code);
  const names = namesOf(text);
  const collections = callsOf(text, 'defineCollection')
    .filter(({ body }) => !holdsData(body))
    .map((call) => ({ folder: folderOf(call, text, names), keys: objectOf(call.body, text) }));
  if (collections.every(({ keys }) => keys === undefined)) return undefined;
  const shared = sharedKeys(collections);
  const keysAt = (path: string): readonly ZodKey[] | undefined =>
    collectionAt(path, collections)?.keys;
  return {
    keys: [...new Set(collections.flatMap(({ keys }) => (keys ?? []).map(({ key }) => key)))],
    validate(data, path) {
      const own = path === undefined ? undefined : collectionAt(path, collections);
      return (own ? (own.keys ?? []) : shared).flatMap((key) => problemOf(key, data) ?? []);
    },
    state: text,
    keysAt: (path) => keysAt(path)?.map(({ key }) => key),
  };
}

/** What all of several collections ask for in the same words; nothing when one cannot be read. */
function sharedKeys(collections: readonly Collection[]): readonly ZodKey[] {
  const [first, ...others] = collections;
  return (first?.keys ?? []).filter((key) =>
    others.every(({ keys }) =>
      keys?.some((other) => JSON.stringify(other) === JSON.stringify(key)),
    ),
  );
}

/** The collection with the innermost folder around a path. */
function collectionAt(path: string, collections: readonly Collection[]): Collection | undefined {
  return collections
    .filter(({ folder }) => folder !== undefined && path.startsWith(`${folder}/`))
    .sort((a, b) => (b.folder?.length ?? 0) - (a.folder?.length ?? 0))[0];
}

/** What the collections are called where they are exported, by the names they have in the code. */
function namesOf(text: string): ReadonlyMap<string, string> {
  const start = /\bcollections\b[^=]{0,80}=\s*\{/.exec(text);
  if (!start) return new Map();
  const inside = balanced(text, start.index + start[0].length - 1);
  return new Map(
    parts(inside).flatMap((part) => {
      const [, key, , name = key] = /^\s*["']?([\w-]+)["']?\s*(:\s*(\w+)\s*)?$/.exec(part) ?? [];
      return key === undefined || name === undefined ? [] : [[name, key] as const];
    }),
  );
}

/** The folder that its loader names, else that of its name below `src/content`. */
function folderOf(
  { body, at }: Call,
  text: string,
  names: ReadonlyMap<string, string>,
): string | undefined {
  if (/\bloader\s*:/.test(body)) {
    const base = /\bbase\s*:\s*["'`]\.?\/?([^"'`$]+?)\/?["'`]/.exec(body)?.[1];
    const pattern = /\bpattern\s*:\s*["'`](?:\.\/)?([^"'`*{[!]*)\//.exec(body)?.[1];
    return base && (pattern ? `${base}/${pattern}` : base);
  }
  const before = text.slice(Math.max(0, at - 200), at);
  const variable = /\b(?:const|let|var)\s+(\w+)[^=]*=\s*$/.exec(before)?.[1];
  const key = variable === undefined ? /["']?([\w-]+)["']?\s*:\s*$/.exec(before)?.[1] : undefined;
  const name = key ?? (variable === undefined ? undefined : names.get(variable));
  return name && `src/content/${name}`;
}

/** A collection of JSON or YAML, or of one file: no posts. */
function holdsData(body: string): boolean {
  return /\btype\s*:\s*["']data["']|\bfile\s*\(|pattern\s*:\s*["'`][^"'`]*\.\{?(?:json|ya?ml|toml)/.test(
    body,
  );
}

/** A call of a function: where it begins, and what stands in its parentheses. */
interface Call {
  readonly at: number;
  readonly body: string;
}

function callsOf(text: string, name: string): Call[] {
  return [...text.matchAll(new RegExp(`\\b${name}\\s*\\(`, 'g'))].map((match) => ({
    at: match.index,
    body: balanced(text, match.index + match[0].length - 1),
  }));
}

/** From an opening bracket to its closing one, both left out. Linear; quotes are stepped over. */
function balanced(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' || character === "'" || character === '`') at = endOfQuote(text, at);
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth === 0) return text.slice(open + 1, at);
  }
  return text.slice(open + 1);
}

function endOfQuote(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) return at;
  }
  return text.length;
}

/** The keys of a collection's schema, written in place or under a name. */
function objectOf(body: string, text: string): ZodKey[] | undefined {
  const own = callsOf(body, 'z\\.object')[0]?.body;
  const name = own === undefined ? /\bschema\s*:\s*(\w+)/.exec(body)?.[1] : undefined;
  const from = name === undefined ? -1 : text.search(new RegExp(`\\b(?:const|let)\\s+${name}\\b`));
  const source = own ?? (from < 0 ? undefined : callsOf(text.slice(from), 'z\\.object')[0]?.body);
  if (source === undefined || !/^\s*\{/.test(source)) return undefined;
  return parts(balanced(source, source.indexOf('{'))).flatMap((part) => keyOf(part) ?? []);
}

/** The parts between commas that stand in no bracket. */
function parts(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' || character === "'" || character === '`') at = endOfQuote(text, at);
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (character === ',' && depth === 0) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, text.slice(start)];
}

const expressions: readonly (readonly [RegExp, ZodKey['type']])[] = [
  [/^z\.string\(/, 'string'],
  [/^z\.boolean\(/, 'boolean'],
  [/^z\.number\(/, 'number'],
  [/^z\.(?:coerce\.)?date\(/, 'date'],
  [/^z\.array\(/, 'array'],
  [/^z\.enum\(/, 'string'],
];

function keyOf(part: string): ZodKey | undefined {
  const match = /^\s*(?:(\w+)|["']([^"']+)["'])\s*:\s*/.exec(part);
  const key = match?.[1] ?? match?.[2];
  if (!match || key === undefined) return undefined;
  const expression = part.slice(match[0].length).replace(/\s+/g, '');
  const chain = methodsOf(expression);
  const open = /\.(?:or|and|pipe|preprocess|catch)\b/.test(chain);
  const type = open ? undefined : expressions.find(([starts]) => starts.test(expression))?.[1];
  const words = /^z\.enum\(\[([^\]]*)\]/.exec(expression)?.[1];
  const allowed = [...(words ?? '').matchAll(/["'`]([^"'`]*)["'`]/g)].map((word) => word[1] ?? '');
  return {
    key,
    required: !/\.(?:optional|nullish|default|catch|prefault)\b/.test(chain) && type !== undefined,
    type: type ?? 'any',
    nullable: /\.(?:nullable|nullish)\b/.test(chain) || /^z\.coerce\.date/.test(expression),
    ...(/^z\.array\(z\.string\(\)\)/.test(expression) && { items: 'string' as const }),
    ...(!open && allowed.length > 0 && { allowed }),
  };
}

/** `z.array(z.string()).default([])` → `z.array.default`: what stands in no parentheses. */
function methodsOf(expression: string): string {
  let depth = 0;
  let chain = '';
  for (const character of expression) {
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (depth === 0) chain += character;
  }
  return chain;
}

function problemOf(
  zod: ZodKey,
  data: Readonly<Record<string, unknown>>,
): SchemaProblem | undefined {
  const { key, required, type, nullable } = zod;
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  if (value === undefined) {
    const params = { missingProperty: key };
    return required ? { pointer: '', keyword: 'required', params, value } : undefined;
  }
  if (type === 'any' || (value === null && nullable)) return undefined;
  const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (type === 'array') return arrayProblem(zod, value, pointer);
  // Which texts and numbers make a date is for the readers of dates to say.
  if (type === 'date') return Array.isArray(value) ? wrong(pointer, 'string', value) : undefined;
  return typeof value === type ? enumProblem(zod, value, pointer) : wrong(pointer, type, value);
}

function arrayProblem(
  { items }: ZodKey,
  value: unknown,
  pointer: string,
): SchemaProblem | undefined {
  if (!Array.isArray(value)) return wrong(pointer, 'array', value);
  const index = items ? value.findIndex((item) => typeof item !== items) : -1;
  return index < 0 ? undefined : wrong(`${pointer}/${index}`, 'string', value[index]);
}

function enumProblem(
  { allowed }: ZodKey,
  value: unknown,
  pointer: string,
): SchemaProblem | undefined {
  if (!allowed || allowed.includes(String(value))) return undefined;
  return { pointer, keyword: 'enum', params: { allowedValues: allowed }, value };
}

function wrong(pointer: string, type: string, value: unknown): SchemaProblem {
  return { pointer, keyword: 'type', params: { type }, value };
}
