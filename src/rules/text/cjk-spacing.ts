import { defineRule } from '../../lint/rule.js';
import { findCjkGaps } from '../../prose/cjk-gaps.js';

export default defineRule({
  id: 'text/cjk-spacing',
  description: 'Chinese or Japanese and Latin text are spaced alike throughout',
  rationale: `Many Chinese sites put a space between Chinese and Latin text, many Japanese ones none. Both
are right, one of them in every post; so this rule is off until a site says which it wants.`,
  severity: 'warning',
  preset: 'off',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['autocorrect:space-word', 'zhlint:spaceBetweenHalfwidthContentAndFullwidthContent'],
  limits: 'Between plain characters only: not where a link, emphasis or code begins or ends.',
  defaultOptions: { spacing: 'space' as 'space' | 'none' },
  optionsSchema: {
    spacing: {
      enum: ['space', 'none'],
      description: 'What stands between Chinese or Japanese and Latin text.',
    },
  },
  messages: {
    missing: 'No space stands between the scripts in "{found}"; put one in',
    extra: 'A space stands between the scripts in "{found}"; delete it',
  },
  examples: [
    {
      title: 'Spaced',
      markdown: '---\ntitle: 电车 28 路\n---\n\n坐 Tram 去，用`go`。한국어 Tram은.\n',
    },
    {
      title: 'Not spaced',
      markdown: '---\ntitle: 电车28路\n---\n\n坐Tram去。\n',
      diagnostics: [
        '2:9 No space stands between the scripts in "车2"; put one in',
        '2:11 No space stands between the scripts in "8路"; put one in',
        '5:1 No space stands between the scripts in "坐T"; put one in',
        '5:5 No space stands between the scripts in "m去"; put one in',
      ],
      fixed: '---\ntitle: 电车 28 路\n---\n\n坐 Tram 去。\n',
    },
    {
      title: 'No spaces wanted',
      options: { spacing: 'none' },
      markdown: '---\ntitle: 電車28番\n---\n\n電車 28 番。\n',
      diagnostics: [
        '5:2 A space stands between the scripts in "車 2"; delete it',
        '5:5 A space stands between the scripts in "8 番"; delete it',
      ],
      fixed: '---\ntitle: 電車28番\n---\n\n電車28番。\n',
    },
  ],
  create({ options, report }) {
    const isMissing = options.spacing === 'space';
    return {
      prose(block) {
        for (const { start, end, gap } of findCjkGaps(block.text, options.spacing)) {
          if (!block.isVerbatim(start, end)) continue;
          report({
            message: isMissing ? 'missing' : 'extra',
            data: { found: block.text.slice(start, end) },
            at: block.spanOf(start, end),
            fix: {
              title: isMissing ? 'Insert a space' : 'Delete the space',
              applicability: 'safe',
              edits: [{ span: block.spanOf(gap.start, gap.end), newText: isMissing ? ' ' : '' }],
            },
          });
        }
      },
    };
  },
});
