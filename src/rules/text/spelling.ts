import type { Fix } from '../../lint/diagnostic.js';
import { defineRule } from '../../lint/rule.js';
import { languageOf } from '../../markdown/language/language-of.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { hasInnerCapital, type ProseWord, wordsIn } from '../../prose/words-in.js';
import type { Span } from '../../text/span.js';

const shortest = 3;
/** Looking for words that are alike takes longer than all else: no more than so many times in a post. */
const mostSuggestions = 20;

/** A dictionary small enough to be read here. */
const files = {
  'node_modules/@cspell/dict-en_us/cspell-ext.json':
    '{ "dictionaryDefinitions": [{ "name": "en_us", "path": "./en_US.txt" }] }',
  'node_modules/@cspell/dict-en_us/en_US.txt':
    "a\nacross\nbridge\ndon't\ngoes\nover\nriver\nthe\ntram\ntrams\nwhen\nyou\nlook\n",
};

export default defineRule({
  id: 'text/spelling',
  description: 'Every word is in a dictionary, or one of the site',
  rationale: `Each word is looked up in the dictionaries of the post's language: those of cspell that are
installed in the project (\`npm install --save-dev @cspell/dict-de-de\`), and for English the one that is
installed with this tool. A word that none of them knows is reported once a post, with what may be meant.

Teach it the site's own words with \`post words add\`, or as \`words\` in the configuration. In each language
of a site the same words are accepted.`,
  severity: 'warning',
  preset: 'strict',
  fixable: 'unsafe',
  usesDictionaries: true,
  since: '0.1.0',
  sources: ['cspell:spelling', 'vale:Vale.Spelling'],
  limits: `Words with a capital are taken for names unless the dictionary has them in lower case or \`names\` is on.
Nothing is said about posts in a language without a dictionary.`,
  defaultOptions: { allow: [] as readonly string[], names: false },
  optionsSchema: {
    allow: { type: 'array', items: { type: 'string' }, description: 'Words that are right here.' },
    names: { type: 'boolean', description: 'Look up words with a capital, too.' },
  },
  messages: {
    unknown: '"{word}" is in no dictionary; write it otherwise, or teach it: post words add {word}',
    similar: '"{word}" is in no dictionary; write {better}, or teach it: post words add {word}',
  },
  examples: [
    {
      title: 'Words of the dictionary',
      markdown: '---\nlang: en\n---\n\nThe tram goes over the bridge, don’t look.\n',
      files,
    },
    {
      title: 'A slip',
      markdown: '---\nlang: en\n---\n\nThe tram goes acros the bridge.\n',
      files,
      diagnostics: [
        '5:15 "acros" is in no dictionary; write "across", or teach it: post words add acros',
      ],
      fixed: '---\nlang: en\n---\n\nThe tram goes across the bridge.\n',
    },
    {
      title: 'A word unlike any other',
      markdown: '---\nlang: en\n---\n\nThe tram goes over the xyloquest.\n',
      files,
      diagnostics: [
        '5:24 "xyloquest" is in no dictionary; write it otherwise, or teach it: post words add xyloquest',
      ],
    },
    {
      title: 'Taught words, and names',
      markdown: '---\nlang: en\n---\n\nThe elevador goes over the Tejo.\n',
      files: { ...files, '.post/words.txt': 'elevador\n' },
    },
  ],
  create({ post, site, options, report }) {
    const { language } = post;
    const speller = language === undefined ? undefined : site.lexicon.speller(language);
    if (!speller) return {};
    const settled = new Set(options.allow.map((word) => word.toLowerCase()));
    let suggestions = 0;
    const { has, suggest } = speller;
    const isRight = (word: string): boolean => has(word) || site.lexicon.has(word);
    return {
      prose(block) {
        for (const word of wordsIn(block)) {
          const key = word.text.toLowerCase();
          if (settled.has(key) || !isCandidate(word, options.names)) continue;
          const isFine = isRight(word.text);
          if (!isFine && isForeign(block, language)) continue;
          settled.add(key);
          if (!isFine) tell(block, word, similarTo(word.text));
        }
      },
    };

    function similarTo(word: string): readonly string[] {
      suggestions++;
      return suggestions > mostSuggestions ? [] : suggest(word);
    }

    function tell(
      block: ProseBlock,
      { text, start, end }: ProseWord,
      better: readonly string[],
    ): void {
      const at = block.spanOf(start, end);
      const [first] = better;
      const isKnown = first !== undefined;
      report({
        message: isKnown ? 'similar' : 'unknown',
        data: { word: text, better: better.map((one) => `"${one}"`).join(' or ') },
        at,
        fix: isKnown && block.isVerbatim(start, end) ? replaceBy(at, first) : undefined,
      });
    }
  },
});

function replaceBy(span: Span, newText: string): Fix {
  return { title: `Write "${newText}"`, applicability: 'unsafe', edits: [{ span, newText }] };
}

function isCandidate({ text }: ProseWord, names: boolean): boolean {
  if (text.length < shortest || hasInnerCapital(text)) return false;
  return names || text.charAt(0) === text.charAt(0).toLowerCase();
}

/** A quotation in another language. */
function isForeign({ text }: ProseBlock, language: string | undefined): boolean {
  const guess = languageOf(text);
  return guess !== undefined && guess.language !== language;
}
