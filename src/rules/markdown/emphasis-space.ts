import { maskedSource } from '../../link-syntax/masked-source.js';
import { defineRule } from '../../lint/rule.js';
import { matchesIn } from '../../text/matches-in.js';
import { patternFor } from '../../text/plain-letters.js';

/** `** bold**`, `**bold **`: blanks inside keep CommonMark from seeing emphasis. */
const inside = patternFor(
  String.raw`(?<![*\\\p{L}\p{N}_])\*\*(?:([ \t]+)([^*\n]{1,200}?[^\s*])([ \t]*)|([^*\s][^*\n]{0,200}?)([ \t]+))\*\*(?![*\p{L}\p{N}_])`,
  'g',
);
/** `**粗体：**很`: punctuation before the closing marks, a letter right behind them. */
const cjk = (): RegExp =>
  /(?<!\*)\*\*([^*\s][^*\n]{0,200}?[^\P{P}*_])\*\*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu;

export default defineRule({
  id: 'markdown/emphasis-space',
  description: 'Marks for bold stand right beside the text they make bold',
  rationale: `In \`** bold**\` the space keeps CommonMark from making anything bold: readers see the
asterisks. The same happens in Chinese and Japanese when punctuation stands before the closing marks and
a letter right behind them.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD037'],
  defaultOptions: {},
  messages: {
    space: 'A space inside the marks keeps this from being bold; write "{better}"',
    cjk: 'Punctuation before the closing "**" and a letter behind it keep this from being bold; write "{better}"',
  },
  examples: [
    { title: 'Bold', markdown: '---\ntitle: Trams\n---\n\nGo **up** and 2 ** 3 ** 4.\n' },
    {
      title: 'A space inside',
      markdown: '---\ntitle: Trams\n---\n\nGo ** up** now.\n',
      diagnostics: ['5:4 A space inside the marks keeps this from being bold; write "**up**"'],
      fixed: '---\ntitle: Trams\n---\n\nGo **up** now.\n',
    },
    {
      title: 'Chinese punctuation',
      markdown: '---\ntitle: Trams\n---\n\n**电车：**很多\n',
      diagnostics: [
        '5:1 Punctuation before the closing "**" and a letter behind it keep this from being bold; write "**电车**："',
      ],
      fixed: '---\ntitle: Trams\n---\n\n**电车**：很多\n',
    },
  ],
  create({ post, report }) {
    if (!post.source.text.includes('**')) return {};
    return {
      prose(block) {
        if (block.kind === 'value' || !block.text.includes('**')) return;
        const { text, start } = maskedSource(block, post.source.text);
        for (const match of matchesIn(text, inside(text))) {
          const words = (match[2] ?? match[4] ?? '').trim();
          if (!/^\d|\d$/.test(words)) tell('space', start, match, `**${words}**`);
        }
        for (const match of matchesIn(text, cjk())) {
          const better = punctuationOutside(match[1] ?? '');
          if (better !== undefined) tell('cjk', start, match, better);
        }
      },
    };

    function tell(
      message: 'space' | 'cjk',
      start: number,
      match: RegExpExecArray,
      better: string,
    ): void {
      const at = { start: start + match.index, end: start + match.index + match[0].length };
      const edits = [{ span: at, newText: better }];
      const title = `Write "${better}"`;
      report({ message, data: { better }, at, fix: { title, applicability: 'safe', edits } });
    }
  },
});

/** `粗体：` → `**粗体**：`; `undefined` when there is nothing but punctuation. */
function punctuationOutside(words: string): string | undefined {
  const mark = /\p{P}+$/u.exec(words)?.[0] ?? '';
  const inner = words.slice(0, words.length - mark.length);
  return inner === '' ? undefined : `**${inner}**${mark}`;
}
