import type { Heading } from 'mdast';
import plugin from 'remark-lint-heading-increment';
import type { Fix } from '../../lint/diagnostic.js';
import { defineRemarkRule, type RemarkPlugin } from '../../lint/remark-rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import type { Post } from '../../site/post.js';

export default defineRemarkRule(
  {
    id: 'markdown/heading-increment',
    description: 'Headings go down one level at a time',
    rationale: `Screen readers and tables of contents build on the levels: after a level two, a level
four looks as if a part were missing. The first heading of a post may have any level.`,
    severity: 'warning',
    preset: 'recommended',
    fixable: 'unsafe',
    since: '0.1.0',
    sources: ['remark-lint:heading-increment', 'markdownlint:MD001'],
    defaultOptions: {},
    messages: {
      skipped: 'This heading skips a level; readers with screen readers miss one: use "{better}"',
    },
    examples: [
      { title: 'One at a time', markdown: '---\ntitle: Trams\n---\n\n### A\n\n#### B\n\n## C\n' },
      {
        title: 'A level skipped',
        markdown: '---\ntitle: Trams\n---\n\n## A\n\n#### B\n',
        diagnostics: [
          '7:1 This heading skips a level; readers with screen readers miss one: use "###"',
        ],
        fixed: '---\ntitle: Trams\n---\n\n## A\n\n### B\n',
      },
      {
        title: 'Those beside and below it go along',
        markdown:
          '---\ntitle: Trams\n---\n\n## A\n\n#### B\n\n##### C\n\n#### D\n\n### E\n\n#### F\n',
        diagnostics: [
          '7:1 This heading skips a level; readers with screen readers miss one: use "###"',
          '11:1 This heading skips a level; readers with screen readers miss one: use "###"',
        ],
        fixed: '---\ntitle: Trams\n---\n\n## A\n\n### B\n\n#### C\n\n### D\n\n### E\n\n#### F\n',
      },
    ],
  },
  {
    plugin: plugin as RemarkPlugin,
    about: ['heading'],
    mayFind: (nodes) => {
      const depths = [...new Set((nodes as Heading[]).map(({ depth }) => depth))];
      return Math.max(...depths) - Math.min(...depths) > 1;
    },
    report: ({ span }, { post }) => {
      const headings = post.tree.children.filter((node) => node.type === 'heading');
      const index = headings.findIndex((node) => spanOfNode(node).start === span.start);
      if (index === 0) return undefined;
      const depth = depthInOrder(headings, index);
      const fix = lift(headings, index, depth, post);
      return { message: 'skipped', data: { better: '#'.repeat(depth) }, at: span, fix };
    },
  },
);

/** One level below the heading above; of a heading in a quotation nothing is known. */
function depthInOrder(headings: readonly Heading[], index: number): number {
  const own = headings[index]?.depth ?? 0;
  const above = headings.slice(0, Math.max(index, 0)).findLast(({ depth }) => depth < own);
  return (above?.depth ?? 1) + 1;
}

/** Lift a heading with those that follow at its level or below. */
function lift(
  headings: readonly Heading[],
  index: number,
  depth: number,
  { source }: Post,
): Fix | undefined {
  const [first] = headings.slice(index, index + 1);
  if (index < 0 || !first || first.depth <= depth) return undefined;
  const next = headings.findIndex((node, at) => at > index && node.depth < first.depth);
  const starts = headings
    .slice(index, next < 0 ? undefined : next)
    .map((node) => spanOfNode(node).start);
  if (starts.some((start) => source.text[start] !== '#')) return undefined;
  const edits = starts.map((start) => ({
    span: { start, end: start + first.depth - depth },
    newText: '',
  }));
  return { title: 'Lift the headings', applicability: 'unsafe', edits };
}
