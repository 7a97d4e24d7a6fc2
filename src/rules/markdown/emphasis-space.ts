import { type MaskedSource, maskedSource } from '../../link-syntax/masked-source.js';
import { defineRule } from '../../lint/rule.js';
import { regionReader } from '../../markdown/code-regions.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { findClosedTooLate, findOpenedTooEarly } from '../../prose/bold-beside-punctuation.js';
import { matchesIn } from '../../text/matches-in.js';
import { patternFor } from '../../text/plain-letters.js';
import type { Span } from '../../text/span.js';

/** `** bold**`, `**bold **`: blanks inside keep CommonMark from seeing emphasis. */
const inside = patternFor(
  String.raw`(?<![*\\\p{L}\p{N}_])\*\*(?:([ \t]+)([^*\n]{1,200}?[^\s*])([ \t]*)|([^*\s][^*\n]{0,200}?)([ \t]+))\*\*(?![*\p{L}\p{N}_])`,
  'g',
);
/** Engines for which only blanks keep marks from opening and closing. */
const boldAnywhere: ReadonlySet<string> = new Set(['kramdown', 'redcarpet', 'python-markdown']);

export default defineRule({
  id: 'markdown/emphasis-space',
  description: 'Marks for bold stand right beside the text they make bold',
  rationale: `In \`** bold**\` the space keeps CommonMark from making anything bold: readers see the
asterisks. The same happens when punctuation stands just inside the marks and a letter just outside them,
as it often does in Chinese and Japanese: \`これは**「電車」**です\`. kramdown, Redcarpet and Python-Markdown
make such text bold; CommonMark and what follows it (goldmark, markdown-it, remark) do not.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD037'],
  defaultOptions: {},
  messages: {
    space: 'A space inside the marks keeps this from being bold; write "{better}"',
    cjk: 'Punctuation before the closing "**" and a letter behind it keep this from being bold; write "{better}"',
    close:
      'Punctuation before the closing "**" and a letter behind it keep this from being bold; end the bold text elsewhere, or put a space behind it',
    open: 'A letter before the opening "**" and punctuation behind it keep this from being bold; begin the bold text elsewhere, or put a space before it',
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
    {
      title: 'Brackets go out together',
      markdown: '---\ntitle: Trams\n---\n\nこれは**「電車」**です。\n',
      diagnostics: [
        '5:4 Punctuation before the closing "**" and a letter behind it keep this from being bold; write "「**電車**」"',
      ],
      fixed: '---\ntitle: Trams\n---\n\nこれは「**電車**」です。\n',
    },
    {
      title: 'No repair for half a pair of brackets',
      markdown: '---\ntitle: Trams\n---\n\n**노면전차(Tram)**를 탔다.\n\nTake tram**-28** now.\n',
      diagnostics: [
        '5:1 Punctuation before the closing "**" and a letter behind it keep this from being bold; end the bold text elsewhere, or put a space behind it',
        '7:10 A letter before the opening "**" and punctuation behind it keep this from being bold; begin the bold text elsewhere, or put a space before it',
      ],
    },
    {
      title: 'An engine that makes it bold',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\nこれは**「電車」**です。tram**-28** now\n',
    },
  ],
  create({ post, site, report }) {
    if (!post.source.text.includes('**')) return {};
    const flanks = !boldAnywhere.has(site.profile.markdown.engine);
    return {
      prose(block) {
        if (block.kind === 'value' || !block.text.includes('**')) return;
        const source = maskedSource(block, post.source.text);
        checkBlanks(source);
        if (flanks) checkPunctuation(block, source);
      },
    };

    function checkBlanks({ text, start }: MaskedSource): void {
      for (const match of matchesIn(text, inside(text))) {
        const words = (match[2] ?? match[4] ?? '').trim();
        const at = { start: start + match.index, end: start + match.index + match[0].length };
        if (!/^\d|\d$/.test(words)) tell('space', at, `**${words}**`);
      }
    }

    function checkPunctuation(block: ProseBlock, { text, start }: MaskedSource): void {
      const late = findClosedTooLate(text);
      for (const { better, ...found } of late) {
        const at = { start: start + found.start, end: start + found.end };
        if (better === undefined) report({ message: 'close', at });
        else tell('cjk', at, better);
      }
      const toldAt = regionReader(late);
      for (const at of openedTooEarly(block))
        if (!toldAt(at.start - start)) report({ message: 'open', at });
    }

    /** Where the asterisks that readers see are written as such, and not escaped. */
    function openedTooEarly(block: ProseBlock): Span[] {
      return findOpenedTooEarly(block.text)
        .filter(
          ({ start, end }) => block.isVerbatim(start, start + 2) && block.isVerbatim(end - 2, end),
        )
        .map(({ start, end }) => block.spanOf(start, end));
    }

    function tell(message: 'space' | 'cjk', at: Span, better: string): void {
      const edits = [{ span: at, newText: better }];
      const title = `Write "${better}"`;
      report({ message, data: { better }, at, fix: { title, applicability: 'safe', edits } });
    }
  },
});
