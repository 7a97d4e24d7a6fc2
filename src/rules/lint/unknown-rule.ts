import { defineRule } from '../../lint/rule.js';

// The comments are compared with the list of all rules: see `lint/check-suppressions`.
export default defineRule({
  id: 'lint/unknown-rule',
  description: 'A comment that switches rules off names rules that exist',
  rationale: `A misspelt id switches nothing off: the problem is still reported, and somebody looks for
the reason in the wrong place. \`post lint --list-rules\` lists the ids.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    near: 'There is no rule "{name}"; did you mean "{near}"?',
    unknown:
      'There is no rule "{name}", so this comment does nothing; see `post lint --list-rules`',
  },
  examples: [
    {
      title: 'A rule and a group',
      markdown:
        '---\ntitle: Names\n---\n\n<!-- post-disable text/mojibake, link/* -- examples -->\n\nHervÃ©.\n',
    },
    {
      title: 'Misspelt',
      markdown: '---\ntitle: Names\n---\n\nHervé. <!-- post-disable-line text/mojibak -->\n',
      diagnostics: ['5:31 There is no rule "text/mojibak"; did you mean "text/mojibake"?'],
    },
    {
      title: 'In front matter',
      markdown: '---\n# post-disable fm/schema -- old\ntitle: Names\n---\n\nHervé.\n',
      diagnostics: [
        '2:16 There is no rule "fm/schema", so this comment does nothing; see `post lint --list-rules`',
      ],
    },
  ],
  create: () => ({}),
});
