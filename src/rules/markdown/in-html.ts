import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import { matchesIn } from '../../text/matches-in.js';

const markup =
  /!\[[^\]\n]{0,300}\]\([^)\s]{1,2000}[^)\n]{0,200}\)|(?<!!)\[[^\]\n]{1,300}\]\((?:https?:|\/|\.)[^)\s]{1,2000}\)/g;

export default defineRule({
  id: 'markdown/in-html',
  description: 'No Markdown stands inside an HTML block, where it is not rendered',
  rationale: `In \`<figure>![](tram.jpg)</figure>\` readers see the source of the image. A blank line
after the opening tag, or HTML for the image, makes it show. Blocks marked \`markdown="1"\` are fine.`,
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
      title: 'Inside',
      markdown: '---\ntitle: Trams\n---\n\n<figure>![Tram](/t.jpg)</figure>\n',
      diagnostics: [
        '5:9 "![Tram](/t.jpg)" stands in an HTML block and is shown as it is; put a blank line after the tag, or write it in HTML',
      ],
    },
  ],
  create({ post, site, report }) {
    if (site.profile.markdown.mdx || /\.mdx$/i.test(post.path)) return {};
    return {
      html(node, ancestors) {
        if (ancestors.at(-1)?.type === 'paragraph' || /markdown=|parse_block_html/.test(node.value))
          return;
        const text = node.value.replace(
          /<!--[\s\S]*?-->|<(script|style|pre|code)\b[\s\S]*?<\/\1>/gi,
          (all) => ' '.repeat(all.length),
        );
        const { start } = spanOfNode(node);
        for (const { 0: found, index } of matchesIn(text, markup))
          report({
            message: 'raw',
            data: { found },
            at: { start: start + index, end: start + index + found.length },
          });
      },
    };
  },
});
