import { expect, test } from 'vitest';
import { buildCommand, namesTitle, pageFiles } from '../../src/authoring/build-command.js';
import { createExampleSite } from '../support/example-site.js';

test.each([
  ['jekyll', {}, ['jekyll', 'build']],
  ['jekyll', { Gemfile: '' }, ['bundle', 'exec', 'jekyll', 'build']],
  ['hugo', { 'package.json': '{"scripts": {"build": "postcss main.css"}}' }, ['hugo']],
  ['hugo', { 'package.json': '{"scripts": {"build": "hugo --minify"}}' }, ['npm', 'run', 'build']],
  [
    'astro',
    {
      'package.json': '{"scripts": {"build": "astro check && astro build"}}',
      'pnpm-lock.yaml': '',
    },
    ['pnpm', 'run', 'build'],
  ],
  ['astro', { 'package.json': '{' }, ['npx', '--no-install', 'astro', 'build']],
  ['plain', {}, undefined],
])('%s with %j is built by %j', async (generator, files, command) => {
  const { site } = await createExampleSite(files as Record<string, string>, generator);
  expect(buildCommand(site)).toEqual(command);
});

test.each([
  ['/2017/trams/', '2017/trams/index.html'],
  ['/2017/trams.html', '2017/trams.html'],
  ['/2017/trams', '2017/trams/index.html'],
  ['/', 'index.html'],
  ['/gr%C3%B6%C3%9Fe/', 'größe/index.html'],
])('the page of %s may be %s', (url, file) => {
  expect(pageFiles(url)).toContain(file);
});

test('a title is looked for where pages name themselves', () => {
  expect(namesTitle('<title>It’s a tram — X</title>', "It's a tram")).toBe(true);
  expect(namesTitle('<h1>C# <b>&amp;</b> Größe</h1>', 'C# & Größe')).toBe(true);
  expect(namesTitle('<p>It is a tram</p>', 'tram')).toBe(false);
  expect(namesTitle('<h1>x</h1>', '!!!')).toBe(false);
});
