import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../src/markdown/engine.js';
import { parseMarkdown } from '../../src/markdown/parse-markdown.js';
import { processorTime } from '../support/processor-time.js';

const fast = await loadEngine();
const remark = await loadEngine('remark');

function sliceOf(text: string, node: Nodes): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset);
}

function allNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => allNodes(child)) : [])];
}

test('the fast engine is installed here', () => {
  expect(fast.name).toBe('satteri');
});

describe.each([fast, remark])('with $name', (engine) => {
  test('offsets and lines are those of the file, front matter left out', () => {
    const text = '---\ntitle: *a*\n---\n\nA *walk*.\n';
    const { root } = parseMarkdown(text, engine, { bodyStart: 19 });
    expect(root.children).toHaveLength(1);
    const walk = allNodes(root).find((node) => node.type === 'emphasis');
    expect(walk && sliceOf(text, walk)).toBe('*walk*');
    expect(walk?.position?.start).toMatchObject({ line: 5, column: 3, offset: 22 });
  });

  test('a byte order mark shifts nothing', () => {
    const text = '\uFEFF# Peak\r\n\r\nDown *we* go\r';
    const { root } = parseMarkdown(text, engine);
    const [heading, emphasis] = allNodes(root).filter((node) =>
      ['heading', 'emphasis'].includes(node.type),
    );
    expect(heading && sliceOf(text, heading)).toBe('# Peak');
    expect(emphasis && sliceOf(text, emphasis)).toBe('*we*');
    expect(emphasis?.position?.start).toMatchObject({ line: 3, column: 6 });
  });

  test('every node has a position, also around autolink literals', () => {
    const text =
      'Ask\n&amp; me@example.org or [you](mailto:you@example.org)/log/me@example.org-x.\n';
    const { root } = parseMarkdown(text, engine);
    for (const node of allNodes(root)) {
      expect(node.position, node.type).toBeDefined();
      if (node.type === 'text' && !sliceOf(text, node).includes('&'))
        expect(sliceOf(text, node)).toBe(node.value);
    }
  });

  test('opaque spans mean nothing to Markdown and stay in the values', () => {
    const text = 'A *b {{ c*d | "[x]" }} e* [f]({{ g_h }}/i_j "{{k}}").\n';
    const opaque = [...text.matchAll(/\{\{.*?\}\}/g)].map((match) => ({
      kind: 'template' as const,
      start: match.index,
      end: match.index + match[0].length,
    }));
    const { root } = parseMarkdown(text, engine, { opaque });
    const nodes = allNodes(root);
    const emphasis = nodes.find((node) => node.type === 'emphasis');
    expect(emphasis && sliceOf(text, emphasis)).toBe('*b {{ c*d | "[x]" }} e*');
    expect(emphasis).toMatchObject({ children: [{ value: 'b {{ c*d | "[x]" }} e' }] });
    expect(nodes.find((node) => node.type === 'link')).toMatchObject({
      url: '{{ g_h }}/i_j',
      title: '{{k}}',
    });
  });

  test('NUL, lone surrogates, no text at all', () => {
    expect(parseMarkdown('a\0b\uD800c', engine).root).toMatchObject({
      children: [{ children: [{ value: 'a\uFFFDb\uFFFDc' }] }],
    });
    expect(parseMarkdown('', engine).root.children).toEqual([]);
  });

  test.each([
    ['quotes', `${'>'.repeat(10_000)} a`],
    ['bullets', `${'- '.repeat(10_000)}a`],
    ['numbers', `${'1. '.repeat(10_000)}a`],
    ['brackets', `${'['.repeat(10_000)}a${']'.repeat(10_000)}`],
    ['image brackets', `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`],
    ['stars', `${'*'.repeat(100_000)}a${'*'.repeat(100_000)}`],
    ['crossed emphasis', '*a_ '.repeat(30_000)],
    ['character references', '&eacute;'.repeat(20_000)],
    ['marks on a line beyond ASCII', 'é *x* [d](e) '.repeat(10_000)],
    ['addresses on a line', '[a] (https://x.y) '.repeat(40_000)],
    ['lazy lines', `${'> '.repeat(500)}a\n${'b\n'.repeat(1000)}`],
  ])('%s without end are bounded and named', (_name, hostile) => {
    const started = processorTime();
    const { root, problems } = parseMarkdown(`${hostile}\n\nA *calm* end.\n`, engine);
    expect(processorTime() - started).toBeLessThan(10_000);
    expect(problems.length).toBeGreaterThan(0);
    expect(root.children.at(-1)).toMatchObject({
      type: 'paragraph',
      children: [{}, { type: 'emphasis' }, {}],
    });
    expect(depthOf(root)).toBeLessThanOrEqual(301);
  });
});

test('a line of 50 MB is read by the fast engine and refused by the slow one', () => {
  const line = 'word '.repeat(10_000_000);
  expect(parseMarkdown(line, fast).problems).toEqual([]);
  expect(parseMarkdown(line, remark).problems).toEqual([
    { kind: 'too-large', span: { start: 0, end: line.length } },
  ]);
});

test('an engine that throws becomes a problem', () => {
  const broken = {
    ...fast,
    toTree: () => {
      throw new Error('broken');
    },
  };
  expect(parseMarkdown('a', broken)).toMatchObject({
    root: { children: [] },
    problems: [{ kind: 'engine-failed' }],
  });
});

function depthOf(root: Nodes): number {
  let deepest = 0;
  const rest: [Nodes, number][] = [[root, 0]];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [node, level] = next;
    deepest = Math.max(deepest, level);
    if ('children' in node) for (const child of node.children) rest.push([child, level + 1]);
  }
  return deepest;
}
