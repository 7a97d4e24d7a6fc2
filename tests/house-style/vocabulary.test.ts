import { expect, test } from 'vitest';
import { createVocabulary } from '../../src/house-style/vocabulary.js';
import type { PostFacts } from '../../src/site/facts.js';

const posts = [
  postWith('type: a', ['x']),
  postWith('type: "b\nc"', ['y', 'x']),
  postWith('title: d', []),
].map((post) => post as unknown as PostFacts);

function postWith(line: string, tags: readonly string[]): Pick<PostFacts, 'keys' | 'tags'> {
  const [key = '', raw = ''] = line.split(': ');
  const style = raw.startsWith('"') ? 'double' : 'plain';
  return { tags, keys: [{ key, raw, style, kind: 'string', length: raw.length }] };
}

test.each([
  ['vocabulary', 'a', 0, false],
  ['vocabulary', 'a', 1, true],
  ['vocabulary', 'c', 1, false],
  ['vocabulary', 'c', 3, true],
  ['vocabulary', '"b', 3, false],
  ['vocabulary', 'd', 3, false],
  ['tag-vocabulary', 'y', 1, false],
  ['tag-vocabulary', 'y', 2, true],
] as const)(
  '%s: is %j used before post %i? %s, however often one asks',
  (kind, value, end, used) => {
    const vocabulary = createVocabulary(posts, {
      kind,
      key: kind === 'vocabulary' ? 'type' : 'tags',
    });
    for (let times = 0; times < 20; times += 1)
      expect(vocabulary.isUsedBefore(value, end)).toBe(used);
  },
);
