import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/front-matter/parse-front-matter.js';
import plain from '../../../src/profiles/plain.js';
import { syntaxWords } from '../../../src/rules/front-matter/_syntax-words.js';
import syntax from '../../../src/rules/front-matter/syntax.js';
import { hexo, hugo, jekyll, middleman } from '../../front-matter/dialects.js';
import { runExample } from '../../support/example-site.js';

const broken: readonly [string, string, string][] = [
  ['tab', 'x:\n\ty: 1', 'A tab indents this line'],
  ['bracket', 'tags: [a, b\ndate: 2024-05-17', '"tags" lacks its closing "]"'],
  ['quote', 'title: "Lisbon\ndate: 2024-05-17', 'The quotes around the value of "title"'],
  ['text after a quote', 'title: "Lisbon" by tram', 'Text follows the closing quote'],
  ['no blank', 'title:Lisbon\ndate: 2024-05-17', 'A blank is missing after "title:"'],
  ['no colon', 'title: Lisbon\nby tram\nx: 1', 'This line has no colon'],
  ['at sign', 'author: @jane', 'must not begin with "@"'],
  ['alias', 'note: *bold*', 'stands for a value that is defined nowhere'],
  ['tag', 'title: !Hurry up', 'is a tag to YAML'],
  ['duplicate', 'title: A\ntitle: B', '"title" is written twice; remove one'],
  ['escape', 'path: "C:\\data"', 'means nothing between double quotes'],
  ['merge', '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> x', 'left over from a merge'],
  ['list', '- a\n- b', 'front matter needs "key: value" lines'],
  ['comment', 'title: Learn C #2', '"#2" begins a comment'],
];

describe('front-matter/syntax', () => {
  test.each(broken)('names what is wrong: %s', async (_, yaml, words) => {
    const { diagnostics } = await runExample(syntax, {
      title: '',
      markdown: `---\n${yaml}\n---\n`,
    });
    expect(diagnostics.map(({ message }) => message).join('\n')).toContain(words);
  });

  test.each([
    ['Title with a comment after it', 'draft: true # until Monday'],
    ['A comment line', '# about trams\ntitle: Lisbon'],
    ['A hash in quotes', 'title: "Learn C #2"'],
    ['A hash within a word', 'title: Learn C#2'],
  ])('is silent: %s', async (_, yaml) => {
    const { diagnostics } = await runExample(syntax, {
      title: '',
      markdown: `---\n${yaml}\n---\n`,
    });
    expect(diagnostics).toEqual([]);
  });

  test.each([
    [
      jekyll,
      '---\ntitle: A\ntitle: B\n---\n',
      '"title" is written twice and a site generator reads',
    ],
    [jekyll, '+++\ntitle = "A"\n+++\n', 'reads no TOML front matter'],
    [middleman, '\ufeff---\ntitle: A\n---\n', 'An invisible byte order mark'],
    [hexo, '---  \ntitle: A\n---\n', 'Blanks stand after the opening "---"'],
    [hugo, 'title: A\ndate: 2024-05-17\n---\n', 'has no opening "---"'],
    [hugo, '---toml\ntitle = "A"\n---\n', 'does not know "---toml"'],
    [hugo, '---js\n{ title: "A" }\n---\n', 'is a program'],
    [hugo, '---\ntitle: A\n...\n', '"..." does not close'],
    [hugo, '----\ntitle: A\n----\n', '"----" does not fence front matter'],
  ])('has words for what a dialect refuses (%#)', (dialect, text, words) => {
    const { problems } = parseFrontMatter(text, dialect);
    expect(problems.map((problem) => syntaxWords(problem, plain)).join('\n')).toContain(words);
  });

  test.each([
    ['title: Lisbon: by tram', 'title: "Lisbon: by tram"'],
    ['author: @jane', 'author: "@jane"'],
    ['title:Lisbon\ndate: 2024-05-17', 'title: Lisbon\ndate: 2024-05-17'],
  ])('repairs %j', async (before, after) => {
    const markdown = `---\n${before}\n---\n`;
    const { fixed } = await runExample(syntax, { title: '', markdown });
    expect(fixed).toBe(`---\n${after}\n---\n`);
  });
});
