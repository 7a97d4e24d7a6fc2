import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { defineRule } from '../../lint/rule.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import {
  findRepeatedSpaces,
  hasRepeatedSpaces,
  spacesSentencesTwice,
} from '../../prose/repeated-spaces.js';
import type { Post } from '../../site/post.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  id: 'text/repeated-space',
  description: 'One space stands between two words',
  rationale: `A browser shows many spaces as one, so nobody sees them; feeds, e-mails and social
previews show each of them. They are what cut and paste leaves behind, and they make every later
diff of the line noisier.

Left alone: columns that line up with the line above or below, tables, and the two spaces after a
sentence in posts that put them there as a rule.`,
  severity: 'hygiene',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['rumdl:MD064', 'textlint:rule-doubled-spaces'],
  defaultOptions: {},
  messages: {
    prose: '{count} spaces stand between two words; one is enough',
    key: '{count} spaces stand before the value of "{key}"; one is enough',
  },
  examples: [
    {
      title: 'Columns and code',
      markdown:
        '---\ntitle: Trams\n---\n\nline:   28\ncolour: yellow\ndoors:  two\n\nRun `go  up`.\n',
    },
    {
      title: 'Two spaces after every sentence',
      markdown: '---\ntitle: Trams\n---\n\nUp it goes.  Down it goes.  The end.\n',
    },
    {
      title: 'In a sentence',
      markdown: '---\ntitle: Trams\n---\n\nThe tram  goes up.\n',
      diagnostics: ['5:9 2 spaces stand between two words; one is enough'],
      fixed: '---\ntitle: Trams\n---\n\nThe tram goes up.\n',
    },
    {
      title: 'In the front matter',
      markdown: '---\ntitle:   Trams in   Graça\n---\n\nUp.\n',
      diagnostics: [
        '2:7 3 spaces stand before the value of "title"; one is enough',
        '2:18 3 spaces stand between two words; one is enough',
      ],
      fixed: '---\ntitle: Trams in Graça\n---\n\nUp.\n',
    },
  ],
  create({ post, report }) {
    const blocks: ProseBlock[] = [];
    return {
      post() {
        for (const { key, span } of wideKeys(post)) tell('key', span, key);
      },
      prose(block) {
        if (!block.inTable) blocks.push(block);
      },
      end() {
        const spaced = blocks.filter(({ text }) => hasRepeatedSpaces(text));
        if (spaced.length === 0) return;
        const wide = spacesSentencesTwice(blocks.map(({ text }) => text));
        for (const block of spaced)
          for (const { start, end } of findRepeatedSpaces(block.text, wide))
            if (block.isVerbatim(start, end)) tell('prose', block.spanOf(start, end));
      },
    };

    function tell(message: 'prose' | 'key', at: Span, key = ''): void {
      report({
        message,
        data: { count: at.end - at.start, key },
        at,
        fix: {
          title: 'Keep one space',
          applicability: 'safe',
          edits: [{ span: at, newText: ' ' }],
        },
      });
    }
  },
});

/** Blanks between a top-level key and its value, where the values do not line up. */
function wideKeys({ frontMatter, source }: Post): { key: string; span: Span }[] {
  const { entries, format } = frontMatter;
  if (format !== 'yaml' && format !== 'lines') return [];
  const column = (entry: FrontMatterEntry | undefined): number | undefined =>
    entry && source.pointAt(entry.valueSpan.start).column;
  return entries.flatMap((entry, at) => {
    const gap = source.text.slice(entry.keySpan.end, entry.valueSpan.start);
    const wide = /^\s?:([ \t]{2,})$/.exec(gap)?.[1];
    if (wide === undefined) return [];
    const own = column(entry);
    if (column(entries[at - 1]) === own || column(entries[at + 1]) === own) return [];
    const { start } = entry.valueSpan;
    return [{ key: entry.key, span: { start: start - wide.length, end: start } }];
  });
}
