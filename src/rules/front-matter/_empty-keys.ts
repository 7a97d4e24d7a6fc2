import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { schemaProblems } from './_schema-problems.js';

/** Keys with nothing in them that must not be missing: an empty text fits the schema, and says nothing. */
export function emptyKeys({ frontMatter, path }: Post, { schema }: Site): FrontMatterEntry[] {
  const empty = frontMatter.entries.filter(({ value }) => value === '');
  if (empty.length === 0) return [];
  const keys = new Set(empty.map(({ key }) => key));
  const rest = Object.entries(frontMatter.data).filter(([key]) => !keys.has(key));
  const without = { ...frontMatter, data: Object.fromEntries(rest) };
  const missing = schemaProblems(without, schema, path).flatMap(({ keyword, pointer, params }) =>
    keyword === 'required' && pointer === '' ? String(params.missingProperty).toLowerCase() : [],
  );
  return empty.filter(({ key }) => missing.includes(key.toLowerCase()));
}
