import { defineRule } from '../../lint/rule.js';
import { findPaddedParentheses } from '../../prose/padded-parentheses.js';

export default defineRule({
  id: 'text/space-inside-parentheses',
  description: 'No space stands just inside parentheses',
  rationale: `\`( like this )\` shows on the page, and where the line is full a parenthesis stands alone
at the end of one line or the beginning of the next. Mostly a word or link was there before.`,
  severity: 'info',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    space: 'A space stands just inside the parenthesis, which then may stand alone; delete it',
  },
  examples: [
    {
      title: 'Boxes and code',
      markdown: '---\ntitle: Trams\n---\n\nUp ( ) or down ( x ), go( tram ) or (up).\n',
    },
    {
      title: 'Both sides',
      markdown: '---\ntitle: Trams\n---\n\nThe 28 ( the [yellow](/y) one ) goes up.\n',
      diagnostics: [
        '5:9 A space stands just inside the parenthesis, which then may stand alone; delete it',
        '5:30 A space stands just inside the parenthesis, which then may stand alone; delete it',
      ],
      fixed: '---\ntitle: Trams\n---\n\nThe 28 (the [yellow](/y) one) goes up.\n',
    },
  ],
  create({ report }) {
    return {
      prose(block) {
        for (const { start, end } of findPaddedParentheses(block.text)) {
          if (!block.isVerbatim(start, end)) continue;
          const at = block.spanOf(start, end);
          report({
            message: 'space',
            at,
            fix: {
              title: 'Delete the space',
              applicability: 'safe',
              edits: [{ span: at, newText: '' }],
            },
          });
        }
      },
    };
  },
});
