import { defineRule } from '../../lint/rule.js';
import { findSpacesBeforeMarks } from '../../prose/space-before-mark.js';

export default defineRule({
  id: 'text/space-before-punctuation',
  description: 'No space stands before a comma or full stop',
  rationale: `A space before a comma or full stop shows on the page, and where the line is full the
mark slips to the beginning of the next one. French and its neighbours want a space before
\`; : ! ?\`; there only commas and full stops are judged, and so in posts whose language is not known.

Left alone: no-break spaces, marks after a bare URL, smileys, \`.NET\`, spaced dots, and
\`name : meaning\` in lists and tables.`,
  severity: 'info',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  defaultOptions: {},
  messages: { space: 'A space stands before "{mark}", which then may begin a line; delete it' },
  examples: [
    {
      title: 'French',
      markdown: '---\ntitle: Trams\nlang: fr\n---\n\nVoici le tram ! Où va-t-il ? Là : en haut.\n',
    },
    {
      title: 'Other marks',
      markdown:
        '---\ntitle: Trams\nlang: en\n---\n\nUse .NET :) or read https://example.com/tram . Or . . . not.\n',
    },
    {
      title: 'A folder in Chinese',
      markdown: '---\ntitle: 电车\nlang: zh\n---\n\n运行 tram build . 就能上山。\n',
    },
    {
      title: 'A comma after a link',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nThe [28](/t) , a tram.\n',
      diagnostics: ['6:13 A space stands before ",", which then may begin a line; delete it'],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nThe [28](/t), a tram.\n',
    },
    {
      title: 'In a title',
      markdown: '---\ntitle: Trams go up !\nlang: en\n---\n\nAnd down.\n',
      diagnostics: ['2:19 A space stands before "!", which then may begin a line; delete it'],
      fixed: '---\ntitle: Trams go up!\nlang: en\n---\n\nAnd down.\n',
    },
    {
      title: 'Chinese',
      markdown: '---\ntitle: 电车\nlang: zh\n---\n\n电车上山 ，再下山。\n',
      diagnostics: ['6:5 A space stands before "，", which then may begin a line; delete it'],
      fixed: '---\ntitle: 电车\nlang: zh\n---\n\n电车上山，再下山。\n',
    },
  ],
  create({ post, report }) {
    return {
      prose(block) {
        for (const { start, end, mark } of findSpacesBeforeMarks(block, post.language)) {
          if (!block.isVerbatim(start, end)) continue;
          const at = block.spanOf(start, end);
          report({
            message: 'space',
            data: { mark },
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
