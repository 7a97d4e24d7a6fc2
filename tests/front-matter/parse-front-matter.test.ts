import { describe, expect, test } from 'vitest';
import type { FrontMatterDialect } from '../../src/front-matter/dialect.js';
import { parseFrontMatter } from '../../src/front-matter/parse-front-matter.js';
import { eleventy, hexo, hugo, jekyll, middleman, pelican } from './dialects.js';

/** Problems in short: kind, the text they point at, `!` when they block. */
function problems(text: string, dialect: FrontMatterDialect = jekyll): string[] {
  return parseFrontMatter(text, dialect).problems.map(
    ({ kind, span, blocks }) => `${kind}${blocks ? '!' : ''} ${text.slice(span.start, span.end)}`,
  );
}

function data(text: string, dialect: FrontMatterDialect = jekyll): unknown {
  return { ...parseFrontMatter(text, dialect).data };
}

describe('finding the block', () => {
  test('gives the spans of block, content and body', () => {
    const text = '---\ntitle: A\n---\nBody\n';
    const { span, content, bodyStart, format, accepted } = parseFrontMatter(text, jekyll);
    expect(text.slice(span.start, span.end)).toBe('---\ntitle: A\n---\n');
    expect(text.slice(content.start, content.end)).toBe('title: A\n');
    expect(text.slice(bodyStart)).toBe('Body\n');
    expect([format, accepted]).toEqual(['yaml', true]);
  });

  test.each([
    ['', 0],
    ['Body\n', 0],
    ['\uFEFFBody\n', 1],
    ['Note: a heading\n---\n', 0],
    ['{{ page.title }}\n', 0],
    ['{% include x %}\n', 0],
    ['***\n', 0],
  ])('finds none in %j', (text, start) => {
    const found = parseFrontMatter(text, jekyll);
    expect(found.format).toBe('none');
    expect(found.span).toEqual({ start, end: start });
    expect(found.problems).toEqual([]);
  });

  test.each([
    ['toml', '+++\ntitle = "A"\n+++\nBody', hugo],
    ['json', '{\n  "title": "A"\n}\nBody', hugo],
    ['json', ';;;\n"title": "A"\n;;;\nBody', hexo],
    ['json', '---json\n{"title": "A"}\n---\nBody', eleventy],
    ['yaml', 'title: A\n---\nBody', hexo],
    ['lines', 'Title: A\n\nBody', pelican],
    ['lines', '---\nTitle: A\n---\nBody', pelican],
    ['yaml', '---\r\ntitle: A\r\n---\r\nBody', jekyll],
    ['yaml', '---\ntitle: A\n...\nBody', jekyll],
  ] as const)('reads %s: %j', (format, text, dialect) => {
    const found = parseFrontMatter(text, dialect);
    expect(found.format).toBe(format);
    expect(found.problems).toEqual([]);
    expect(Object.values(found.data)).toEqual(['A']);
    expect(text.slice(found.bodyStart).trimStart()).toBe('Body');
  });
});

describe('a block the generator does not see', () => {
  const draft = 'title: A\npublished: false\n';
  test.each([
    ['byte-order-mark! \uFEFF', `\uFEFF---\n${draft}---\n`, middleman],
    ['blank-before! \n', `\n---\n${draft}---\n`, jekyll],
    ['indented-fence!  ', ` ---\n${draft}---\n`, jekyll],
    ['fence-trailing-space!   ', `---  \n${draft}---\n`, hexo],
    ['closing-dots! ...', `---\n${draft}...\n`, hexo],
    ['wrong-fence! --', `--\n${draft}---\n`, jekyll],
    ['wrong-fence! —-', `—-\n${draft}---\n`, jekyll],
    ['wrong-fence!  ---', `---\n${draft} ---\n\nBody\n`, jekyll],
    ['unclosed! ---', `---\n${draft}\nBody\n`, jekyll],
    ['unopened! ', `${draft}---\nBody\n`, jekyll],
    ['fence-language! toml', '---toml\ntitle = "A"\npublished = false\n---\n', jekyll],
    [
      'form-not-accepted! +++\ntitle = "A"\npublished = false\n+++\n',
      '+++\ntitle = "A"\npublished = false\n+++\n',
      jekyll,
    ],
  ] as const)('%s', (problem, text, dialect) => {
    const found = parseFrontMatter(text, dialect);
    expect(problems(text, dialect)).toEqual([problem]);
    expect(found.accepted).toBe(false);
    expect({ ...found.data }).toEqual({ title: 'A', published: false });
  });

  test('code is refused, never run', () => {
    const text = '---js\n{ title: (globalThis.pwned = true) }\n---\nBody\n';
    const found = parseFrontMatter(text, eleventy);
    expect(found.problems.map((problem) => problem.kind)).toEqual(['code']);
    expect(found.entries).toEqual([]);
    expect('pwned' in globalThis).toBe(false);
  });

  test('a fence that closes far below, after prose, is taken for a missing one', () => {
    const text = '---\ntitle: A\n\nSome prose here.\n\n---\nMore\n';
    expect(problems(text)).toEqual(['unclosed! ---\n']);
  });
});

