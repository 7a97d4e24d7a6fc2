import { expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost } from '../../src/host/memory-host.js';

const hugo = { 'hugo.toml': 'title = "T"\n', 'archetypes/default.md': '' };
const german = 'Das ist nicht die Straße, in der wir mit der Bahn gefahren sind.';

async function languageOf(
  path: string,
  text: string,
  files: Readonly<Record<string, string>> = hugo,
): Promise<unknown> {
  const host = createMemoryHost({ ...files, ...(text && { [path]: text }) });
  expect(await main(['lint', '--print-config', path], host)).toBe(0);
  return JSON.parse(host.stdout.text).language;
}

const post = (more: string, body = german): string => `---\ntitle: T\n${more}---\n\n${body}\n`;

test.each([
  ['lang: fr\n', { value: 'fr', from: 'front matter', by: 'lang' }],
  ['language: pt-BR\n', { value: 'pt', from: 'front matter', by: 'language' }],
  ['locale: en_US\n', { value: 'en', from: 'front matter', by: 'locale' }],
  ['language: German\n', { value: 'de', from: 'text' }],
  ['lang: ""\n', { value: 'de', from: 'text' }],
])('front matter %j', async (line, expected) => {
  expect(await languageOf('content/posts/a.md', post(line))).toEqual(expected);
});

test('the folder, where another language stands beside it', async () => {
  const files = { ...hugo, 'content/en/posts/a.md': post('', 'Hello.') };
  const expected = { value: 'fr', from: 'folder', by: 'fr' };
  expect(await languageOf('content/fr/posts/a.md', post(''), files)).toEqual(expected);
  expect(await languageOf('content/fr/posts/missing.md', '', files)).toEqual(expected);
});

test('a folder named as a language alone may be a topic, with a region it is none', async () => {
  expect(await languageOf('content/ts/a.md', post(''))).toEqual({ value: 'de', from: 'text' });
  expect(await languageOf('content/pt-br/a.md', post(''))).toEqual({
    value: 'pt',
    from: 'folder',
    by: 'pt-br',
  });
});

test('the name of the file, where the post is there in another language', async () => {
  const files = { ...hugo, 'content/posts/a.md': post('', 'Hello.') };
  expect(await languageOf('content/posts/a.fr.md', post(''), files)).toEqual({
    value: 'fr',
    from: 'file name',
    by: 'fr',
  });
  expect(await languageOf('content/posts/b.js.md', post(''), files)).toEqual({
    value: 'de',
    from: 'text',
  });
});

test('the configuration of the site, and of this tool', async () => {
  const site = { 'hugo.toml': 'languageCode = "es-es"\n', 'archetypes/default.md': '' };
  expect(await languageOf('content/posts/a.md', post(''), site)).toEqual({
    value: 'es',
    from: 'settings',
    by: 'hugo.toml',
  });
  const ours = { ...site, 'post.config.json': '{ "language": "it" }' };
  expect(await languageOf('content/posts/a.md', post(''), ours)).toEqual({
    value: 'it',
    from: 'settings',
    by: 'configuration',
  });
});

test('the text: not its code, with its title where it is short', async () => {
  const code = '```sh\ngit push the origin of this and that with it to the main\n```\n';
  expect(await languageOf('content/a.md', post('', `${code}\n${german}`))).toEqual({
    value: 'de',
    from: 'text',
  });
  const short = '---\ntitle: Wie wir nicht mit der Bahn gefahren sind\n---\n\nBald mehr.\n';
  expect(await languageOf('content/b.md', short)).toEqual({ value: 'de', from: 'text' });
});

test('English that a scaffold wrote is no match for text in another script', async () => {
  const site = { 'hugo.toml': 'languageCode = "en-us"\n', 'archetypes/default.md': '' };
  const chinese = '上周我们坐电车去了格拉萨，人和旅游指南上说的一样多。';
  expect(await languageOf('content/posts/a.md', post('', chinese), site)).toEqual({
    value: 'zh',
    from: 'text',
  });
  expect(await languageOf('content/posts/a.md', post(''), site)).toMatchObject({ value: 'en' });
});

test('where nothing else says it, what the generator takes, or nothing', async () => {
  expect(await languageOf('content/c.md', post('', '`x`'))).toEqual({
    value: 'en',
    from: 'settings',
    by: 'default',
  });
  expect(
    await languageOf('_posts/2017-01-01-c.md', post('', '`x`'), { '_config.yml': '' }),
  ).toEqual({ value: null, from: null });
});

test('a text that begins in one language and goes on in another has none', async () => {
  const english = 'The tram that goes up to the castle is the one that we took with the others.';
  const half = (text: string): string => `${text}\n\n`.repeat(60);
  expect(await languageOf('posts/a.md', post('', half(english)), {})).toMatchObject({
    value: 'en',
  });
  const both = post('', half(english) + half(german));
  expect(await languageOf('posts/a.md', both, {})).not.toMatchObject({ value: 'en' });
});
