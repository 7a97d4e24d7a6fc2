import type { InlineCode } from 'mdast';
import { defineRule } from '../../lint/rule.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { capitalisingLanguages, findSmallNames } from '../../prose/calendar-names.js';
import { findLoneI } from '../../prose/english/lone-i.js';

export default defineRule({
  id: 'text/proper-case',
  description: 'The pronoun I, weekdays and months have a capital letter',
  rationale: `\`So i have created\` looks careless to every English reader. Weekdays and months in lower
case (\`next thursday\`) are a matter of taste to some, so they are only hygiene: a warning in the
preset \`strict\`. They are judged in languages that capitalise them, and only where they cannot be
another word (\`may\`, \`march\`).

An \`i\` that counts something (\`for i in\`, or \`i\` as code in the same post) is left alone.`,
  severity: 'warning',
  preset: 'recommended',
  languages: capitalisingLanguages,
  fixable: 'unsafe',
  since: '0.1.0',
  limits: 'The pronoun is English. Weekdays and months: English, German, Greek, Indonesian, Malay.',
  defaultOptions: {},
  messages: {
    pronoun: 'The pronoun "i" is written small, which looks careless; write "I"',
    calendar: '"{found}" is a name of the calendar; write "{better}"',
  },
  examples: [
    {
      title: 'Counters and other words',
      markdown:
        '---\ntitle: Trams\nlang: en\n---\n\nFor i in ten trams, stop i of ten, they may march, i.e. go up.\n',
    },
    {
      title: 'A variable of the post',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nCount with `i` and see that i will grow.\n',
    },
    {
      title: 'A small pronoun',
      markdown: "---\ntitle: Trams\nlang: en\n---\n\nSo i have seen it, and i'm glad.\n",
      diagnostics: [
        '6:4 The pronoun "i" is written small, which looks careless; write "I"',
        '6:24 The pronoun "i" is written small, which looks careless; write "I"',
      ],
      fixed: "---\ntitle: Trams\nlang: en\n---\n\nSo I have seen it, and I'm glad.\n",
    },
    {
      title: 'Days and months',
      markdown: '---\ntitle: Open on friday\nlang: en\n---\n\nFrom thursday to june.\n',
      diagnostics: [
        '2:16 "friday" is a name of the calendar; write "Friday"',
        '6:6 "thursday" is a name of the calendar; write "Thursday"',
        '6:18 "june" is a name of the calendar; write "June"',
      ],
      fixed: '---\ntitle: Open on Friday\nlang: en\n---\n\nFrom Thursday to June.\n',
    },
    {
      title: 'German',
      markdown: '---\ntitle: Bahnen\nlang: de\n---\n\nAm montag, aber nicht montags.\n',
      diagnostics: ['6:4 "montag" is a name of the calendar; write "Montag"'],
      fixed: '---\ntitle: Bahnen\nlang: de\n---\n\nAm Montag, aber nicht montags.\n',
    },
  ],
  create({ post, report }) {
    const pronouns: (() => void)[] = [];
    let isVariable = false;
    return {
      inlineCode({ value }: InlineCode) {
        isVariable ||= /(?<![\w$])i(?![\w$])/.test(value);
      },
      prose(block) {
        for (const { start, end, better } of findSmallNames(block.text, post.language ?? ''))
          tell(block, start, end, better);
        if (post.language !== 'en') return;
        for (const at of findLoneI(block.text)) pronouns.push(() => tell(block, at, at + 1, 'I'));
      },
      end() {
        if (!isVariable) for (const say of pronouns) say();
      },
    };

    function tell(block: ProseBlock, start: number, end: number, better: string): void {
      const at = block.spanOf(start, end);
      report({
        message: better === 'I' ? 'pronoun' : 'calendar',
        data: { found: block.text.slice(start, end), better },
        at,
        severity: better === 'I' ? 'warning' : 'hygiene',
        fix: block.isVerbatim(start, end)
          ? {
              title: `Write "${better}"`,
              applicability: 'unsafe',
              edits: [{ span: at, newText: better }],
            }
          : undefined,
      });
    }
  },
});
