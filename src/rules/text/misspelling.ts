import { defineRule } from '../../lint/rule.js';
import { languageOf } from '../../markdown/language/language-of.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { inCaseOf, type ProseWord, wordsIn, wordTextsIn } from '../../prose/words-in.js';
import type { Lexicon } from '../../site/words/lexicon.js';

/** Shorter words are more often abbreviations and names. */
const shortest = 4;
/** Shorter words with a capital are more often names. */
const shortestName = 6;

const list = JSON.stringify(
  {
    dictionaryDefinitions: [
      {
        suggestWords: ['accross->across', 'necessarly->necessary, necessarily', 'recieve->receive'],
      },
    ],
  },
  undefined,
  1,
);

/** The list as the package has it, so that examples need no installed package. */
const files = { 'node_modules/@cspell/dict-en-common-misspellings/dict/dict-en.json': list };

/** Where a word stands. */
interface Use {
  readonly block: ProseBlock;
  readonly word: ProseWord;
}

export default defineRule({
  id: 'text/misspelling',
  description: 'No word is one of the common misspellings',
  rationale: `Tens of thousands of misspellings are so common that lists of them exist, with what is meant:
\`recieve\`, \`accross\`, \`seperate\`. Only these are reported, so that names, jargon and new words pass.
\`text/spelling\` looks up every word in a dictionary.

The list is that of cspell (\`@cspell/dict-en-common-misspellings\`, CC BY-SA 4.0), which is installed with
this tool unless optional packages are left out. Words of the site are not reported: add them with
\`post words add\`.`,
  severity: 'info',
  preset: 'recommended',
  languages: ['en'],
  fixable: 'unsafe',
  since: '0.1.0',
  sources: ['cspell:misspellings', 'textlint:common-misspellings'],
  limits:
    'English. A word of less than four letters is never reported, nor a short one with a capital.',
  defaultOptions: { allow: [] as readonly string[] },
  optionsSchema: {
    allow: { type: 'array', items: { type: 'string' }, description: 'Words that are right here.' },
  },
  messages: { misspelt: '"{word}" is misspelt; write {better}' },
  examples: [
    {
      title: 'Right',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nTrams go across the river.\n',
      files,
    },
    {
      title: 'A known misspelling',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nTrams go accross the river.\n',
      files,
      diagnostics: ['6:10 "accross" is misspelt; write "across"'],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nTrams go across the river.\n',
    },
    {
      title: 'Two things it may mean',
      markdown: '---\ntitle: Necessarly late\nlang: en\n---\n\nTrams.\n',
      files,
      diagnostics: ['2:8 "Necessarly" is misspelt; write "Necessary" or "Necessarily"'],
    },
    {
      title: 'A word of the site',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nThe accross crew.\n',
      files: { ...files, '.post/words.txt': 'accross\n' },
    },
    {
      title: 'In code, or a name',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nSet `accross`, see recieve.py and @recieve.\n',
      files,
    },
  ],
  create({ post, site, options, report }) {
    const { lexicon } = site;
    const allowed = new Set(options.allow.map((word) => word.toLowerCase()));
    /** The misspelt words of the post by their lower case. */
    const uses = new Map<string, Use[]>();
    const isSuspect = suspectsOf(lexicon);
    return {
      prose(block) {
        if (!wordTextsIn(block).some(isSuspect)) return;
        for (const word of wordsIn(block)) {
          if (!isSuspect(word.text)) continue;
          const key = word.text.toLowerCase();
          const known = uses.get(key);
          if (known) known.push({ block, word });
          else uses.set(key, [{ block, word }]);
        }
      },
      end() {
        for (const [key, of] of uses) {
          if (isMeant(key, of.length)) continue;
          const better = lexicon.corrections('en', key);
          for (const { block, word } of of)
            if (!lexicon.has(word.text) && !isForeign(block, post.language))
              tell(block, word, better);
        }
      },
    };

    function isMeant(key: string, count: number): boolean {
      return allowed.has(key) || isNickname(key, count) || isInAddress(post.source.text, key);
    }

    function tell(
      block: ProseBlock,
      { text, start, end }: ProseWord,
      better: readonly string[],
    ): void {
      const words = better.slice(0, 3).map((one) => inCaseOf(text, one));
      const [only = ''] = words;
      report({
        message: 'misspelt',
        data: { word: text, better: words.map((one) => `"${one}"`).join(' or ') },
        at: block.spanOf(start, end),
        fix:
          words.length === 1 && block.isVerbatim(start, end)
            ? {
                title: `Write "${only}"`,
                applicability: 'unsafe',
                edits: [{ span: block.spanOf(start, end), newText: only }],
              }
            : undefined,
      });
    }
  },
});

/** The posts of a site use the same words again and again. */
const known = new WeakMap<Lexicon, Map<string, boolean>>();

/** Does the list of misspellings have a word? */
function suspectsOf(lexicon: Lexicon): (word: string) => boolean {
  const words = known.get(lexicon) ?? new Map<string, boolean>();
  known.set(lexicon, words);
  return (word) => {
    const before = words.get(word);
    if (before !== undefined) return before;
    const is = isCandidate(word) && lexicon.corrections('en', word.toLowerCase()).length > 0;
    words.set(word, is);
    return is;
  };
}

function isCandidate(word: string): boolean {
  // Without capitals beyond the first letter: others are abbreviations and names.
  if (word.length < shortest || !/^[A-Za-z][a-z'’]+$/.test(word)) return false;
  return word.charAt(0) === word.charAt(0).toLowerCase() || word.length >= shortestName;
}

/** Somebody's handle, a part of a link's address: what the post writes about has that name. */
function isInAddress(text: string, word: string): boolean {
  return new RegExp(`[@/]${word}(?![\\w-])`, 'i').test(text);
}

/** A short word that a post uses again and again is no slip: a nickname, an abbreviation. */
function isNickname(word: string, uses: number): boolean {
  return uses >= 3 && word.length < shortestName;
}

/** A quotation in another language has that language's words. */
function isForeign({ text }: ProseBlock, language: string | undefined): boolean {
  const guess = languageOf(text);
  return guess !== undefined && guess.language !== language;
}
