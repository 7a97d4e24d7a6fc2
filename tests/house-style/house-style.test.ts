import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/front-matter/parse-front-matter.js';
import { describeDeviation } from '../../src/house-style/describe-deviation.js';
import { createHouseStyle } from '../../src/house-style/house-style.js';
import plain from '../../src/profiles/plain.js';
import type { PostFacts } from '../../src/site/facts.js';
import { createFileIndex } from '../../src/site/file-index.js';
import { readFacts } from '../../src/site/read-facts.js';
import { processorTime } from '../support/processor-time.js';

const surroundings = {
  profile: plain,
  older: [],
  settings: {},
  files: createFileIndex({ list: () => undefined, text: () => undefined }),
  now: new Date('2024-06-01T00:00:00Z'),
  proseKeys: [],
  isDefault: () => false,
};

function facts(path: string, yaml: string): PostFacts {
  return readFacts(path, parseFrontMatter(`---\n${yaml}\n---\n`, plain.frontMatter), surroundings);
}

/** The nth post of a blog, one a day from the first of January on. */
function post(day: number, yaml: string, folder = 'blog'): PostFacts {
  const date = new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10);
  return facts(`${folder}/${date}-trams-${day}.md`, `title: Trams ${day}\ndate: ${date}\n${yaml}`);
}

const options = { tagKeys: ['tags'], draftFolders: [{ drafts: '_drafts', posts: '_posts' }] };

function deviations(others: readonly PostFacts[], judged: PostFacts): string[] {
  return createHouseStyle([...others, judged], options)
    .deviationsOf(judged)
    .map((one) => describeDeviation(one, 'X'));
}

