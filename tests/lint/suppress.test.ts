import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/lint/diagnostic.js';
import type { EnabledRule } from '../../src/lint/enabled-rule.js';
import { lintPost } from '../../src/lint/lint-post.js';
import { type AnyRule, defineRule } from '../../src/lint/rule.js';
import { loadEngine } from '../../src/markdown/engine.js';
import unknownRule from '../../src/rules/lint/unknown-rule.js';
import unusedSuppression from '../../src/rules/lint/unused-suppression.js';
import { parsePost } from '../../src/site/post.js';
import { applyEdits } from '../../src/text/text-edit.js';
import { createExampleSite } from '../support/example-site.js';

/** A rule that reports each place of a word. */
function wordRule(id: string, word: string, sources: AnyRule['sources'] = []): AnyRule {
  return defineRule({
    id,
    description: '',
    rationale: '',
    severity: 'warning',
    preset: 'recommended',
    since: '0.1.0',
    sources,
    defaultOptions: {},
    messages: { found: word },
    examples: [],
    create: ({ report }) => ({
      post({ source: { text } }) {
        for (const { index } of text.matchAll(new RegExp(`\\b${word}\\b`, 'g')))
          report({ message: 'found', at: { start: index, end: index + word.length } });
      },
    }),
  });
}

const bad = wordRule('text/bad', 'BAD', ['remark-lint:no-bad', 'markdownlint:MD900']);
const worse = wordRule('link/worse', 'WORSE', ['rumdl:MD901']);
const asleep = wordRule('text/asleep', 'ASLEEP');
const all = [bad, worse, asleep, unusedSuppression, unknownRule];
const { site } = await createExampleSite({});
const engine = await loadEngine();

function enable(rule: AnyRule): EnabledRule {
  return { rule, severity: 'warning', explicit: false, options: {}, publishing: false };
}

function lint(text: string): Diagnostic[] {
  const post = parsePost({ path: 'posts/a.md', text }, site, engine);
  const enabled = all.filter((rule) => rule !== asleep).map(enable);
  return lintPost(post, site, enabled, { rules: all });
}

/** Lines on which the words are still reported, and what is said about comments. */
function found(text: string): { lines: number[]; comments: string[] } {
  const post = parsePost({ path: 'posts/a.md', text }, site, engine);
  const diagnostics = lint(text);
  const words = diagnostics.filter(({ ruleId }) => !ruleId.startsWith('lint/'));
  return {
    lines: words.map(({ span }) => post.source.pointAt(span.start).line),
    comments: diagnostics
      .filter(({ ruleId }) => ruleId.startsWith('lint/'))
      .map(({ span, ruleId }) => `${ruleId} ${text.slice(span.start, span.end)}`),
  };
}

describe('what a comment hides', () => {
  test.each([
    ['the line it is on', 'BAD\n\nBAD <!-- post-disable-line text/bad -->\nBAD', [1, 4]],
    ['the next line', '<!-- post-disable-next-line text/bad -->\nBAD\nBAD', [3]],
    ['the next line with text', '<!-- post-disable-next-line text/bad -->\n\nBAD\nBAD', [4]],
    ['all that follows', 'BAD\n\n<!-- post-disable text/bad -->\n\nBAD\n\nBAD', [1]],
    [
      'up to where it is switched on',
      '<!-- post-disable text/bad -->\n\nBAD\n\n<!-- post-enable text/bad -->\n\nBAD',
      [7],
    ],
    [
      'up to where all is switched on',
      '<!-- post-disable text/bad -->\n\nBAD\n\n<!-- post-enable -->\n\nBAD',
      [7],
    ],
    [
      'below stacked comments',
      '<!-- post-disable-next-line text/bad -->\n<!-- post-disable-next-line link/worse -->\n\nBAD WORSE\nBAD',
      [5],
    ],
    ['the file, from anywhere', 'BAD\n\n<!-- post-disable-file text/bad -->\n', []],
    ['several rules', '<!-- post-disable text/bad, link/worse -->\n\nBAD WORSE', []],
    ['only the rules it names', 'BAD WORSE <!-- post-disable-line text/bad -->', [1]],
    ['a group', 'BAD WORSE <!-- post-disable-line text/* -->', [1]],
    ['a group by its name', 'BAD WORSE <!-- post-disable-line link -->', [1]],
    ['everything, for a reason', 'BAD WORSE <!-- post-disable-line -- a quotation -->', []],
    ['nothing at all, without one', 'BAD WORSE <!-- post-disable-line -->', [1, 1]],
    ['with a reason after a colon', 'BAD <!-- post-disable-line text/bad: a quotation -->', []],
    ['over several lines', '<!-- post-disable\n  text/bad\n  -- a quotation\n-->\n\nBAD', []],
    ['in MDX', '{/* post-disable-next-line text/bad */}\nBAD', []],
    ['in Hugo', '{{/* post-disable-next-line text/bad */}}\nBAD', []],
    ['in Liquid', '{% comment %} post-disable-next-line text/bad {% endcomment %}\nBAD', []],
    ['the front matter', '---\na: BAD\n# post-disable text/bad -- old\nb: BAD\n---\n\nBAD', [7]],
    ['a line of the front matter', '---\na: BAD # post-disable-line text/bad\nb: BAD\n---\n', [3]],
    ['the file, from TOML', '+++\n# post-disable-file text/bad\na = "BAD"\n+++\n\nBAD', []],
  ])('%s', (_, text, lines) => {
    expect(found(text).lines).toEqual(lines);
  });
});

