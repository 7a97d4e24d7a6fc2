import { describe, expect, test } from 'vitest';
import { checkstyle } from '../../src/reporters/checkstyle.js';
import { github } from '../../src/reporters/github.js';
import { gitlab } from '../../src/reporters/gitlab.js';
import { jsonl } from '../../src/reporters/jsonl.js';
import { junit } from '../../src/reporters/junit.js';
import { markdown } from '../../src/reporters/markdown.js';
import { rdjsonl } from '../../src/reporters/rdjsonl.js';
import { sarif } from '../../src/reporters/sarif.js';
import { sampleFile, sampleFix, sampleReport, sampleStyle, spanOf } from './sample-report.js';

const text = 'Zoë said\nHervÃ© was here\n';
const span = spanOf(text, 'HervÃ©');
const file = sampleFile(text, [
  { at: 'said', message: 'a "quoted", 50% <odd> | message\n::error::', severity: 'warning' },
  {
    at: span,
    ruleId: 'text/mojibake',
    severity: 'error',
    message: 'decode it',
    related: [{ path: 'posts/trip.md', span: spanOf(text, 'Zoë'), message: 'as here' }],
    fix: sampleFix({ start: span.start + 4, end: span.end }, 'é', 'safe', 'Decode it'),
  },
  { at: 'was', severity: 'hygiene' },
]);
const clean = sampleFile('fine\n', [], 'posts/a b,c.md');
const report = sampleReport(file, clean);
const style = sampleStyle();

test('jsonl: an object on each line, hygiene too', () => {
  const lines = jsonl(report, style).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      path: 'posts/trip.md',
      status: 'draft',
      ruleId: 'text/sample',
      line: 1,
      column: 5,
      fix: null,
    },
    { path: 'posts/trip.md', ruleId: 'text/mojibake', line: 2, fix: { title: 'Decode it' } },
    { path: 'posts/trip.md', severity: 'hygiene' },
  ]);
});

describe('github', () => {
  test('errors come first, and no text ends a command', () => {
    expect(github(report, style)).toBe(
      [
        '::error file=posts/trip.md,line=2,col=1,endLine=2,endColumn=7,title=text/mojibake::posts/trip.md:2:1: decode it',
        '::warning file=posts/trip.md,line=1,col=5,endLine=1,endColumn=9,title=text/sample::posts/trip.md:1:5: a "quoted", 50%25 <odd> | message<U+000A>::error::',
        '',
      ].join('\n'),
    );
  });

  test('a path with signs of its own is escaped', () => {
    const odd = sampleFile('a', [{ at: 'a' }], 'a:b,c%\n.md');
    expect(github(sampleReport(odd), style)).toContain('file=a%3Ab%2Cc%25<U+000A>.md,line=1');
  });

  test('what GitHub would not show is in the log, and counted', () => {
    const many = Array.from({ length: 25 }, () => ({ at: 'Zoë' }));
    const lines = github(sampleReport(sampleFile(text, many)), style)
      .trimEnd()
      .split('\n');
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines[10]).toBe('::notice title=postwright::15 more in the log of this step');
    expect(lines[11]).toBe('posts/trip.md:1:1-1:4: warning: something is off [text/sample]');
    expect(lines).toHaveLength(26);
  });
});

test('sarif: rules, regions, related places, fixes, fingerprints', () => {
  const log = JSON.parse(sarif(report, style));
  const [run] = log.runs;
  expect(log.version).toBe('2.1.0');
  expect(run.tool.driver).toEqual({
    name: 'postwright',
    version: '0.1.0',
    rules: [
      { id: 'text/mojibake', helpUri: 'https://docs.example/text/mojibake' },
      { id: 'text/sample', helpUri: 'https://docs.example/text/sample' },
    ],
  });
  expect(run.columnKind).toBe('utf16CodeUnits');
  const region = {
    startLine: 2,
    startColumn: 1,
    endLine: 2,
    endColumn: 7,
    charOffset: 9,
    charLength: 6,
  };
  expect(run.results[1]).toEqual({
    ruleIndex: 0,
    ruleId: 'text/mojibake',
    level: 'error',
    message: { text: 'decode it' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'posts/trip.md' }, region } }],
    relatedLocations: [
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'posts/trip.md' },
          region: expect.objectContaining({ startLine: 1, endColumn: 4 }),
        },
        message: { text: 'as here' },
      },
    ],
    fixes: [
      {
        description: { text: 'Decode it' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'posts/trip.md' },
            replacements: [
              {
                deletedRegion: expect.objectContaining({ startColumn: 5, endColumn: 7 }),
                insertedContent: { text: 'é' },
              },
            ],
          },
        ],
      },
    ],
    partialFingerprints: { 'place/v1': expect.stringMatching(/^[0-9a-f]{16}$/) },
  });
});

