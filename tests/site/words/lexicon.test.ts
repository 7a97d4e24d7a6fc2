import { describe, expect, test } from 'vitest';
import { createMemoryHost } from '../../../src/host/memory-host.js';
import { acceptsWord, readWords } from '../../../src/site/words/lexicon.js';
import { loadLexicon } from '../../../src/site/words/load-lexicon.js';
import { readMisspellings } from '../../../src/site/words/misspelling-list.js';
import { createSpeller, type Trie } from '../../../src/site/words/speller.js';

test('a file of words: one a line, comments, blank lines, any line ending', () => {
  expect(readWords('# ours\r\nkubelet\r\n\nOAuth # the protocol\n')).toEqual(['kubelet', 'OAuth']);
});

test.each([
  ['kubelet', true],
  ['Kubelet', true],
  ['KUBELET', true],
  ['kubelet’s', true],
  ["Kubelet's", true],
  ['kubelets', false],
  ['OAuth', true],
  ['OAUTH', true],
  ['oauth', false],
  ['Müller', true],
  ['Mu\u0308ller', true],
  ['müller', false],
])('words of the site: %s is accepted: %s', (word, accepted) => {
  expect(acceptsWord(new Set(['kubelet', 'OAuth', 'Müller']), word)).toBe(accepted);
});

describe('the list of misspellings', () => {
  const json = JSON.stringify(
    {
      a: [
        {
          flagWords: ['curch->church'],
          suggestWords: ['abou->about', 'necessarly->necessary, necessarily'],
        },
      ],
    },
    undefined,
    1,
  );

  const read = (text: string) => readMisspellings(new TextEncoder().encode(text));

  test('gives the corrections of a word', () => {
    const list = read(json);
    expect(list.corrections('abou')).toEqual(['about']);
    expect(list.corrections('necessarly')).toEqual(['necessary', 'necessarily']);
    expect(list.corrections('about')).toEqual([]);
    expect(list.corrections('a"b')).toEqual([]);
  });

  test('is empty when the file is no such list', () => {
    expect(read('').corrections('abou')).toEqual([]);
    expect(read('{}').corrections('abou')).toEqual([]);
    expect(read('{"suggestWords": 1}').corrections('abou')).toEqual([]);
  });
});

describe('a speller', () => {
  const trie = (words: string): Trie => {
    const known = new Set(words.split(' '));
    return { hasWord: (word) => known.has(word), suggest: () => [...known] };
  };

  test('knows words in lower case, names, capitals and possessives', () => {
    const { has } = createSpeller('en', [trie('tram Lisbon'), trie("don't")]);
    expect(['tram', 'Tram', 'TRAM', 'tram’s', 'Lisbon', 'LISBON', 'don’t'].every(has)).toBe(true);
    expect(['trams', 'Lissabon'].some(has)).toBe(false);
  });

  test('knows compounds in languages that write them as one word', () => {
    const words = trie('Bahn Hof Haltestelle bahnhof arbeit');
    const german = createSpeller('de', [words]);
    expect(german.has('Arbeitsbahnhof')).toBe(true);
    expect(german.has('Bahnhaltestelle')).toBe(true);
    expect(german.has('Bahnhaltestele')).toBe(false);
    expect(createSpeller('en', [words]).has('Bahnhaltestelle')).toBe(false);
  });

  test('knows what stands behind an apostrophe in French', () => {
    expect(createSpeller('fr', [trie('arbre')]).has("l'arbre")).toBe(true);
  });

  test('suggests at most three words', () => {
    expect(createSpeller('en', [trie('a b c d'), trie('a e')]).suggest('x')).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('the lexicon of a site', () => {
  const dictionary = (name: string, file: string, words: string) => ({
    [`${name}/cspell-ext.json`]: `{ "dictionaryDefinitions": [{ "path": "./${file}" }] }`,
    [`${name}/${file}`]: words,
  });

  test('takes dictionaries of the project and of the tool, and terms for every language', async () => {
    const host = createMemoryHost({
      ...dictionary('node_modules/@cspell/dict-de-de', 'de.txt', 'Bahn\n'),
      ...dictionary('/tool/node_modules/@cspell/dict-en_us', 'en.txt', 'tram\n'),
      ...dictionary('/tool/node_modules/@cspell/dict-software-terms', 'terms.txt', 'kubelet\n'),
      ...dictionary('/tool/node_modules/@cspell/dict-ruby', 'ruby.txt', 'chomp\n'),
    });
    const lexicon = loadLexicon(host, '/site', []);
    expect(lexicon.speller('en')).toBeUndefined();
    await lexicon.prepareSpelling();
    expect(lexicon.speller('de')?.has('Bahn')).toBe(true);
    expect(lexicon.speller('de')?.has('kubelet')).toBe(true);
    expect(lexicon.speller('de')?.has('tram')).toBe(false);
    expect(lexicon.speller('en')?.has('tram')).toBe(true);
    expect(lexicon.speller('en')?.has('chomp')).toBe(false);
    expect(lexicon.speller('fr')).toBeUndefined();
    expect(lexicon.missing()).toEqual(['fr']);
  });

  test('has the words of the configuration and of the file', () => {
    const host = createMemoryHost({ '.post/words.txt': 'kubelet\n' });
    const lexicon = loadLexicon(host, '/site', ['OAuth']);
    expect(lexicon.has('Kubelet')).toBe(true);
    expect(lexicon.has('OAuth')).toBe(true);
    expect(lexicon.has('tram')).toBe(false);
  });

  test('knows no misspellings where no list is installed', () => {
    expect(loadLexicon(createMemoryHost(), '/site', []).corrections('en', 'recieve')).toEqual([]);
  });
});
