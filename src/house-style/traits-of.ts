import type { PostFacts } from '../site/facts.js';
import { readFileName } from '../site/file-name.js';
import { nameOf } from '../text/path.js';
import { type Trait, traitId } from './trait.js';
import { valueTraits } from './value-traits.js';

/** All that a post shows of its style, by `traitId`. */
export type Traits = ReadonlyMap<string, Trait>;

/**
 * The traits of a post. Which of two keys comes first is not among them: those pairs are looked up
 * when asked for.
 *
 * @param tagKeys keys whose text is a list of tags
 */
export function traitsOf(post: PostFacts, tagKeys: readonly string[]): Traits {
  const traits = [
    ...post.keys.flatMap((fact) => valueTraits(fact)),
    ...tagTraits(post, tagKeys),
    ...nameTraits(post.path),
  ];
  const own = traits.filter(({ kind, key }) => !(kind === 'vocabulary' && tagKeys.includes(key)));
  return new Map(own.map((trait) => [traitId(trait), trait]));
}

function tagTraits({ tags, keys }: PostFacts, tagKeys: readonly string[]): Trait[] {
  const fact = keys.find((one) => tagKeys.includes(one.key));
  if (!fact || tags.length === 0) return [];
  const { key } = fact;
  return [
    { kind: 'tag-blank', key, value: tags.some((tag) => /\s/.test(tag)) ? 'with' : 'without' },
    { kind: 'tag-case', key, value: caseOf(tags) },
    { kind: 'tag-vocabulary', key, value: tags.join('\n') },
  ];
}

function caseOf(tags: readonly string[]): string {
  if (tags.every((tag) => tag === tag.toLowerCase())) return 'lower';
  return tags.every((tag) => /^\p{Lu}/u.test(tag)) ? 'capital' : 'mixed';
}

function nameTraits(path: string): Trait[] {
  const name = nameOf(path);
  const { slug, day } = readFileName(path);
  const separators = [...new Set(slug.match(/[-_\s]/g))].sort().join('');
  const isBundle = /^_?index\./.test(name);
  return [
    { kind: 'extension', key: '', value: isBundle ? name : (/\.[a-z]+$/i.exec(name)?.[0] ?? '') },
    ...(isBundle
      ? []
      : [{ kind: 'inner-extension' as const, key: '', value: innerExtension(name) }]),
    { kind: 'dated-name', key: '', value: day === undefined ? 'without' : 'with' },
    { kind: 'slug-case', key: '', value: slug === slug.toLowerCase() ? 'lower' : 'mixed' },
    ...(separators === '' ? [] : [{ kind: 'slug-separator' as const, key: '', value: separators }]),
  ];
}

/** `.html` of `x.html.md`: what the page ends with, for some generators. */
function innerExtension(name: string): string {
  return /(\.html?)\.[a-z]+$/i.exec(name)?.[1] ?? 'none';
}
