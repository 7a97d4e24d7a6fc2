import { toString as textOf } from 'mdast-util-to-string';
import plugin from 'remark-lint-no-duplicate-headings-in-section';
import { defineRemarkRule, type RemarkPlugin } from '../../lint/remark-rule.js';

export default defineRemarkRule(
  {
    id: 'markdown/duplicate-heading',
    description: 'A section has no two headings with the same text',
    rationale: `Generators make a heading's anchor of its text. Two of the same differ only by a
number, and links to the second break when the first goes.`,
    severity: 'warning',
    preset: 'recommended',
    since: '0.1.0',
    sources: ['remark-lint:no-duplicate-headings-in-section', 'markdownlint:MD024'],
    defaultOptions: {},
    messages: {
      duplicate:
        'This section has a heading with the same text already; links to one of them break easily: word them apart',
    },
    examples: [
      {
        title: 'Under two parents',
        markdown: '---\ntitle: Trams\n---\n\n## A\n\n### Fixed\n\n## B\n\n### Fixed\n',
      },
      {
        title: 'Side by side',
        markdown: '---\ntitle: Trams\n---\n\n## Up\n\n## Up\n',
        diagnostics: [
          '7:1 This section has a heading with the same text already; links to one of them break easily: word them apart',
        ],
      },
    ],
  },
  {
    plugin: plugin as RemarkPlugin,
    about: ['heading'],
    mayFind: (nodes) =>
      new Set(nodes.map((node) => textOf(node).toLowerCase())).size < nodes.length,
    report: ({ span }) => ({ message: 'duplicate', at: span }),
  },
);
