import { describe, expect, test } from 'vitest';
import { readZodSchema } from '../../src/site/zod-schema.js';

const blog = `
import { defineCollection, z } from 'astro:content';
import { glob, file } from 'astro/loaders';
// title: z.number()
const authors = defineCollection({ loader: file('src/data/authors.json'), schema: z.object({ id: z.string() }) });
const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: ({ image }) => z.object({
    title: z.string().max(60, "at most, say, 60"),
    description: z.string(),
    pubDate: z.coerce.date(),
    heroImage: image().optional(),
    tags: z.array(z.string()).default([]),
    kind: z.enum(['note', 'essay']).optional(),
    draft: z.boolean().optional(), /* { */
    extra: z.string().or(z.number()),
  }),
});
export const collections = { blog, authors };
`;

function problems(code: string, data: Readonly<Record<string, unknown>>): string[] | undefined {
  return readZodSchema(code)
    ?.validate(data)
    .map(({ pointer, keyword, params }) => `${pointer} ${keyword} ${Object.values(params).flat()}`);
}

const post = { title: 'Lisbon', description: 'By tram', pubDate: '2024-05-17' };

describe('a schema in the code of a site', () => {
  test.each([
    [post, []],
    [{ ...post, tags: ['a'], kind: 'note', draft: true, extra: 5, heroImage: 1 }, []],
    [{ ...post, pubDate: null }, []],
    [{ title: 'Lisbon', pubDate: '2024-05-17' }, [' required description']],
    [{ ...post, title: null }, ['/title type string']],
    [{ ...post, title: 2017 }, ['/title type string']],
    [{ ...post, draft: 'yes' }, ['/draft type boolean']],
    [{ ...post, tags: 'a, b' }, ['/tags type array']],
    [{ ...post, tags: ['a', 1] }, ['/tags/1 type string']],
    [{ ...post, kind: 'novel' }, ['/kind enum note,essay']],
  ])('%j → %j', (data, found) => {
    expect(problems(blog, data)).toEqual(found);
  });

  test('knows the keys', () => {
    expect(readZodSchema(blog)?.keys).toContain('heroImage');
  });

  test('of two collections what both ask for', () => {
    const two = `defineCollection({ schema: z.object({ title: z.string(), x: z.string() }) });
const s = z.object({ title: z.string() });
defineCollection({ schema: s })`;
    expect(problems(two, {})).toEqual([' required title']);
  });

  test('asks of a post what its own collection asks for', () => {
    const code = `const post = z.object({ title: z.string(), date: z.date() });
const blog = defineCollection({ type: 'content', schema: post });
const pages = defineCollection({ loader: glob({ pattern: '**/*.md', base: './pages' }), schema: z.object({ x: z.string() }) });
const talks = defineCollection({ loader: glob({ pattern: 'talks/*.md', base: 'src/content' }), schema: makeSchema() });
const notes: Notes = defineCollection({ schema: z.object({ day: z.string() }) });
export const collections = { blog, pages, talks, 'my-notes': notes, diary: defineCollection({ schema: z.object({ mood: z.string() }) }) };`;
    const schema = readZodSchema(code);
    const missing = (path: string): unknown =>
      schema?.validate({}, path).map(({ params }) => params.missingProperty);
    expect(missing('src/content/blog/2024/a.md')).toEqual(['title', 'date']);
    expect(missing('pages/a.md')).toEqual(['x']);
    expect(missing('src/content/talks/a.md')).toEqual([]);
    expect(missing('src/content/my-notes/a.md')).toEqual(['day']);
    expect(missing('src/content/diary/a.md')).toEqual(['mood']);
    expect(missing('src/content/elsewhere/a.md')).toEqual([]);
    expect(schema?.keysAt?.('src/content/blog/a.md')).toEqual(['title', 'date']);
    expect(schema?.keysAt?.('src/content/talks/a.md')).toBeUndefined();
  });

  test('says nothing when one cannot be read', () => {
    expect(readZodSchema('defineCollection({ schema: makeSchema() })')).toBeUndefined();
    expect(readZodSchema('')).toBeUndefined();
    expect(() => readZodSchema('defineCollection({ schema: z.object({ a: z.string(')).not.toThrow();
  });
});
