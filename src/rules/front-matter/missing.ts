import { defineRule } from '../../lint/rule.js';
import { caret } from '../../text/span.js';

export default defineRule({
  id: 'front-matter/missing',
  description: 'A post begins with front matter',
  rationale: `Without front matter a generator knows neither title nor date of the post. Most show it
under its file name and today's date, some do not build it at all.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    missing: 'This post has no front matter; add a block with at least a title at the top',
  },
  examples: [
    { title: 'A block with a title', markdown: '---\ntitle: Lisbon by tram\n---\n\nHello.\n' },
    {
      title: 'A collection that asks for nothing',
      profile: 'astro',
      path: 'src/content/spec/about.md',
      files: {
        'src/content.config.ts':
          'const spec = defineCollection({ schema: z.object({}) });\nexport const collections = { spec };\n',
      },
      markdown: '# About\n',
    },
    {
      title: 'No block',
      markdown: 'Hello from Lisbon.\n',
      diagnostics: [
        '1:1 This post has no front matter; add a block with at least a title at the top',
      ],
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        if (post.kind !== 'post' || post.frontMatter.format !== 'none') return;
        // Its collection asks for nothing at all.
        if (site.schema.keysAt?.(post.path)?.length === 0) return;
        report({ message: 'missing', at: caret(0) });
      },
    };
  },
});
