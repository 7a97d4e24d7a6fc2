import { defineRule } from '../../lint/rule.js';

export default defineRule({
  id: 'markdown/conflict-marker',
  description: 'No merge conflict is left in the post',
  rationale: 'Both versions and the markers of git are shown to readers.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  sources: ['rumdl:MD092'],
  defaultOptions: {},
  messages: {
    conflict: 'A merge conflict was left here; keep one version and delete the lines with markers',
  },
  examples: [
    { title: 'A heading with =======', markdown: '---\ntitle: Trams\n---\n\nUp\n=======\n' },
    {
      title: 'A conflict',
      markdown: '---\ntitle: Trams\n---\n\n<<<<<<< HEAD\nUp\n=======\nDown\n>>>>>>> main\n',
      diagnostics: [
        '5:1 A merge conflict was left here; keep one version and delete the lines with markers',
      ],
    },
  ],
  create({ post, report }) {
    return {
      post() {
        const { text } = post.source;
        for (const match of text.matchAll(/^<{7}(?: \S[^\n]*)?$/gm)) {
          if (match.index < post.frontMatter.bodyStart) continue;
          const end = /^>{7}(?: |$)/m.exec(text.slice(match.index, match.index + 200_000));
          if (end)
            report({
              message: 'conflict',
              at: { start: match.index, end: match.index + match[0].length },
            });
        }
      },
    };
  },
});
