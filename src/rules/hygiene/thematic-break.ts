import plugin from 'remark-lint-rule-style';
import { defineRemarkRule, type RemarkPlugin } from '../../lint/remark-rule.js';
import { spanOfNode } from '../../markdown/node-span.js';

export default defineRemarkRule(
  {
    id: 'hygiene/thematic-break',
    description: 'Thematic breaks are written in one way',
    rationale:
      'Readers see the same line for `---` and `----------`; one style keeps the source calm.',
    severity: 'hygiene',
    preset: 'recommended',
    fixable: 'safe',
    since: '0.1.0',
    sources: ['remark-lint:rule-style', 'markdownlint:MD035'],
    defaultOptions: {},
    messages: { style: 'This thematic break is written otherwise than the first one' },
    examples: [
      {
        title: 'One style',
        markdown: '---\ntitle: Trams\n---\n\nUp\n\n---\n\nDown\n\n---\n\nEnd\n',
      },
      {
        title: 'Two styles',
        markdown: '---\ntitle: Trams\n---\n\nUp\n\n---\n\nDown\n\n-----\n\nEnd\n',
        diagnostics: ['11:1 This thematic break is written otherwise than the first one'],
        fixed: '---\ntitle: Trams\n---\n\nUp\n\n---\n\nDown\n\n---\n\nEnd\n',
      },
    ],
  },
  {
    plugin: plugin as RemarkPlugin,
    about: ['thematicBreak'],
    settings: () => 'consistent',
    report: ({ span }, { post }) => {
      const first = post.tree.children.find(({ type }) => type === 'thematicBreak');
      const place = first && spanOfNode(first);
      if (!place) return undefined;
      const newText = post.source.text.slice(place.start, place.end);
      const edits = [{ span, newText }];
      return {
        message: 'style',
        at: span,
        fix: { title: `Write ${newText}`, applicability: 'safe', edits },
      };
    },
  },
);
