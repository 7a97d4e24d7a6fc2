import { expect, test } from 'vitest';
import { createSpeller, type Trie } from '../../../src/site/words/speller.js';

test('suggests no word that it would report itself', () => {
  const trie: Trie = {
    hasWord: (word) => word === 'tee',
    suggest: () => ['eet', 'tee'],
  };
  expect(createSpeller('en', [trie]).suggest('ete')).toEqual(['tee']);
});
