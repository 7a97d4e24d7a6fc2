import { defineRule } from '../../lint/rule.js';
import { mayRepeat, repeats } from '../../prose/repeatable-words.js';
import { patternFor } from '../../text/plain-letters.js';

const pattern = patternFor(
  String.raw`(?<![\p{L}\p{M}\p{N}'’_-]|::)(\p{L}[\p{L}\p{M}]*)(\s+)\1(?![\p{L}\p{M}\p{N}'’_-])`,
  'gi',
);

export default defineRule({
  id: 'text/repeated-word',
  description: 'No word is written twice by accident',
  rationale: `\`The the current release\`: doubled words are the slip that bloggers repair most often
after publishing. Words that a language really doubles (\`that that\`, German \`die die\`,
French \`nous nous\`) and languages that double words as grammar (Vietnamese, Turkish, Indonesian), or that this tool does not know, are left
alone.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  sources: ['vale:Repetition'],
  defaultOptions: { allow: [] as readonly string[] },
  optionsSchema: {
    allow: { type: 'array', items: { type: 'string' }, description: 'Words that may be doubled.' },
  },
  messages: { repeated: '"{word}" stands twice; delete one' },
  examples: [
    {
      title: 'Doubled on purpose',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nI know that that works. Ok ok, we go.\n',
    },
    {
      title: 'A slip',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nRelated the the current state.\n',
      diagnostics: ['6:9 "the" stands twice; delete one'],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nRelated the current state.\n',
    },
    {
      title: 'Over a line end',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nThe tram goes to\nto Graça.\n',
      diagnostics: ['6:15 "to" stands twice; delete one'],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nThe tram goes to Graça.\n',
    },
    {
      title: 'Before a subject',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nThey said that that they go up.\n',
      diagnostics: ['6:11 "that" stands twice; delete one'],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nThey said that they go up.\n',
    },
    {
      title: 'A language that doubles words',
      markdown: '---\ntitle: Trams\nlang: lob\n---\n\nDɩ ther sɩ sɩ tu a jɩ.\n',
    },
    { title: 'Names', markdown: '---\ntitle: Trams\nlang: en\n---\n\nWe heard Duran Duran.\n' },
    {
      title: 'An article, and a song',
      markdown:
        '---\ntitle: Tranvías\nlang: es\n---\n\nEsta es la la parada. Y cantan: la la la la.\n',
      diagnostics: ['6:9 "la" stands twice; delete one'],
      fixed: '---\ntitle: Tranvías\nlang: es\n---\n\nEsta es la parada. Y cantan: la la la la.\n',
    },
    {
      title: 'Filler text',
      markdown:
        '---\ntitle: Trams\n---\n\nSuspendisse potenti. Aliquam lectus lectus, pulvinar ut.\n',
    },
    {
      title: 'German',
      markdown: '---\ntitle: Trams\nlang: de\n---\n\nDie Leute, die die Bahn nehmen.\n',
    },
  ],
  create({ post, options, report }) {
    if (!repeats(post.language)) return {};
    const allowed = new Set(options.allow.map((word) => word.toLowerCase()));
    return {
      prose(block) {
        const { text, inTable } = block;
        const looking = pattern(text);
        // Asked once: a paragraph may have very many doubled words.
        if (inTable || text.search(looking) < 0 || filler.test(text)) return;
        for (const match of text.matchAll(looking)) {
          const [whole, word, gap] = match as unknown as [string, string, string];
          const second = whole.slice(word.length + gap.length);
          if (isName(word, second) || allowed.has(word.toLowerCase())) continue;
          if (goesOn(text, match.index, word)) continue;
          const end = match.index + whole.length;
          const rest = text.slice(end, end + 20);
          if (mayRepeat(word.toLowerCase(), post.language, rest)) continue;
          const cut = block.spanOf(match.index + word.length, end);
          report({
            message: 'repeated',
            data: { word },
            at: block.spanOf(match.index, end),
            fix: {
              title: `Delete the second "${second}"`,
              applicability: 'unsafe',
              edits: [{ span: cut, newText: '' }],
            },
          });
        }
      },
    };
  },
});

/** Latin that nobody wrote, and text/placeholder tells of. */
const filler = /\b(?:vestibulum|pellentesque|suspendisse|curabitur)\b/i;

/** `la la la la`: the pair before it has been judged. */
function goesOn(text: string, start: number, word: string): boolean {
  const before = ` ${text.slice(Math.max(0, start - word.length - 2), start)}`.trimEnd();
  const first = before.length - word.length;
  return (
    before.toLowerCase().endsWith(word.toLowerCase()) && !/\p{L}/u.test(before.charAt(first - 1))
  );
}

/** A letter alone, or a capital at the second word (`enable Enable`): a variable, a name. */
function isName(first: string, second: string): boolean {
  return [...first].length === 1 || isUpper(second);
}

function isUpper(word: string): boolean {
  const [initial = ''] = word;
  return initial !== initial.toLowerCase();
}
