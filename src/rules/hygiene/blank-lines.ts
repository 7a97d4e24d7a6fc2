import plugin from 'remark-lint-no-consecutive-blank-lines';
import { defineRemarkRule, type RemarkPlugin } from '../../lint/remark-rule.js';

export default defineRemarkRule(
  {
    id: 'hygiene/blank-lines',
    description: 'One blank line separates blocks',
    rationale: 'More than one blank line shows nowhere and makes noise in diffs.',
    severity: 'hygiene',
    preset: 'recommended',
    fixable: 'safe',
    since: '0.1.0',
    sources: ['remark-lint:no-consecutive-blank-lines', 'markdownlint:MD012'],
    defaultOptions: {},
    messages: { blank: 'More than one blank line' },
    examples: [
      { title: 'One', markdown: '---\ntitle: Trams\n---\n\nUp.\n\nDown.\n' },
      {
        title: 'Two',
        markdown: '---\ntitle: Trams\n---\n\nUp.\n\n\nDown.\n',
        diagnostics: ['7:1 More than one blank line'],
        fixed: '---\ntitle: Trams\n---\n\nUp.\n\nDown.\n',
      },
    ],
  },
  {
    plugin: plugin as RemarkPlugin,
    concerns: ({ post }) => /\n[ \t]*\r?\n[ \t]*\r?\n/.test(post.source.text),
    report: ({ span }, { post }) => {
      const { text } = post.source;
      const to = span.start;
      const blanks = /(?:[ \t]*\r?\n){2,}[ \t]*$/.exec(text.slice(Math.max(0, to - 2000), to))?.[0];
      if (blanks === undefined) return undefined;
      const lines = blanks.split(/(?<=\n)/);
      const surplus = lines
        .slice(2)
        .filter((line) => line.endsWith('\n'))
        .join('').length;
      const indent = /[ \t]*$/.exec(blanks)?.[0].length ?? 0;
      const at = { start: to - indent - surplus, end: to - indent };
      if (surplus <= 0 || at.start < post.frontMatter.bodyStart) return undefined;
      const edits = [{ span: at, newText: '' }];
      return { message: 'blank', at, fix: { title: 'Leave one', applicability: 'safe', edits } };
    },
  },
);