const days = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('house style', () => {
  test.each([
    ['author: jane', '', '"author" is missing; 30 of 30 posts in blog have it'],
    ['tags: [a]', 'tags: a', '"tags" holds a text here; 30 of 30 posts in blog write a list'],
    [
      'author: jane',
      'author: Jane Doe',
      '"author" is a text of several words here; 30 of 30 posts in blog write one word',
    ],
    [
      'image: /a.png',
      'image: a.png',
      '"image" is one word here; 30 of 30 posts in blog write a path from the root, with "/" first',
    ],
    [
      'layout: "post"',
      'layout: post',
      'The value of "layout" is written without quotes; 30 of 30 posts in blog write such a value in double quotes',
    ],
    [
      "intro: 'a: b'",
      'intro: "a: b"',
      'The value of "intro" is written in double quotes; 30 of 30 posts in blog write such a value in single quotes',
    ],
    [
      'updated: 2024-01-01',
      'updated: 1 Jun 2024',
      '"updated" is written as D Mon YYYY; 30 of 30 posts in blog write YYYY-MM-DD',
    ],
  ])('%s, but %s', (usual, own, expected) => {
    const others = days(30).map((day) => post(day, usual));
    expect(deviations(others, post(40, own))).toContain(expected);
  });

  test('a value that nobody used before', () => {
    const others = days(60).map((day) => post(day, `category: ${['cars', 'trams'][day % 2]}`));
    expect(deviations(others, post(70, 'category: boats'))).toEqual([
      '"X" is new for "category"; 58 of 59 posts in blog take a value that was used before',
    ]);
    const same = days(22).map((day) => post(day, 'layout: article'));
    expect(deviations(same, post(40, 'layout: artikel'))).toEqual([
      '"X" is new for "layout"; 21 of 21 posts in blog take a value that was used before',
    ]);
  });

  test('the names of zones make no other form of date, a missing one does', () => {
    const zones = ['UTC', 'CEST', 'UTC', 'EST', 'UTC'];
    const others = days(40).map((day) => post(day, `seen: 2024-01-01 10:00:00 ${zones[day % 5]}`));
    expect(deviations(others, post(50, 'seen: 2024-01-01 10:00:00 IST'))).toEqual([]);
    expect(deviations(others, post(50, 'seen: 2024-01-01 10:00:00'))).toEqual([
      '"seen" is written as YYYY-MM-DD hh:mm:ss; 40 of 40 posts in blog write YYYY-MM-DD hh:mm:ss and the name of a time zone',
    ]);
  });

  test('some empty values do not make a list and a text the same', () => {
    const others = days(40).map((day) => post(day, day % 8 === 0 ? 'topics:' : 'topics: a, b'));
    expect(deviations(others, post(50, 'topics: [a, b]'))).toContain(
      '"topics" holds a list here; 35 of 35 posts in blog write a text',
    );
    expect(deviations(others, post(50, 'topics:'))).toEqual([]);
  });

  test('gives way to a new custom after five posts in a row', () => {
    const late = (count: number): PostFacts[] =>
      days(40 + count).map((day) => post(day, day <= 40 ? 'author: jane' : 'writer: jane'));
    expect(deviations(late(0), post(50, 'writer: jane'))).toContain(
      '"author" is missing; 40 of 40 posts in blog have it',
    );
    expect(deviations(late(4), post(50, 'author: jane'))).toEqual([]);
    expect(deviations(late(5), post(50, 'writer: jane'))).toEqual([]);
    expect(deviations(late(5), post(50, 'author: jane'))).toContain(
      '"writer" is missing; the last 5 posts in blog have it',
    );
  });

  test('19 posts are too few', () => {
    expect(
      deviations(
        days(19).map((day) => post(day, 'author: jane')),
        post(40, ''),
      ),
    ).toEqual([]);
  });

  test('a key of its own is nobody’s business', () => {
    const others = days(30).map((day) => post(day, ''));
    expect(deviations(others, post(40, 'sources: [a]'))).toEqual([]);
  });

  test('an old post is compared with those before it', () => {
    const others = [
      ...days(30).map((day) => post(day, '')),
      ...days(30).map((day) => post(day + 50, 'author: jane')),
    ];
    expect(deviations(others, post(40, ''))).toEqual([]);
    expect(deviations(others, post(90, ''))).toHaveLength(1);
  });

  test('the first posts of a new custom are excused by those that follow', () => {
    const others = days(30).map((day) => post(day, 'tags: [a]'));
    const first = post(40, 'tags: a');
    expect(deviations(others, first)).toHaveLength(1);
    expect(
      deviations([...others, ...days(5).map((day) => post(day + 40, 'tags: a'))], first),
    ).toEqual([]);
  });

  test('posts of another folder, language or layout are not comparable', () => {
    const others = days(30).map((day) => post(day, 'author: jane\nlang: en\nlayout: post'));
    expect(deviations(others, post(40, '', 'notes'))).toEqual([]);
    expect(deviations(others, post(40, 'lang: fr'))).toEqual([]);
    const quotes = days(5).map((day) => post(day + 60, 'lang: en\nlayout: quote'));
    expect(deviations([...others, ...quotes], post(90, 'lang: en\nlayout: quote'))).toEqual([]);
  });

  test('folders of years and of single posts, and drafts, belong to their section', () => {
    const others = days(30).map((day) =>
      post(day, 'author: jane', `_posts/2023/0${(day % 9) + 1}`),
    );
    expect(deviations(others, post(40, '', '_posts/2024/01'))).toHaveLength(1);
    expect(deviations(others, facts('_drafts/trams-99.md', 'title: A'))).toContain(
      '"author" is missing; 30 of 30 posts in _posts have it',
    );
  });

  test('keys named like parts of JavaScript are keys', () => {
    const others = days(30).map((day) => post(day, 'constructor: a\n__proto__: b'));
    expect(deviations(others, post(40, ''))).toHaveLength(2);
  });

  test('a site of 10,000 posts takes no more than a moment', () => {
    const many = days(10_000).map((day) => post(day, day % 3 ? 'author: jane' : 'mood: good'));
    const style = createHouseStyle(many, options);
    const start = processorTime();
    for (const one of many) style.deviationsOf(one);
    expect(processorTime() - start).toBeLessThan(20_000);
  });
});
