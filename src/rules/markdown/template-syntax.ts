import { defineRule } from '../../lint/rule.js';

export default defineRule({
  id: 'markdown/template-syntax',
  description: 'Template tags are closed',
  rationale: `Jekyll, Eleventy, Hexo and Hugo run template tags wherever they stand, some of them in code,
too. A tag or block that is not closed stops the build, or readers see it as text.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  limits: 'Tags are matched, not run: a tag of a plugin that needs no closing one is left alone.',
  defaultOptions: {},
  messages: {
    unclosed:
      '"{found}" is never closed, which stops the build or shows the tag to readers; add "{expected}", or escape it if it is meant as text',
    unopened: '"{found}" closes nothing that was opened before it; delete it or add "{expected}"',
  },
  examples: [
    {
      title: 'Closed',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\n{% if page.x %}Up{% endif %} {{ site.title }}\n',
    },
    {
      title: 'A tag that is not closed',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\nUp {{ site.title and down.\n',
      diagnostics: [
        '5:4 "{{" is never closed, which stops the build or shows the tag to readers; add "}}", or escape it if it is meant as text',
      ],
    },
    {
      title: 'A block that nothing opens',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\nUp {% endif %}\n',
      diagnostics: ['5:4 "endif" closes nothing that was opened before it; delete it or add "if"'],
    },
  ],
  create({ post, report }) {
    return {
      post() {
        for (const { kind, span, found, expected } of post.templates.problems) {
          const message = kind === 'unopened-block' ? 'unopened' : 'unclosed';
          report({ message, data: { found, expected }, at: span });
        }
      },
    };
  },
});
