import { defineRule } from '../../lint/rule.js';

// The comments are compared with the diagnostics of all other rules: see `lint/check-suppressions`.
export default defineRule({
  id: 'lint/unused-suppression',
  description: 'A comment that switches rules off hides something',
  rationale: `A comment that outlives what it was written for hides the next mistake on its line.

Rules are switched off by comments: \`<!-- post-disable text/mojibake -- reason -->\` up to
\`<!-- post-enable -->\`, \`post-disable-line\` for the line it stands on, \`post-disable-next-line\`
for the next line with text, \`post-disable-file\` for the file. Several ids are separated by blanks
or commas, \`text/*\` is a group, and without an id all rules are meant, which needs a reason. In front
matter: \`# post-disable front-matter/tags -- reason\`, which holds for all of the front matter. MDX,
Hugo and Liquid comments do as well, and the comments of remark-lint, markdownlint and rumdl are
understood where a rule has a counterpart there.

Only rules that ran are judged: with \`--only\`, comments for other rules are left alone.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['eslint:reportUnusedDisableDirectives', 'rumdl:MD087'],
  defaultOptions: {},
  messages: {
    unused: 'Nothing is reported by {names} here; delete it, as it would hide later mistakes',
    enable: 'No rule is switched off here; delete this comment',
    bare: 'This would switch off all rules and needs a reason: name the rules, or add " -- " and why',
  },
  examples: [
    {
      title: 'A comment that is needed',
      markdown:
        '---\ntitle: Garbled names\n---\n\n<!-- post-disable-next-line text/mojibake -- an example -->\nHervÃ© is what readers saw.\n',
    },
    {
      title: 'A region',
      markdown:
        '---\ntitle: Garbled names\n---\n\n<!-- post-disable text/mojibake -- examples -->\n\nHervÃ©, JosÃ©.\n\n<!-- post-enable -->\n',
    },
    {
      title: 'What it was for is gone',
      markdown:
        '---\ntitle: Names\n---\n\n<!-- post-disable-next-line text/mojibake -->\nHervé was there.\n',
      diagnostics: [
        '5:1 Nothing is reported by "text/mojibake" here; delete it, as it would hide later mistakes',
      ],
      fixed: '---\ntitle: Names\n---\n\nHervé was there.\n',
    },
    {
      title: 'One of two is needed',
      markdown:
        '---\ntitle: Names\nlang: en\n---\n\nHervÃ© again. <!-- post-disable-line text/repeated-word, text/mojibake -->\n',
      diagnostics: [
        '6:38 Nothing is reported by "text/repeated-word" here; delete it, as it would hide later mistakes',
      ],
      fixed:
        '---\ntitle: Names\nlang: en\n---\n\nHervÃ© again. <!-- post-disable-line text/mojibake -->\n',
    },
    {
      title: 'All rules, for no reason',
      markdown: '---\ntitle: Names\n---\n\n<!-- post-disable-file -->\n\nHervé was there.\n',
      diagnostics: [
        '5:1 This would switch off all rules and needs a reason: name the rules, or add " -- " and why',
      ],
    },
    {
      title: 'Nothing to switch on',
      markdown: '---\ntitle: Names\n---\n\nHervé was there.\n\n<!-- post-enable -->\n\nZoë too.\n',
      diagnostics: ['7:1 No rule is switched off here; delete this comment'],
      fixed: '---\ntitle: Names\n---\n\nHervé was there.\n\nZoë too.\n',
    },
  ],
  create: () => ({}),
});
