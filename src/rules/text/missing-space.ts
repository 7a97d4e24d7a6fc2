import { defineRule } from '../../lint/rule.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { findGluedWords, type GluedWords } from '../../prose/glued-words.js';
import { matchesIn } from '../../text/matches-in.js';
import { patternFor } from '../../text/plain-letters.js';

export default defineRule({
  id: 'text/missing-space',
  description: 'Words do not run into each other',
  rationale: `A space forgotten after a sentence (\`themselves.Once\`), a comma, before or after a link
or between a word and a number (\`less20\`) makes readers stumble, and search engines take two words
for one. Names such as \`Node.js\`, \`std.Thread\` or \`qcow2\` are left alone: a full stop counts only
between words that the post also uses by themselves.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  limits: 'Words glued to numbers are looked for in English only.',
  defaultOptions: {},
  messages: { glued: '"{found}" looks like two words; write "{better}"' },
  examples: [
    {
      title: 'Words that are in no code',
      markdown: '---\ntitle: Tranvías\nlang: es\n---\n\nEl 28 termina aquí.Después baja.\n',
      diagnostics: ['6:15 "aquí.Después" looks like two words; write "aquí. Después"'],
      fixed: '---\ntitle: Tranvías\nlang: es\n---\n\nEl 28 termina aquí. Después baja.\n',
    },
    {
      title: 'A sentence that begins with a small word',
      markdown:
        '---\ntitle: Trams\nlang: en\n---\n\nThe 28 climbs well.Then it stops there. Call `std.Then`, or moq.It is.\n',
      diagnostics: ['6:15 "well.Then" looks like two words; write "well. Then"'],
      fixed:
        '---\ntitle: Trams\nlang: en\n---\n\nThe 28 climbs well. Then it stops there. Call `std.Then`, or moq.It is.\n',
    },
    {
      title: 'Korean',
      markdown:
        '---\ntitle: 전차\nlang: ko\n---\n\n전차가 올라갑니다.그리고 내려갑니다. 가.나.다 순서입니다.\n',
      diagnostics: ['6:5 "올라갑니다.그리고" looks like two words; write "올라갑니다. 그리고"'],
      fixed:
        '---\ntitle: 전차\nlang: ko\n---\n\n전차가 올라갑니다. 그리고 내려갑니다. 가.나.다 순서입니다.\n',
    },
    {
      title: 'Names',
      markdown:
        '---\ntitle: Trams\nlang: en\n---\n\nUse Node.js and python3, then System.Text or a,b,c.\n',
    },
    {
      title: 'Members of a name',
      markdown:
        '---\ntitle: Trams\nlang: en\n---\n\nA stream.Readable is a stream that you may read; readable things end.\n\n```js\nstream.read();\n```\n',
    },
    {
      title: 'A word and a number',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nWith more or less20 stops.\n',
      diagnostics: ['6:14 "less20" looks like two words; write "less 20"'],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nWith more or less 20 stops.\n',
    },
    {
      title: 'Two sentences',
      markdown:
        '---\ntitle: Trams\nlang: en\n---\n\nPeople pay themselves.Once paid, they go at once. They enjoy themselves.\n',
      diagnostics: ['6:12 "themselves.Once" looks like two words; write "themselves. Once"'],
      fixed:
        '---\ntitle: Trams\nlang: en\n---\n\nPeople pay themselves. Once paid, they go at once. They enjoy themselves.\n',
    },
    {
      title: 'A comma',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nBelém, Graça,Alfama and more.\n',
      diagnostics: ['6:8 "Graça,Alfama" looks like two words; write "Graça, Alfama"'],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nBelém, Graça, Alfama and more.\n',
    },
    {
      title: 'Before a link',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nI was giving[a talk](/t) there.\n',
      diagnostics: ['6:7 "giving[a talk" looks like two words; write "giving [a talk"'],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nI was giving [a talk](/t) there.\n',
    },
    {
      title: 'A parenthesis in Japanese',
      markdown:
        '---\ntitle: 電車\nlang: ja\n---\n\n[Tram](/t)(a yellow one いわゆる市電)に乗りました。\n',
    },
    {
      title: 'A plural after a link',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nThe [tram](/t)s go.\n',
    },
  ],
  create({ post, report }) {
    const blocks: ProseBlock[] = [];
    return {
      prose(block) {
        blocks.push(block);
      },
      end() {
        const known = { isWord: wordsOf(blocks), hasMembers: membersIn(post.source.text) };
        for (const block of blocks)
          for (const glued of findGluedWords(block, known, post.language)) tell(block, glued);
      },
    };

    function tell(block: ProseBlock, { start, end, gap }: GluedWords): void {
      const at = block.spanOf(start, end);
      const { text } = post.source;
      const offset = block.spanOf(gap, gap).start;
      const isBefore = block.links.some((link) => link.start === gap);
      const edge = isBefore ? text.lastIndexOf('[', offset) : offset;
      const place = edge >= at.start && edge <= at.end ? edge : offset;
      const found = text.slice(at.start, at.end);
      report({
        message: 'glued',
        data: { found, better: `${text.slice(at.start, place)} ${text.slice(place, at.end)}` },
        at,
        fix: {
          title: 'Insert a space',
          applicability: 'unsafe',
          edits: [{ span: { start: place, end: place }, newText: ' ' }],
        },
      });
    }
  },
});

const smallWords = patternFor(String.raw`(?<![\p{L}\p{N}._])\p{Ll}+(?![\p{L}\p{N}_]|\.\p{L})`, 'g');
const members = patternFor(String.raw`(?<![\p{L}\p{N}_.])(\p{Ll}+)\.(?=\p{L})`, 'g');

/** Which words does the post use by themselves, in lower case? */
function wordsOf(blocks: readonly ProseBlock[]): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(blocks.flatMap(({ text }) => text.match(smallWords(text)) ?? []));
    return words.has(word);
  };
}

/** Behind which words does a text write a full stop and another word, more than once? */
function membersIn(text: string): (word: string) => boolean {
  let counts: Map<string, number> | undefined;
  return (word) => {
    if (!counts) {
      counts = new Map();
      for (const { 1: left = '' } of matchesIn(text, members(text)))
        counts.set(left, (counts.get(left) ?? 0) + 1);
    }
    return (counts.get(word) ?? 0) > 1;
  };
}
