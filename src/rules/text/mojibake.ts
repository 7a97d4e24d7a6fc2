import type { Fix } from '../../lint/diagnostic.js';
import { defineRule } from '../../lint/rule.js';
import { joinBlocks, type Part } from '../../prose/join-blocks.js';
import {
  findMojibake,
  guessConfidence,
  isLost,
  type Mojibake,
  safeConfidence,
} from '../../text/mojibake/find-mojibake.js';
import { repairedSpan } from '../../text/mojibake/repair-mojibake.js';
import { wordSpan } from '../../text/mojibake/word-span.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  id: 'text/mojibake',
  description: 'Text has been decoded with the right encoding',
  rationale: `When UTF-8 is read as windows-1252 or another old encoding and saved again, \`Hervé\`
becomes \`HervÃ©\`: readers see the wrong name, searches do not find it, and each further save makes
it worse. The rule compares how likely the text is as it stands and as it would be decoded, so that
it also finds text garbled twice, or one garbled word among correct ones.

Text that is lost for good (U+FFFD, \`ï¿½\`) is reported without a repair: only the author knows
what stood there.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'both',
  since: '0.1.0',
  sources: ['rumdl:MD083'],
  limits: `Code, URLs and HTML are not looked at. A post about mojibake can say so:
\`<!-- post-disable text/mojibake -- examples -->\`.`,
  defaultOptions: {},
  messages: {
    garbled: '"{found}" is mis-decoded UTF-8; it should read "{better}"',
    unsure:
      '"{found}" is mis-decoded UTF-8 that was damaged, so that nobody can tell for sure what it was; perhaps "{better}"',
    order:
      'A byte order mark stands inside the text, where it is invisible and breaks searches; delete it',
    lost: '"{found}" stands for characters that were lost when the text was converted; write them again',
  },
  examples: [
    {
      title: 'Names with accents',
      markdown: '---\ntitle: Trams\n---\n\nHervé, Łukasz and Zoë met in São Paulo.\n',
    },
    {
      title: 'UTF-8 read as windows-1252',
      markdown: '---\ntitle: Trams\n---\n\nA talk from HervÃ© Rousseau about storage.\n',
      diagnostics: ['5:13 "HervÃ©" is mis-decoded UTF-8; it should read "Hervé"'],
      fixed: '---\ntitle: Trams\n---\n\nA talk from Hervé Rousseau about storage.\n',
    },
    {
      title: 'Several letters of a word',
      markdown: '---\ntitle: Trams\n---\n\nLâ€™Ã©tÃ© dernier, Ã  Nice.\n',
      diagnostics: [
        '5:1 "Lâ€™Ã©tÃ©" is mis-decoded UTF-8; it should read "L’été"',
        '5:20 "Ã " is mis-decoded UTF-8; it should read "à"',
      ],
      fixed: '---\ntitle: Trams\n---\n\nL’été dernier, à Nice.\n',
    },
    {
      title: 'In the title',
      markdown: '---\ntitle: CafÃ© de SÃ£o Bento\n---\n\nCoffee.\n',
      diagnostics: [
        '2:8 "CafÃ©" is mis-decoded UTF-8; it should read "Café"',
        '2:17 "SÃ£o" is mis-decoded UTF-8; it should read "São"',
      ],
      fixed: '---\ntitle: Café de São Bento\n---\n\nCoffee.\n',
    },
    {
      title: 'Quotation marks read in an East Asian encoding',
      markdown: '---\ntitle: Trams\n---\n\nIt鈥檚 late, and they窶决e late.\n',
      diagnostics: [
        '5:1 "It鈥檚" is mis-decoded UTF-8; it should read "It’s"',
        '5:16 "they窶决e" is mis-decoded UTF-8; it should read "they’re"',
      ],
      fixed: '---\ntitle: Trams\n---\n\nIt’s late, and they’re late.\n',
    },
    {
      title: 'Characters that are lost',
      markdown: '---\ntitle: Trams\n---\n\nRust\uFFFDs new release.\n',
      diagnostics: [
        '5:1 "Rust\uFFFDs" stands for characters that were lost when the text was converted; write them again',
      ],
    },
    {
      title: 'A damaged word of which nobody can tell what it was',
      markdown: '---\ntitle: Trams\n---\n\nMÃ¼ller und Ã?rger.\n',
      diagnostics: [
        '5:1 "MÃ¼ller" is mis-decoded UTF-8; it should read "Müller"',
        '5:13 "Ã?rger" is mis-decoded UTF-8 that was damaged, so that nobody can tell for sure what it was; perhaps "Árger"',
      ],
      fixed: '---\ntitle: Trams\n---\n\nMüller und Ã?rger.\n',
    },
    {
      title: 'A byte order mark in the text',
      markdown: '---\ntitle: Trams\n---\n\nThe next\uFEFF stop.\n',
      diagnostics: [
        '5:9 A byte order mark stands inside the text, where it is invisible and breaks searches; delete it',
      ],
      fixed: '---\ntitle: Trams\n---\n\nThe next stop.\n',
    },
  ],

  create({ post, report }) {
    const parts: Part[] = [];
    return {
      post() {
        const { content } = post.frontMatter;
        const text = post.source.text.slice(content.start, content.end);
        parts.push({
          text,
          spanOf: (start, end) => ({ start: content.start + start, end: content.start + end }),
          isVerbatim: () => true,
        });
      },
      prose(block) {
        if (block.kind !== 'value') parts.push(block);
      },
      end() {
        const joined = joinBlocks(parts);
        const all = findMojibake(joined.text);
        for (const word of inWords(joined.text, all)) check(joined, word, all);
      },
    };

    function check(joined: Joined, { whole, parts: found }: Word, all: readonly Mojibake[]): void {
      const at = joined.spanOf(whole.start, whole.end);
      const [first] = found;
      if (!at || !first) return;
      const word = joined.text.slice(whole.start, whole.end);
      if (isLost(first)) {
        report({ message: 'lost', data: { found: word }, at });
        return;
      }
      const fix = fixOf(joined, found);
      if (joined.text.slice(first.start, first.end) === '\uFEFF') {
        report({ message: 'order', at: joined.spanOf(first.start, first.end) ?? at, fix });
        return;
      }
      const isGuess = first.confidence < guessConfidence;
      report({
        message: isGuess ? 'unsure' : 'garbled',
        data: { found: word, better: repairedSpan(joined.text, whole, all) },
        at,
        fix: isGuess ? undefined : fix,
      });
    }
  },
});

