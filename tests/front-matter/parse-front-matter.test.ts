import { describe, expect, test } from 'vitest';
import type { FrontMatterDialect, YamlReader } from '../../src/front-matter/dialect.js';
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

describe('a block that ends sooner than meant', () => {
  test.each([
    ['---\nTitle: A\nTags:\n  - a\n  - b\n---\n\nBody\n', ['ends-early   - a']],
    ['Title: A\nTags:\n- a\nStatus: draft\n\nBody\n', ['ends-early - a']],
    ['Title: A\nTags:\n    a\n    b\nStatus: draft\n\nBody\n', []],
    ['Title: A\nBody at once\nmore: of it\n', ['ends-early Body at once']],
    ['Title: A\nBody at once\n\nmore: of it\n', []],
    ['---\nTitle: A\n\nBody\n---\n', []],
  ])('of %j is told with %j', (text, found) => {
    expect(problems(text, pelican)).toEqual(found);
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
    expect(problems(text)).toEqual(['unclosed! ---']);
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

  test.each([
    ['a: b\n c: d', ['indentation!  ']],
    ['a: [Review] A book', ['text-after-bracket!  A book']],
    ['a: *bold* and more', ['reserved-character! *']],
    ['a: - b', ['reserved-character! -']],
    ['a: >quote', ['reserved-character! >']],
    ["a: 'it's'", ["text-after-quote! s'"]],
    ['title', ['not-a-map! title']],
    ['title:x', ['no-space-after-colon! ']],
    ['"a: b', ['unclosed-quote! "']],
    ['a: 1\nb', ['missing-colon! b']],
    ['a: b: c\nd: e\nf: g: h', ['colon-in-value! :', 'colon-in-value! :']],
    ['\u00a0a: b', ['no-break-space \u00a0']],
    ['a: !Hurry up', ['unknown-tag !Hurry']],
    ['a: C# & #1 x', ['comment-in-value #1 x']],
    ['a: #fff', ['comment-in-value #fff']],
    ['a: b # c', []],
    ['a: # c', []],
  ])('%j', (content, expected) => {
    expect(problems(`---\n${content}\n---\nBody\n`)).toEqual(expected);
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

describe('YAML that some readers refuse and some bear', () => {
  // What Psych 5, js-yaml 3 and yaml 2 do with each; the data where they read it.
  test.each([
    ['a: [b,\nc]', [], [], ['unclosed-bracket!'], { a: ['b', 'c'] }],
    ['a: "b\nc"\nd: 1', [], [], ['invalid!'], { a: 'b c', d: 1 }],
    ['a: "b"# c', [], [], ['text-after-quote!'], { a: 'b' }],
    ['a: b\u0007c', ['control-character!'], ['control-character!'], [], { a: 'b\u0007c' }],
    ['a: b\u2028c', ['line-separator!'], [], [], { a: 'b\u2028c' }],
    ['a: "b\u2028c"', ['line-separator'], [], [], { a: 'b\u2028c' }],
    ['a: b\n\t', ['tab!'], [], [], { a: 'b' }],
    ['a: "b"\n\t', [], [], [], { a: 'b' }],
    ['a: !b c', ['unknown-tag'], ['unknown-tag!'], ['unknown-tag'], { a: 'c' }],
    [': b', ['missing-key!'], ['missing-key!'], ['missing-key'], { '': 'b' }],
  ] as const)('%j', (content, psych, jsYaml, yaml, expected) => {
    const text = `---\n${content}\n---\nBody\n`;
    const kinds = (yamlReader: YamlReader) => {
      const found = parseFrontMatter(text, { ...jekyll, yamlReader });
      if (found.complete) expect({ ...found.data }).toEqual(expected);
      for (const entry of found.entries)
        expect(text.slice(entry.valueSpan.start, entry.valueSpan.end)).toBe(entry.raw);
      return found.problems.map((problem) => problem.kind + (problem.blocks ? '!' : ''));
    };
    expect([kinds('psych'), kinds('js-yaml'), kinds('yaml')]).toEqual([psych, jsYaml, yaml]);
  });
});

describe('broken TOML', () => {
  test.each([
    ['title = "Lab', 'unclosed-quote! "'],
    ['a = [1,\nb = 2', 'unclosed-bracket! ['],
    ['a = 1\na = 2', 'duplicate-key! a'],
    ['a: 1', 'missing-equals! :'],
    ['title = Lab', 'unknown-word! Lab'],
    ['draft = True', 'unknown-word! True'],
    ['a = \u201cx\u201d', 'wrong-quote! \u201c'],
    ['a = "x" y', 'text-after-quote! y'],
    ['date = 2017-13-45', 'impossible-date! 2017-13-45'],
    ['a = ["a" "b"]', 'missing-comma! "'],
  ])('%s', (content, expected) => {
    const text = `+++\n${content}\nlast = true\n+++\nBody\n`;
    expect(problems(text, hugo)).toEqual([expected]);
    expect(parseFrontMatter(text, hugo).data.last).toBe(true);
  });
});

describe('broken JSON', () => {
  test.each([
    ['"a": 1,', 'trailing-comma! ,'],
    ['"a": 1 "b": 2', 'missing-comma! '],
    ['"a": 1, // one\n "b": 2', 'comment! // one'],
    ['// all\n"a": 1', 'comment! // all'],
    ['"a": /* one */ 1', 'comment! /* one */'],
    ['"a" 1', 'missing-colon! 1'],
    ["'a': 1", "wrong-quote! '"],
    ['"a": True', 'unknown-word! True'],
    ['"a": "x\ny"', 'unclosed-quote! "'],
    ['"a": "\\d"', 'invalid-escape! \\d'],
    ['"a": // c\n1', 'comment! // c'],
  ])('%s', (content, expected) => {
    expect(problems(`{${content}}\nBody\n`, hugo)).toEqual([expected]);
  });

  test('a flag after the mistake is recovered', () => {
    expect(data('{"a": nope,\n"draft": true\n}\n', hugo)).toEqual({ draft: true });
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
    expect(data(text, jekyll)).toEqual({ a: true, b: 83, c: 45000, d: 'n' });
    expect(data(text, eleventy)).toEqual({ a: 'yes', b: 83, c: 750, d: 'n' });
    expect(data(text, hexo)).toEqual({ a: 'yes', b: 123, c: '12:30', d: 'n' });
    expect(data(text, { ...jekyll, yamlReader: 'go-yaml' })).toEqual({
      a: true,
      b: 83,
      c: '12:30',
      d: false,
    });
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
