import plugin from 'remark-lint-no-unused-definitions';
import { defineRemarkRule, type RemarkPlugin } from '../../lint/remark-rule.js';

export default defineRemarkRule(
  {
    id: 'link/unused-definition',
    description: 'Every definition is used',
    rationale:
      'A definition that nothing uses is often the trace of a mistyped name elsewhere, or of a link that was taken out.',
    severity: 'warning',
    preset: 'recommended',
    since: '0.1.0',
    sources: ['remark-lint:no-unused-definitions'],
    defaultOptions: {},
    messages: {
      unused: 'Nothing uses this definition; delete it, or check the name where it should be used',
    },
    examples: [
      {
        title: 'Used',
        markdown: '---\ntitle: Trams\n---\n\n[a]\n\n[a]: /a\n\n[//]: # (a comment)\n',
      },
      {
        title: 'Not used',
        markdown: '---\ntitle: Trams\n---\n\nNothing.\n\n[a]: /a\n',
        diagnostics: [
          '7:1 Nothing uses this definition; delete it, or check the name where it should be used',
        ],
      },
    ],
  },
  {
    plugin: plugin as RemarkPlugin,
    about: ['definition', 'footnoteDefinition'],
    report: ({ span }, { post }) => {
      const written = post.source.text.slice(span.start, span.end);
      return /^\[(?:\/\/|comment|_|#)\]:/i.test(written)
        ? undefined
        : { message: 'unused', at: span };
    },
  },
);