describe('broken YAML', () => {
  test.each([
    ['title: Lab: the return', 'colon-in-value! :', 'Lab: the return'],
    ['title: "Lab', 'unclosed-quote! "', 'Lab'],
    ['title: @lab', 'reserved-character! @', '@lab'],
    ['title: %x', 'reserved-character! %', '%x'],
    ['title: `x`', 'reserved-character! `', '`x`'],
    ['title: *x*', 'unknown-alias! *x*', '*x*'],
    ['title:Lab', 'no-space-after-colon! ', 'Lab'],
    ['title:\u00a0Lab', 'no-break-space! \u00a0', 'Lab'],
    ['title：Lab', 'wide-colon! ：', 'Lab'],
    ['title: "Lab" x', 'text-after-quote!  x', 'Lab'],
    ['title: "\\d"', 'invalid-escape! \\d', '\\d'],
    ['title: [a', 'unclosed-bracket! [', '[a'],
  ])('%s', (line, problem, title) => {
    const text = `---\nlayout: post\n${line}\npublished: false\n---\nBody\n`;
    expect(problems(text)).toEqual([problem]);
    expect(data(text)).toEqual({ layout: 'post', title, published: false });
  });

  test('a tab as indentation', () => {
    expect(problems('---\nx:\n\ty: 1\n---\n')).toEqual(['tab! \t']);
  });

  test('a conflict marker', () => {
    const text = '---\n<<<<<<< HEAD\ndraft: true\n=======\ndraft: false\n>>>>>>> x\n---\n';
    expect(problems(text)[0]).toBe('conflict-marker! <<<<<<< HEAD');
  });

  test('a duplicate key blocks only where the generator refuses it', () => {
    const text = '---\na: 1\na: 2\n---\n';
    expect(problems(text, jekyll)).toEqual(['duplicate-key a']);
    expect(problems(text, eleventy)).toEqual(['duplicate-key! a']);
  });
});

describe('values', () => {
  test('have exact spans, kinds and styles', () => {
    const text = `---\na: "x" # c\nb:   plain text   # c\nc: [1, two]\nd:\n  - x\n  - y: z\ne: |\n  l1\n  l2\nf:\ng: 2017-10-23\n'h': true\n---\n`;
    const seen = parseFrontMatter(text, jekyll).entries.map((entry) => {
      expect(text.slice(entry.valueSpan.start, entry.valueSpan.end)).toBe(entry.raw);
      return [entry.key, entry.raw, entry.kind, entry.style];
    });
    expect(seen).toEqual([
      ['a', '"x"', 'string', 'double'],
      ['b', 'plain text', 'string', 'plain'],
      ['c', '[1, two]', 'list', 'flow'],
      ['d', '- x\n  - y: z', 'list', 'block'],
      ['e', '|\n  l1\n  l2', 'string', 'literal'],
      ['f', '', 'null', 'empty'],
      ['g', '2017-10-23', 'date', 'plain'],
      ['h', 'true', 'boolean', 'plain'],
    ]);
  });

  test('are read as the dialect reads them', () => {
    const text = '---\na: yes\nb: 0123\nc: 12:30\nd: n\n---\n';
    expect(data(text, jekyll)).toEqual({ a: true, b: 83, c: 750, d: 'n' });
    expect(data(text, eleventy)).toEqual({ a: 'yes', b: 123, c: '12:30', d: 'n' });
  });

  test('are found by pointer', () => {
    const text = '---\ntags: [a, b]\nx:\n  y: 1\n---\n';
    const found = parseFrontMatter(text, jekyll);
    const at = (pointer: string, part?: 'key' | 'value') => {
      const { start, end } = found.locate(pointer, part);
      return text.slice(start, end);
    };
    expect(at('/tags/1')).toBe('b');
    expect(at('/x/y', 'key')).toBe('y');
    expect(at('/tags/9')).toBe('[a, b]');
    expect(at('/nope')).toBe(text);
  });

  test('TOML tables and dotted keys become maps', () => {
    const text =
      '+++\na.b = 1\ndate = 2017-10-23T11:11:24Z\n[taxonomies]\ntags = ["x"]\n[[k]]\nv=1\n[[k]]\nv=2\n+++\n';
    const found = parseFrontMatter(text, hugo);
    expect(JSON.parse(JSON.stringify(found.data))).toEqual({
      a: { b: 1 },
      date: '2017-10-23T11:11:24Z',
      taxonomies: { tags: ['x'] },
      k: [{ v: 1 }, { v: 2 }],
    });
    const { start, end } = found.locate('/taxonomies/tags/0');
    expect(text.slice(start, end)).toBe('"x"');
  });

  test('keys like __proto__ are only keys', () => {
    const { data: found } = parseFrontMatter(
      '---\n__proto__: 1\nconstructor: {a: 2}\n---\n',
      jekyll,
    );
    expect(Object.getPrototypeOf(found)).toBe(null);
    expect(Object.keys(found)).toEqual(['__proto__', 'constructor']);
  });
});

describe('hostile blocks', () => {
  test('an alias bomb is named and not expanded', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `k${i + 1}: &k${i + 1} [${`*k${i}, `.repeat(9)}*k${i}]`,
    );
    const text = `---\nk0: &k0 x\n${rows.join('\n')}\n---\n`;
    const found = parseFrontMatter(text, jekyll);
    expect(found.problems.map(({ kind }) => kind)).toEqual(['alias-bomb']);
    expect(JSON.stringify(found.data).length).toBeLessThan(1_000_000);
  });

  test.each(['[', '{a: ', '- ', '"', '? ', '|'])('10,000 times %j', (piece) => {
    const text = `---\na: ${piece.repeat(10_000)}\nb: 1\n---\nBody\n`;
    const start = performance.now();
    parseFrontMatter(text, jekyll);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
