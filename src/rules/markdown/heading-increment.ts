import plugin from 'remark-lint-heading-increment';
import { defineRemarkRule, type RemarkPlugin } from '../../lint/remark-rule.js';

export default defineRemarkRule(
  {
    id: 'markdown/heading-increment',
    description: 'Headings go down one level at a time',
    rationale: `Screen readers and tables of contents build on the levels: after a level two, a level
four looks as if a part were missing. The first heading of a post may have any level.`,
    severity: 'warning',
    preset: 'recommended',
    since: '0.1.0',
    sources: ['remark-lint:heading-increment', 'markdownlint:MD001'],
    defaultOptions: {},
    messages: {
      skipped: 'This heading skips a level; readers with screen readers miss one: use one "#" less',
    },
    examples: [
      { title: 'One at a time', markdown: '---\ntitle: Trams\n---\n\n### A\n\n#### B\n\n## C\n' },
      {
        title: 'A level skipped',
        markdown: '---\ntitle: Trams\n---\n\n## A\n\n#### B\n',
        diagnostics: [
          '7:1 This heading skips a level; readers with screen readers miss one: use one "#" less',
        ],
      },
    ],
  },
  {
    plugin: plugin as RemarkPlugin,
    about: ['heading'],
    report: ({ span }, { post }) => {
      const first = post.tree.children.find(({ type }) => type === 'heading');
      if (first?.position?.start.offset === span.start) return undefined;
      return { message: 'skipped', at: span };
    },
  },
);