type Joined = ReturnType<typeof joinBlocks>;

/** A word, and the garbled stretches in it that one report tells of. */
interface Word {
  readonly whole: Span;
  readonly parts: readonly Mojibake[];
}

/** Garbled letters of one word belong together, though they look like punctuation: `Ã©tÃ©` is one word. */
function inWords(text: string, all: readonly Mojibake[]): Word[] {
  const words: { whole: Span; parts: Mojibake[]; plain: boolean }[] = [];
  for (const one of all) {
    const whole = wordSpan(text, one);
    const last = words.at(-1);
    const plain = isPlain(one);
    if (last?.plain && plain && one.start < last.whole.end) {
      last.parts.push(one);
      last.whole = { start: last.whole.start, end: Math.max(last.whole.end, whole.end) };
    } else words.push({ whole, parts: [one], plain });
  }
  return words;

  function isPlain(one: Mojibake): boolean {
    const isMark = text.slice(one.start, one.end) === '\uFEFF';
    return !isMark && !isLost(one) && one.confidence >= guessConfidence;
  }
}

/** All parts of a word are mended together, as surely as the least certain of them. */
function fixOf(joined: Joined, parts: readonly Mojibake[]): Fix | undefined {
  const edits = parts.flatMap(({ start, end, replacement }) => {
    const span = joined.isVerbatim(start, end) ? joined.spanOf(start, end) : undefined;
    return span ? [{ span, newText: replacement ?? '' }] : [];
  });
  if (edits.length < parts.length) return undefined;
  const newText = edits.map((edit) => edit.newText).join('');
  const isSafe = parts.every(({ confidence }) => confidence >= safeConfidence);
  return {
    title: newText === '' ? 'Delete it' : `Write "${newText}"`,
    applicability: isSafe ? 'safe' : 'unsafe',
    edits,
  };
}
