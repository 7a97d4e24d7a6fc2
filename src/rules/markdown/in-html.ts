import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import { matchesIn } from '../../text/matches-in.js';

const markup =
  /!\[[^\]\n]{0,300}\]\([^)\s]{1,2000}[^)\n]{0,200}\)|(?<!!)\[[^\]\n]{1,300}\]\((?:https?:|\/|\.)[^)\s]{1,2000}\)/g;

const fence = /^ {0,3}(?:`{3,}[^`\n]*|~{3,}.*)$/gm;

/** Engines that render what stands in a block marked `markdown="1"`; of an unknown one nobody knows. */
const honoursMark: ReadonlySet<string> = new Set([
  'kramdown',
  'python-markdown',
  'redcarpet',
  'commonmark',
]);

export default defineRule({
  id: 'markdown/in-html',
  description: 'No Markdown stands inside an HTML block, where it is not rendered',
  rationale: `In \`<figure>![](tram.jpg)</figure>\` readers see the source of the image. A blank line
after the opening tag, or HTML for the image, makes it show. Blocks marked \`markdown="1"\` are fine where the engine knows
the mark.`,
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    raw: '"{found}" stands in an HTML block and is shown as it is; put a blank line after the tag, or write it in HTML',
  },
  examples: [
    {
      title: 'After a blank line',
      markdown: '---\ntitle: Trams\n---\n\n<figure>\n\n![Tram](/t.jpg)\n\n</figure>\n',
    },
    {
      title: 'A code block right behind a tag',
      profile: 'gatsby',
      path: 'content/blog/trams.md',
      markdown:
        '---\ntitle: Trams\n---\n\n<details markdown="1">\n<summary>Code</summary>\n```js\nup();\n```\n</details>\n',
      diagnostics: [
        '7:1 "```js" stands in an HTML block and is shown as it is; put a blank line after the tag, or write it in HTML',
      ],
    },
    {
      title: 'A code block that kramdown renders',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown:
        '---\ntitle: Trams\n---\n\n<details markdown="1">\n<summary>Code</summary>\n```js\nup();\n```\n</details>\n',
    },
    {
      title: 'Inside',
      markdown: '---\ntitle: Trams\n---\n\n<figure>![Tram](/t.jpg)</figure>\n',
      diagnostics: [
        '5:9 "![Tram](/t.jpg)" stands in an HTML block and is shown as it is; put a blank line after the tag, or write it in HTML',
      ],
    },
  ],
  create({ post, site, report }) {
    const isMarkKnown = honoursMark.has(site.profile.markdown.engine);
    if (site.profile.markdown.mdx || /\.mdx$/i.test(post.path)) return {};
    return {
      html(node, ancestors) {
        if (ancestors.at(-1)?.type === 'paragraph') return;
        if (isMarkKnown && /markdown=|parse_block_html/.test(node.value)) return;
        const text = node.value.replace(
          /<!--[\s\S]*?-->|<(script|style|pre|code)\b[\s\S]*?<\/\1>/gi,
          (all) => ' '.repeat(all.length),
        );
        const { start } = spanOfNode(node);
        const fences = [...matchesIn(text, fence)].filter((_, index) => index % 2 === 0);
        for (const { 0: found, index } of [...matchesIn(text, markup), ...fences])
          report({
            message: 'raw',
            data: { found },
            at: { start: start + index, end: start + index + found.length },
          });
      },
    };
  },
});
