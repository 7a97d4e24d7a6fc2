import { patternFor } from '../../text/plain-letters.js';
import { initialSound } from './initial-sound.js';

/** Something wrong with an article, at UTF-16 indices of the text. */
export interface ArticleSlip {
  readonly kind: 'sound' | 'two' | 'twice' | 'verb';
  readonly start: number;
  readonly end: number;
  /** The edit that is most likely meant; an empty text deletes. */
  readonly edit: { readonly start: number; readonly end: number; readonly newText: string };
}

const boundary = `(?<![\\p{L}\\p{N}\\p{M}&/_.+*'’@#$\\\\-])`;
const pattern = patternFor(
  `${boundary}([Aa][Nn]?|[Tt][Hh][Ee])(\\s+)(["“‘«(']?)([\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’,.%-]*)`,
  'g',
);

/** Past tenses that are no noun, adjective or participle: an article before them is a slip. */
const verbs = new Set(
  'wrote went took gave came became began knew grew threw drew flew chose drove rode ate sang sank swam shook stole swore tore forgave forgot undertook withdrew outgrew overthrew foresaw shrank strode underwent partook overtook rewrote overrode undid redid arose awoke'.split(
    ' ',
  ),
);

/** Behind these `a` is a letter or a word of another language, or something else went wrong. */
const noNouns = new Set(
  'a an the is are was were be and or as at if in of on to it i by for from with than then so but not am do does la le les un una unos el en e o u y der die das dem den des sich'.split(
    ' ',
  ),
);

/** Slips with English articles: the wrong form, two in a row, one before a verb. Linear. */
export function findArticleSlips(text: string): ArticleSlip[] {
  const found: ArticleSlip[] = [];
  const looking = pattern(text);
  looking.lastIndex = 0;
  for (let match = looking.exec(text); match; match = looking.exec(text)) {
    const [whole, article = '', gap = '', quote = '', word = ''] = match;
    // The next word may be an article itself.
    looking.lastIndex = match.index + article.length + gap.length;
    const at: Found = { index: match.index, whole, article, gap, quote, word };
    const slip = isLetter(text, at) ? undefined : (doubled(at) ?? beforeVerb(at) ?? wrongForm(at));
    if (slip) found.push(slip);
  }
  return found;
}

interface Found {
  readonly index: number;
  readonly whole: string;
  readonly article: string;
  readonly gap: string;
  readonly quote: string;
  readonly word: string;
}

/** Capital letters are articles only where a sentence begins; `vitamin A is`, `AN ARTICLE`. */
function isLetter(text: string, { index, article }: Found): boolean {
  if (article === article.toLowerCase()) return false;
  if (article.length > 1 && article === article.toUpperCase()) return true;
  return !/(?:^|[.!?:]["'”’)\]]*\s+|\n\s*|["'“‘«(])$/.test(
    text.slice(Math.max(0, index - 8), index),
  );
}

function doubled({ index, article, gap, quote, word }: Found): ArticleSlip | undefined {
  if (quote !== '' || !/^(?:an?|the)$/.test(word)) return undefined;
  const start = index;
  const end = index + article.length + gap.length + word.length;
  const kind = article.toLowerCase() === word ? 'twice' : 'two';
  // As text/repeated-word deletes it, so that one repair serves both.
  const edit =
    kind === 'twice'
      ? { start: index + article.length, end, newText: '' }
      : { start, end: index + article.length + gap.length, newText: '' };
  return { kind, start, end, edit };
}

function beforeVerb({ index, article, gap, quote, word }: Found): ArticleSlip | undefined {
  if (quote !== '' || !verbs.has(word)) return undefined;
  const behind = index + article.length + gap.length;
  const edit = { start: index, end: behind, newText: '' };
  return { kind: 'verb', start: index, end: behind + word.length, edit };
}

function wrongForm({ index, article, whole, quote, word }: Found): ArticleSlip | undefined {
  if (/^the$/i.test(article) || noNouns.has(word)) return undefined;
  const bare = word.replace(/[,.'’-]+$/, '');
  // `a (n)`, `an L"`: one letter in quotes or parentheses is a letter, not a noun.
  if (bare.length === 1 && (quote !== '' || word === bare)) return undefined;
  const sound = initialSound(bare);
  if (sound === undefined || (sound === 'vowel') === article.length > 1) return undefined;
  const newText = sound === 'vowel' ? `${article}n` : article.slice(0, 1);
  const end = index + whole.length - (word.length - bare.length);
  return {
    kind: 'sound',
    start: index,
    end,
    edit: { start: index, end: index + article.length, newText },
  };
}
