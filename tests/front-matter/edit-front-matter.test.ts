import { describe, expect, test } from 'vitest';
import type { FrontMatterDialect } from '../../src/front-matter/dialect.js';
import { editFrontMatter } from '../../src/front-matter/edit-front-matter.js';
import type { FrontMatterChange } from '../../src/front-matter/front-matter-change.js';
import { parseFrontMatter } from '../../src/front-matter/parse-front-matter.js';
import type { WritableValue } from '../../src/front-matter/writable-value.js';
import { applyEdits } from '../../src/text/text-edit.js';
import { hexo, hugo, jekyll, pelican } from './dialects.js';

/** The changed text, or the reason of the refusal. */
function edit(
  text: string,
  changes: readonly FrontMatterChange[],
  dialect: FrontMatterDialect = jekyll,
): string {
  const done = editFrontMatter(text, parseFrontMatter(text, dialect), changes);
  if (done.refused) return done.refused.reason;
  expect(applyEdits(text, done.edits)).toBe(done.text);
  return done.text;
}

const set = (key: string, value: WritableValue, more: object = {}): FrontMatterChange => ({
  kind: 'set',
  key,
  value,
  ...more,
});
const remove = (key: string): FrontMatterChange => ({ kind: 'remove', key });

describe('setting a value that is there', () => {
  test.each([
    ['published: false\n', 'published: true\n'],
    ['published:   false   # not yet\n', 'published:   true   # not yet\n'],
    ['published: "false"\n', 'published: true\n'],
    ['published: False\n', 'published: True\n'],
    ['published: off\n', 'published: on\n'],
    ['published: 0\n', 'published: true\n'],
    ['published:\n', 'published: true\n'],
    ['published: # soon\n', 'published: true # soon\n'],
    ['published:    \n', 'published: true   \n'],
    ['published: &p false\n', 'published: &p true\n'],
    ["'published' : false\n", "'published' : true\n"],
    ['published: >-\n  no\n  way\nx: 1\n', 'published: true\nx: 1\n'],
    ['published:\n  - a\nx: 1\n', 'published: true\nx: 1\n'],
    ['a: 1\r\npublished: false\r\n', 'a: 1\r\npublished: true\r\n'],
    ['{title: x, published: false}\n', '{title: x, published: true}\n'],
  ])('%j', (before, after) => {
    expect(edit(`---\n${before}---\nBody\n`, [set('published', true)])).toBe(
      `---\n${after}---\nBody\n`,
    );
  });

  test('nothing to do gives no edits', () => {
    const text = '---\npublished: yes\n---\n';
    expect(editFrontMatter(text, parseFrontMatter(text, jekyll), [set('published', true)])).toEqual(
      {
        edits: [],
        text,
      },
    );
  });

  test.each([
    ["title: 'Old'\n", "title: 'It''s new'\n"],
    ['title: "Old"\n', 'title: "It\'s new"\n'],
    ['title: Old\n', "title: It's new\n"],
  ])('keeps the quotes of %j', (before, after) => {
    expect(edit(`---\n${before}---\n`, [set('title', "It's new")])).toBe(`---\n${after}---\n`);
  });

  test('keeps the form of a list', () => {
    const tags = (value: string) => edit(`---\ntags: ${value}\n---\n`, [set('tags', ['x', 'z'])]);
    expect(tags('[a]')).toBe('---\ntags: [x, z]\n---\n');
    expect(tags('["a"]')).toBe('---\ntags: ["x", "z"]\n---\n');
    expect(tags('\n- a\n- b')).toBe('---\ntags:\n- x\n- z\n---\n');
    expect(tags("\n    - 'a'")).toBe("---\ntags:\n    - 'x'\n    - 'z'\n---\n");
  });

  test('of a key written twice the one that counts', () => {
    const text = '---\ndraft: a\ndraft: b\n---\n';
    expect(edit(text, [set('draft', true)])).toBe('---\ndraft: a\ndraft: true\n---\n');
    expect(edit('Draft: a\nDraft: b\n\n', [set('draft', 'c')], pelican)).toBe(
      'Draft: c\nDraft: b\n\n',
    );
  });

  test('by pointer', () => {
    const text = '---\nextra:\n  draft: false # x\ntags: [a, b]\n---\n';
    expect(edit(text, [set('/extra/draft', true), set('/tags/1', 'c')])).toBe(
      '---\nextra:\n  draft: true # x\ntags: [a, c]\n---\n',
    );
    expect(edit(text, [set('/extra/nope', true)])).toBe('no-such-value');
  });
});

