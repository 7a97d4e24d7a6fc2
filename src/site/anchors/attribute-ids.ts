import type { Post } from '../post.js';

const withoutAttributes: ReadonlySet<string> = new Set([
  'marked',
  'remark',
  'commonmark',
  'redcarpet',
]);

/**
 * Ids in braces, `{#id}` and `{: #id}`, wherever they stand: engines and their plugins give them to
 * paragraphs, lists, images and spans, too.
 */
export function attributeIds(post: Post, engine: string): readonly string[] {
  if (withoutAttributes.has(engine)) return [];
  const body = post.source.text.slice(post.frontMatter.bodyStart);
  return [...body.matchAll(/\{([^{}\n]{1,1000})\}/g)].flatMap(([, attributes = '']) =>
    [...attributes.matchAll(/(?:^:?|\s)(?:#([^\s}]+)|id\s*=\s*["']?([^\s"'}]+))/g)].flatMap(
      ([, short, long]) => short ?? long ?? [],
    ),
  );
}
