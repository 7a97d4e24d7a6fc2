import { defineRule } from '../../lint/rule.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { findRepeatedMarks, writesTwoDots } from '../../prose/repeated-marks.js';

export default defineRule({
  id: 'text/repeated-punctuation',
  description: 'No comma or full stop is written twice',
  rationale: `\`,,\` and \`..\` are slips of the finger, or the joint of two sentences that were edited
apart; readers wonder what is missing. Left alone: \`...\`, \`!!\`, \`?!\`, \`../path\`, and two dots in
posts that use them for an ellipsis.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: {},
  messages: { repeated: '"{found}" stands where one mark is enough; write "{mark}"' },
  examples: [
    {
      title: 'Ellipses, calls and paths',
      markdown: '---\ntitle: Trams\n---\n\nUp... and down!! Really?! See ../map or 1..5.\n',
    },
    {
      title: 'Two dots for three',
      markdown: '---\ntitle: Trams\n---\n\nUp it goes.. and down. Then..\n',
    },
    {
      title: 'Slips',
      markdown: '---\ntitle: Trams\n---\n\nUp,, then down..\n',
      diagnostics: [
        '5:3 ",," stands where one mark is enough; write ","',
        '5:15 ".." stands where one mark is enough; write "."',
      ],
      fixed: '---\ntitle: Trams\n---\n\nUp, then down.\n',
    },
    {
      title: 'Chinese',
      markdown: '---\ntitle: 电车\nlang: zh\n---\n\n电车上山。。再下山。\n',
      diagnostics: ['6:5 "。。" stands where one mark is enough; write "。"'],
      fixed: '---\ntitle: 电车\nlang: zh\n---\n\n电车上山。再下山。\n',
    },
  ],
  create({ report }) {
    const blocks: ProseBlock[] = [];
    return {
      prose: (block) => void blocks.push(block),
      end() {
        const twoDots = writesTwoDots(blocks.map(({ text }) => text));
        for (const block of blocks)
          for (const { start, end, mark } of findRepeatedMarks(block.text, twoDots)) {
            if (!block.isVerbatim(start, end)) continue;
            const at = block.spanOf(start, end);
            report({
              message: 'repeated',
              data: { found: block.text.slice(start, end), mark },
              at,
              fix: {
                title: 'Keep one',
                applicability: 'unsafe',
                edits: [{ span: at, newText: mark }],
              },
            });
          }
      },
    };
  },
});