describe('what is no comment', () => {
  test.each([
    ['code', '```\n<!-- post-disable text/bad -->\n```\n\nBAD', [5]],
    ['code in a line', '`<!-- post-disable-line text/bad -->` BAD', [1]],
    ['a value', '---\na: |\n  # post-disable-file text/bad\n---\n\nBAD', [6]],
    ['an open one', 'BAD\n\n<!-- post-disable-file text/bad', [1]],
    ['another word', 'BAD <!-- post-disable-lines text/bad -->', [1]],
  ])('%s', (_, text, lines) => {
    expect(found(text)).toEqual({ lines, comments: [] });
  });
});

describe("other tools' comments", () => {
  test.each([
    [
      'remark-lint',
      '<!--lint disable no-bad-->\n\nBAD WORSE\n\n<!--lint enable no-bad-->\n\nBAD',
      [3, 7],
    ],
    ['remark-lint, the next block', '<!--lint ignore no-bad-->\n\nBAD\nBAD\n\nBAD', [6]],
    ['markdownlint', 'BAD <!-- markdownlint-disable-line MD900 -->', []],
    ['markdownlint, all', '<!-- markdownlint-disable -->\n\nBAD WORSE', [3]],
    ['rumdl', '<!-- rumdl-disable MD900 MD901 -->\n\nBAD WORSE', []],
    ['with names we do not have', '<!--lint disable no-tabs-->\n\nBAD', [3]],
  ])('%s', (_, text, lines) => {
    expect(found(text)).toEqual({ lines, comments: [] });
  });
});

describe('what is said about comments', () => {
  test.each([
    [
      'one that hides nothing',
      'Good <!-- post-disable-line text/bad -->',
      ['lint/unused-suppression <!-- post-disable-line text/bad -->'],
    ],
    [
      'a name that hides nothing',
      'BAD <!-- post-disable-line text/bad, link/worse -->',
      ['lint/unused-suppression link/worse'],
    ],
    [
      'one for what is off already',
      '<!-- post-disable text/bad -->\n\n<!-- post-disable text/bad -- x -->\n\nBAD',
      ['lint/unused-suppression <!-- post-disable text/bad -- x -->'],
    ],
    ['a rule that did not run', 'Good <!-- post-disable-line text/asleep -->', []],
    ['a group with a rule that did not run', 'Good <!-- post-disable-line text/* -->', []],
    [
      'nothing to switch on',
      'Good\n\n<!-- post-enable -->',
      ['lint/unused-suppression <!-- post-enable -->'],
    ],
    ['a misspelt rule', 'BAD <!-- post-disable-line text/bda -->', ['lint/unknown-rule text/bda']],
    ['a rule of remark-lint', 'Good <!-- post-disable-line remark-lint/no-tabs -->', []],
    ['itself', 'Good <!-- post-disable-line text/bad, lint/unused-suppression -->', []],
  ])('%s', (_, text, comments) => {
    expect(found(text).comments).toEqual(comments);
  });
});

test.each([
  ['alone on its line', 'One\n\n<!-- post-disable text/bad -->\n\nTwo\n', 'One\n\nTwo\n'],
  ['with CRLF', 'One\r\n\r\n<!-- post-disable text/bad -->\r\n\r\nTwo', 'One\r\n\r\nTwo'],
  ['above its line', 'One\n\n<!-- post-disable-next-line text/bad -->\nTwo', 'One\n\nTwo'],
  ['at the end of a line', 'One <!-- post-disable-line text/bad -->\nTwo', 'One\nTwo'],
  ['within a line', 'One <!-- post-disable-line text/bad --> two', 'One  two'],
  [
    'the first of two names',
    'WORSE <!-- post-disable-line text/bad, link/worse -->',
    'WORSE <!-- post-disable-line link/worse -->',
  ],
  [
    'the last of two names',
    'BAD <!-- post-disable-line text/bad, link/worse -- x -->',
    'BAD <!-- post-disable-line text/bad -- x -->',
  ],
  ['in front matter', '---\na: b\n# post-disable text/bad\n---\n', '---\na: b\n---\n'],
])('an unused comment can be deleted: %s', (_, text, expected) => {
  const edits = lint(text).flatMap(({ fix }) => fix?.edits ?? []);
  expect(applyEdits(text, edits)).toBe(expected);
});

test.each([
  ['opened', '<!-- post-disable text/bad '],
  ['closed', '<!-- post-disable text/bad -->'],
  ['used', 'BAD <!-- post-disable-line text/bad -->\n'],
  ['stacked', '<!-- post-disable-next-line text/bad -->\n'],
  ['switched on', '<!-- post-enable -->\n'],
  ['many names', `<!-- post-disable-line${' text/bad text/x'.repeat(3000)} -->`],
  ['all forms', '{{/* post-disable x {% comment %} post-disable x {/* post-disable x <!-- '],
  ['blanks', `<!--${' '.repeat(5000)}`],
])('very many comments take no more than a moment: %s', (_, part) => {
  const text = `BAD\n\n${part.repeat(400_000 / part.length)}`;
  const before = process.cpuUsage();
  lint(text);
  expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
});