describe('refused', () => {
  test.each([
    ['broken', 'title: a: b\npublished: false\n'],
    ['check-failed', 'published: &x false\nother: *x\n'],
    ['check-failed', 'published: !!str false\n'],
    ['not-understood', 'published: # why\n  # because\n  - a # b\n  - c\n'],
    ['not-understood', 'published:\n  a: 1\n'],
    ['not-understood', 'published: !!null\n'],
  ])('%s: %j', (reason, content) => {
    expect(edit(`---\n${content}---\n`, [set('published', true)])).toBe(reason);
  });

  test('a block that the generator does not see', () => {
    expect(edit('\n---\na: 1\n---\n', [set('a', 2)])).toBe('not-accepted');
  });

  test('a value the format cannot hold', () => {
    expect(edit('Title: x\n\n', [set('Title', 'a\nb')], pelican)).toBe('not-representable');
    expect(edit('+++\na = 1\n+++\n', [set('a', null)], hugo)).toBe('not-representable');
  });
});

describe('inserting a key', () => {
  const text =
    '---\ntitle: x # t\n# about the date\ndate: 2017-10-23\nbody: |+\n  a\n\n\ntags:\n  - a\n---\nBody\n';
  test.each([
    [{ after: ['title'] }, 'title: x # t\npublished: true\n# about'],
    [{ after: ['nope', 'title', 'date', 'missing'] }, 'date: 2017-10-23\npublished: true\nbody'],
    [{ after: ['body'] }, '  a\n\n\npublished: true\ntags:'],
    [{ before: ['tags'] }, '\n\n\npublished: true\ntags:'],
    [{}, '  - a\npublished: true\n---\nBody'],
  ])('%j', (place, expected) => {
    expect(edit(text, [set('published', true, place)])).toContain(expected);
  });

  test('in the line ending and indentation of its neighbours', () => {
    expect(edit('---\r\n  a: 1\r\n---\r\n', [set('b', 2)])).toBe(
      '---\r\n  a: 1\r\n  b: 2\r\n---\r\n',
    );
  });

  test.each([
    ['+++\na = 1\n\n[t]\nb = 2\n+++\n', '+++\na = 1\nnew = true\n\n[t]\nb = 2\n+++\n', hugo],
    ['+++\n[t]\nb = 2\n+++\n', '+++\nnew = true\n[t]\nb = 2\n+++\n', hugo],
    ['{\n  "a": 1\n}\n', '{\n  "a": 1,\n  "new": true\n}\n', hugo],
    ['{}\n', '{"new": true}\n', hugo],
    [';;;\n"a": 1\n;;;\n', ';;;\n"a": 1,\n"new": true\n;;;\n', hexo],
    ['a: 1\n---\n', 'a: 1\nnew: true\n---\n', hexo],
    ['Title: a\nDate: b\n\nBody\n', 'Title: a\nDate: b\nNew: true\n\nBody\n', pelican],
    ['Title: a', 'Title: a\nNew: true', pelican],
    ['---\n---\n', '---\nnew: true\n---\n', jekyll],
    ['', '---\nnew: true\n---\n', jekyll],
    ['Body\n', '---\nnew: true\n---\n\nBody\n', jekyll],
    ['\uFEFFBody\r\n', '\uFEFF---\r\nnew: true\r\n---\r\n\r\nBody\r\n', jekyll],
    ['Body\n', 'new: true\n\nBody\n', pelican],
  ] as const)('%j', (before, after, dialect) => {
    expect(edit(before, [set('new', true)], dialect)).toBe(after);
  });

  test('several at once, one after the other', () => {
    const changes = [
      set('a', 1),
      set('b', ['x'], { after: ['a'], style: { list: 'block' } }),
      set('c', { date: '2017-10-23' }),
    ];
    expect(edit('Body\n', changes)).toBe('---\na: 1\nb:\n  - x\nc: 2017-10-23\n---\n\nBody\n');
  });
});

describe('removing a key', () => {
  test.each([
    ['a: 1\nb: 2 # x\nc: 3\n', 'a: 1\nc: 3\n'],
    ['a: 1\nb:\n  - x\n  - y\nc: 3\n', 'a: 1\nc: 3\n'],
    ['a: 1\nb: |+\n  x\n\nc: 3\n', 'a: 1\nc: 3\n'],
    ['a: 1\n', 'a: 1\n'],
  ])('%j', (before, after) => {
    expect(edit(`---\n${before}---\n`, [remove('b')])).toBe(`---\n${after}---\n`);
  });

  test('in JSON with its comma', () => {
    const text = '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n';
    expect(edit(text, [remove('b')], hugo)).toBe('{\n  "a": 1,\n  "c": 3\n}\n');
    expect(edit(text, [remove('a')], hugo)).toBe('{\n  "b": 2,\n  "c": 3\n}\n');
    expect(edit(text, [remove('c')], hugo)).toBe('{\n  "a": 1,\n  "b": 2\n}\n');
  });
});
