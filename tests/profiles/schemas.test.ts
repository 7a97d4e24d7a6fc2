import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compiledSchemas } from '../../src/generated/index.js';
import { profiles } from '../../src/profiles/index.js';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

function read(name: string): Schema {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8'));
}

function undescribed(schema: Schema, at = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => [
    ...(property.description ? [] : [`${at}/${key}`]),
    ...undescribed(property, `${at}/${key}`),
  ]);
}

async function accepts(id: string, data: Readonly<Record<string, unknown>>): Promise<boolean> {
  const load = compiledSchemas[id];
  if (!load) throw new Error(`no schema ${id}`);
  return (await load()).validate({ title: 'Lisbon by tram', ...data });
}

describe.each(profiles.map(({ id, frontMatter }) => [id, frontMatter.schema] as const))(
  '%s',
  (id, file) => {
    test('describes every property', () => {
      expect(undescribed(read(file))).toEqual([]);
    });

    test('accepts what everybody writes', async () => {
      const tags =
        id === 'zola' ? { taxonomies: { tags: ['tram'] } } : { tags: ['tram', 'Lisbon'] };
      const data = { date: '2024-05-17', description: 'Up and down', unheardOf: 1, ...tags };
      expect(await accepts(id, data)).toBe(true);
    });
  },
);

describe('refuses what stops a real build', () => {
  test.each([
    ['docusaurus', { title: null }],
    ['docusaurus', { tags: 'a, b' }],
    ['docusaurus', { tags: null }],
    ['docusaurus', { tags: [1, true] }],
    ['docusaurus', { draft: 'yes' }],
    ['docusaurus', { unlisted: 1 }],
    ['docusaurus', { date: null }],
    ['zola', { draft: 'true' }],
    ['zola', { title: 2017 }],
    ['zola', { taxonomies: { tags: 'a' } }],
    ['pelican', { title: undefined }],
  ])('%s: %j', async (id, data) => {
    const given = Object.fromEntries(
      Object.entries({ title: 'x', ...data }).filter(([, v]) => v !== undefined),
    );
    expect((await compiledSchemas[id]?.())?.validate(given)).toBe(false);
  });
});

describe('accepts what real builds accept', () => {
  test.each([
    ['docusaurus', { title: 2017 }],
    ['docusaurus', { draft: 'false' }],
    ['docusaurus', { tags: [] }],
    ['jekyll', { title: null, tags: 'a b', categories: null }],
    ['jekyll', { title: true }],
    ['hugo', { tags: 'a', draft: 'yes', weight: '3' }],
    ['hugo', { images: [{ name: 'a.png' }], featured_image: { src: 'a.png' } }],
    ['hexo', { categories: [['a', 'b'], ['c']], tags: null }],
    ['eleventy', { permalink: false, tags: [1, 2] }],
  ])('%s: %j', async (id, data) => {
    expect(await accepts(id, data)).toBe(true);
  });
});
