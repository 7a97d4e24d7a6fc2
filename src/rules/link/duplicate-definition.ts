import plugin from 'remark-lint-no-duplicate-definitions';
import { defineRemarkRule, type RemarkPlugin } from '../../lint/remark-rule.js';

export default defineRemarkRule(
  {
    id: 'link/duplicate-definition',
    description: 'A link name is defined once',
    rationale:
      'Of two definitions with one name the first wins; the second is dead, though it may be the one that was meant.',
    severity: 'warning',
    preset: 'recommended',
    since: '0.1.0',
    sources: ['remark-lint:no-duplicate-definitions', 'markdownlint:MD053'],
    defaultOptions: {},
    messages: {
      duplicate:
        'This name is defined above already, so this definition is never used; delete it or give it another name',
    },
    examples: [
      { title: 'Two names', markdown: '---\ntitle: Trams\n---\n\n[a], [b]\n\n[a]: /a\n[b]: /b\n' },
      {
        title: 'One name twice',
        markdown: '---\ntitle: Trams\n---\n\n[a]\n\n[a]: /a\n[a]: /b\n',
        diagnostics: [
          '8:1 This name is defined above already, so this definition is never used; delete it or give it another name',
        ],
      },
    ],
  },
  {
    plugin: plugin as RemarkPlugin,
    about: ['definition', 'footnoteDefinition'],
    report: ({ span }) => ({ message: 'duplicate', at: span }),
  },
);
