import { maskedSource } from '../../link-syntax/masked-source.js';
import { defineRule } from '../../lint/rule.js';
import { matchesIn } from '../../text/matches-in.js';
import { patternFor } from '../../text/plain-letters.js';

const reversed = patternFor(
  String.raw`(^|[^\]!\\\p{L}\p{N}_)])\(([^()[\]\n]{1,200})\)\[((?:https?:|mailto:|/|\.{1,2}/|www\.|#)[^[\]\s]{0,2000})\]`,
  'g',
);

export default defineRule({
  id: 'link/reversed',
  description: 'Links are written [text](address), not (text)[address]',
  rationale: `With brackets and parentheses swapped, readers see the raw characters and the address
instead of a link.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD011', 'remark-lint:correct-media-syntax'],
  defaultOptions: {},
  messages: {
    reversed: 'Brackets and parentheses of this link are swapped; write "[{text}]({url})"',
  },
  examples: [
    {
      title: 'As it should be',
      markdown: '---\ntitle: Trams\n---\n\nThe [map](/map) and f(x)[1] and `(a)[/b]`.\n',
    },
    {
      title: 'Swapped',
      markdown: '---\ntitle: Trams\n---\n\nThe (map)[/map] helps.\n',
      diagnostics: ['5:5 Brackets and parentheses of this link are swapped; write "[map](/map)"'],
      fixed: '---\ntitle: Trams\n---\n\nThe [map](/map) helps.\n',
    },
  ],
  create({ post, report }) {
    if (!post.source.text.includes(')[')) return {};
    return {
      prose(block) {
        if (block.kind === 'value') return;
        const source = maskedSource(block, post.source.text);
        if (!source.text.includes(')[')) return;
        for (const match of matchesIn(source.text, reversed(source.text))) {
          const [whole, lead = '', text = '', url = ''] = match;
          const start = source.start + match.index + lead.length;
          const at = { start, end: start + whole.length - lead.length };
          const edits = [{ span: at, newText: `[${text}](${url})` }];
          report({
            message: 'reversed',
            data: { text, url },
            at,
            fix: { title: 'Swap them', applicability: 'safe', edits },
          });
        }
      },
    };
  },
});
