import plugin from 'remark-lint-final-newline';
import { defineRemarkRule, type RemarkPlugin } from '../../lint/remark-rule.js';
import { caret } from '../../text/span.js';

export default defineRemarkRule(
  {
    id: 'hygiene/final-newline',
    description: 'The file ends with a newline',
    rationale: 'Without one, git shows the last line as changed when the next one is added.',
    severity: 'hygiene',
    preset: 'recommended',
    fixable: 'safe',
    since: '0.1.0',
    sources: ['remark-lint:final-newline', 'markdownlint:MD047'],
    defaultOptions: {},
    messages: { missing: 'The final newline is missing' },
    examples: [
      { title: 'A newline', markdown: '---\ntitle: Trams\n---\n\nUp.\n' },
      {
        title: 'No newline',
        markdown: '---\ntitle: Trams\n---\n\nUp.',
        diagnostics: ['5:4 The final newline is missing'],
        fixed: '---\ntitle: Trams\n---\n\nUp.\n',
      },
    ],
  },
  {
    plugin: plugin as RemarkPlugin,
    concerns: ({ post }) => !post.source.text.endsWith('\n'),
    report: (_, { post }) => {
      const at = caret(post.source.text.length);
      const edits = [{ span: at, newText: post.source.eol }];
      return { message: 'missing', at, fix: { title: 'Add it', applicability: 'safe', edits } };
    },
  },
);
