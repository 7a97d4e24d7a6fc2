import plugin from 'remark-lint-no-literal-urls';
import { defineRemarkRule, type RemarkPlugin } from '../../lint/remark-rule.js';

export default defineRemarkRule(
  {
    id: 'link/bare-url',
    description: 'Addresses in the text are links',
    rationale: `kramdown and Python-Markdown show a bare address as plain text that nobody can click;
GitHub's Markdown links it. The rule speaks only on sites whose engine does not link.`,
    severity: 'warning',
    preset: 'strict',
    fixable: 'safe',
    since: '0.1.0',
    sources: ['remark-lint:no-literal-urls', 'markdownlint:MD034'],
    defaultOptions: { always: false },
    optionsSchema: {
      always: { type: 'boolean', description: 'Also where the engine links bare addresses.' },
    },
    messages: {
      bare: 'This site shows a bare address as text that nobody can click; put it in < >',
    },
    examples: [
      {
        title: 'Where the engine links it',
        markdown: '---\ntitle: Trams\n---\n\nSee https://example.com.\n',
      },
      {
        title: 'Jekyll with kramdown',
        profile: 'jekyll',
        path: '_posts/2024-05-17-trams.md',
        markdown: '---\ntitle: Trams\n---\n\nSee https://example.com.\n',
        diagnostics: [
          '5:5 This site shows a bare address as text that nobody can click; put it in < >',
        ],
        fixed: '---\ntitle: Trams\n---\n\nSee <https://example.com>.\n',
      },
    ],
  },
  {
    plugin: plugin as RemarkPlugin,
    about: ['link'],
    concerns: ({ site, options }) => !site.profile.markdown.linksBareUrls || options.always,
    report: ({ span }, { post }) => {
      const url = post.source.text.slice(span.start, span.end);
      const edits = [{ span, newText: `<${url}>` }];
      const fix = { title: 'Put it in < >', applicability: 'safe', edits } as const;
      return { message: 'bare', at: span, fix: /^\w+:/.test(url) ? fix : undefined };
    },
  },
);
