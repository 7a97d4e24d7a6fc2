import type { FrontMatter } from '../../front-matter/front-matter.js';
import type { FrontMatterSchema, SchemaProblem } from '../../site/schema.js';

const alternatives = new Set(['anyOf', 'oneOf']);
/** Keywords that only say that something below them failed, or that another rule tells better. */
const silent = new Set(['additionalProperties', 'unevaluatedProperties', 'if', '$ref', 'allOf']);

/**
 * What the schema has against the front matter, one problem a value: of alternatives the one that
 * was probably meant, or all of them in one.
 */
export function schemaProblems(
  frontMatter: FrontMatter,
  schema: FrontMatterSchema,
  path: string,
): readonly SchemaProblem[] {
  const all = schema
    .validate(canonicalData(frontMatter, schema), path)
    .filter(({ keyword }) => !silent.has(keyword));
  const open = new Set(
    all.filter(({ keyword }) => alternatives.has(keyword)).map(({ pointer }) => pointer),
  );
  const kept = new Map<string, SchemaProblem>();
  for (const problem of all) {
    if (alternatives.has(problem.keyword)) continue;
    if (open.has(problem.pointer) && isBelow(all, problem.pointer)) continue;
    const id = idOf(problem);
    const known = kept.get(id);
    kept.set(id, known ? joined(known, problem) : problem);
  }
  return [...kept.values()];
}

/** Keys in the spelling of the schema, where the generator does not mind the letter case. */
function canonicalData(
  { data, dialect }: FrontMatter,
  { keys }: FrontMatterSchema,
): Readonly<Record<string, unknown>> {
  if (!dialect.ignoreKeyCase) return data;
  const spelling = new Map(keys.map((key) => [key.toLowerCase(), key]));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [spelling.get(key.toLowerCase()) ?? key, value]),
  );
}

/** Does an alternative fit, but for something within the value? */
function isBelow(all: readonly SchemaProblem[], pointer: string): boolean {
  return all.some((other) => other.pointer.startsWith(`${pointer}/`));
}

function idOf({ pointer, keyword, params }: SchemaProblem): string {
  return keyword === 'required' ? `${pointer} requires ${params.missingProperty}` : pointer;
}

/** Two things wrong with one value: types are added up, else the first is told. */
function joined(a: SchemaProblem, b: SchemaProblem): SchemaProblem {
  if (a.keyword !== 'type' || b.keyword !== 'type') return a;
  return { ...a, params: { ...a.params, type: `${a.params.type},${b.params.type}` } };
}