test('junit: a case for each problem, a passed one for a clean file', () => {
  expect(junit(report, style)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="postwright" tests="3" failures="2" time="0.041">
  <testsuite name="posts/trip.md" tests="2" failures="2">
    <testcase name="text/sample 1:5" classname="posts/trip.md"><failure type="warning" message="a &quot;quoted&quot;, 50% &lt;odd&gt; | message&lt;U+000A&gt;::error::">posts/trip.md:1:5: a &quot;quoted&quot;, 50% &lt;odd&gt; | message&lt;U+000A&gt;::error::</failure></testcase>
    <testcase name="text/mojibake 2:1" classname="posts/trip.md"><failure type="error" message="decode it">posts/trip.md:2:1: decode it</failure></testcase>
  </testsuite>
  <testsuite name="posts/a b,c.md" tests="1" failures="0">
    <testcase name="no problems" classname="posts/a b,c.md"/>
  </testsuite>
</testsuites>
`);
});

test('checkstyle: all files, escaped', () => {
  expect(checkstyle(report, style)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="posts/trip.md">
    <error line="1" column="5" severity="warning" message="a &quot;quoted&quot;, 50% &lt;odd&gt; | message&lt;U+000A&gt;::error::" source="text/sample"/>
    <error line="2" column="1" severity="error" message="decode it" source="text/mojibake"/>
  </file>
  <file name="posts/a b,c.md">
  </file>
</checkstyle>
`);
});

describe('gitlab', () => {
  const fingerprints = (source: string, words: readonly string[]): string[] => {
    let from = 0;
    const found = words.map((word) => {
      const start = source.indexOf(word, from);
      from = start + 1;
      return { at: { start, end: start + word.length } };
    });
    const issues = JSON.parse(gitlab(sampleReport(sampleFile(source, found)), style));
    return issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  };

  test('an issue for each problem', () => {
    expect(JSON.parse(gitlab(report, style))[1]).toEqual({
      description: 'decode it',
      check_name: 'text/mojibake',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'major',
      location: {
        path: 'posts/trip.md',
        positions: { begin: { line: 2, column: 1 }, end: { line: 2, column: 7 } },
      },
    });
  });

  test('a fingerprint stays when lines move, and repeats have their own', () => {
    const [before] = fingerprints('one bad line', ['bad']);
    expect(fingerprints('new\n\none bad  line', ['bad'])).toEqual([before]);
    expect(fingerprints('another bad line', ['bad'])).not.toEqual([before]);
    const twice = fingerprints('one bad line\none bad line', ['bad', 'bad']);
    expect(twice[0]).toBe(before);
    expect(twice[1]).not.toBe(before);
  });
});

describe('rdjsonl', () => {
  const records = (source: ReturnType<typeof sampleFile>): unknown[] =>
    rdjsonl(sampleReport(source), style)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('columns count bytes of UTF-8, and a fix is a suggestion', () => {
    expect(records(file)).toEqual([
      expect.objectContaining({
        location: {
          path: 'posts/trip.md',
          range: { start: { line: 1, column: 6 }, end: { line: 1, column: 10 } },
        },
      }),
      {
        message: 'decode it',
        location: {
          path: 'posts/trip.md',
          range: { start: { line: 2, column: 1 }, end: { line: 2, column: 9 } },
        },
        severity: 'ERROR',
        source: { name: 'postwright' },
        code: { value: 'text/mojibake', url: 'https://docs.example/text/mojibake' },
        suggestions: [
          {
            range: { start: { line: 2, column: 5 }, end: { line: 2, column: 9 } },
            text: 'é',
          },
        ],
      },
    ]);
  });

  test('the edits of a fix are one suggestion', () => {
    const fix = {
      title: 'Quote it',
      applicability: 'unsafe',
      edits: [
        { span: { start: 9, end: 9 }, newText: '”' },
        { span: { start: 5, end: 5 }, newText: '“' },
      ],
    } as const;
    expect(records(sampleFile('𝒳 x said', [{ at: 'x', fix }]))).toMatchObject([
      {
        location: { range: { start: { column: 6 }, end: { column: 7 } } },
        suggestions: [{ range: { start: { column: 8 }, end: { column: 12 } }, text: '“said”' }],
      },
    ]);
  });
});

test('markdown: a table in which text is only text', () => {
  expect(markdown(report, style)).toBe(`**1 error, 1 warning** in 1 of 2 posts

| place | | problem | rule |
|---|---|---|---|
| posts&#47;trip&#46;md&#58;1 | warning | a &#34;quoted&#34;&#44; 50&#37; &#60;odd&#62; &#124; message&#60;U&#43;000A&#62;&#58;&#58;error&#58;&#58; | [text&#47;sample](https://docs.example/text/sample) |
| posts&#47;trip&#46;md&#58;2 | error | decode it | [text&#47;mojibake](https://docs.example/text/mojibake) |
`);
  expect(markdown(sampleReport(clean), style)).toBe('No problems in 1 post.\n');
});
