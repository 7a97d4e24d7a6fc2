import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { schemaOfSite } from '../../src/house-style/schema-of-site.js';
import { createExampleSite } from '../support/example-site.js';

/** A site of posts, one a day; `%` in the lines stands for the number. */
async function schemaOf(
  count: number,
  lines: (index: number) => string,
  more: Record<string, string> = {},
): Promise<Record<string, unknown> & { properties: Record<string, unknown> }> {
  const posts = Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const day = `2023-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
      return [`_posts/${day}-p${index}.md`, `---\n${lines(index)}\n---\n\nHello.\n`];
    }),
  );
  const { site } = await createExampleSite({ '_config.yml': '', ...posts, ...more }, 'jekyll');
  return schemaOfSite(site) as never;
}

describe('the schema that posts follow', () => {
  test('requires what nearly all have, in their order, and accepts what they hold', async () => {
    const schema = await schemaOf(40, (index) =>
      [
        `title: ${index === 0 ? '2023' : `Post ${index}`}`,
        'layout: post',
        ...(index < 38 ? ['author: ann'] : []),
        ...(index % 2 === 0 ? ['tags: [trams, lisbon]'] : ['tags: trams']),
        ...(index < 20 ? ['comments: true'] : []),
        ...(index === 5 ? ['coments: true'] : []),
      ].join('\n'),
    );
    expect(schema.required).toEqual(['title', 'layout', 'author', 'tags']);
    expect(schema.properties).toEqual({
      title: { type: ['number', 'string'], minLength: 1 },
      layout: { type: 'string', enum: ['post'] },
      author: { type: 'string' },
      tags: { type: ['array', 'string'], items: { examples: ['trams', 'lisbon'] } },
      comments: { type: 'boolean' },
    });
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate({ title: 2023, layout: 'post', author: 'x', tags: 'trams' })).toBe(true);
    expect(validate({ title: 'A', layout: 'pots', author: 'x', tags: [] })).toBe(false);
    expect(validate({ title: 'A', layout: 'post' })).toBe(false);
  });

  test('a word used once is no choice, and many words are none', async () => {
    const odd = await schemaOf(
      40,
      (index) => `title: P\ncategory: ${index === 3 ? 'tarms' : 'trams'}`,
    );
    expect(odd.properties.category).toEqual({ type: 'string' });
    const many = await schemaOf(40, (index) => `title: P\nplace: p${index % 15}`);
    expect(many.properties.place).toEqual({ type: 'string' });
  });

  test('authors are those of the author data, if all posts are by them', async () => {
    const data = { '_data/authors.yml': 'bob: {name: Bob}\nann: {name: Ann}\n' };
    const known = await schemaOf(12, () => 'title: P\nauthor: ann', data);
    expect(known.properties.author).toEqual({ type: 'string', enum: ['ann', 'bob'] });
    const guest = await schemaOf(
      12,
      (index) => `title: P\nauthor: ${index ? 'ann' : 'Guest'}`,
      data,
    );
    expect(guest.properties.author).toEqual({ type: 'string' });
  });

  test('few posts, drafts and posts that nobody sees require nothing', async () => {
    expect((await schemaOf(5, () => 'title: P')).required).toBeUndefined();
    const drafts = await schemaOf(
      10,
      (index) => `title: P\n${index < 5 ? 'x: 1\npublished: false' : 'y: 1'}`,
    );
    expect(Object.keys(drafts.properties)).toEqual(['title', 'y']);
    expect((await schemaOf(0, () => '')).properties).toEqual({});
  });
});
