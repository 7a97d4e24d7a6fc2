import type { FrontMatterEntry, FrontMatterValue } from '../../front-matter/front-matter.js';
import { didYouMean } from '../../text/did-you-mean.js';

const YES = /^(?:true|yes|on|y|t|1)$/i;
const NO = /^(?:false|no|off|n|f|0)$/i;
const HIDDEN = /^(?:drafts?|unpublished|unlisted|hidden|private|pending|wip|in[ -]progress)$/i;
const SHOWN = /^(?:publish|published|public|live|final|ready)$/i;

/** Keys by which people say whether a post is to be seen, in any generator. */
const KEYS = /^(?:draft|published|status|unlisted)$/i;

/**
 * What a person means by a flag, whatever the generator makes of it: `true` hides the post. Not
 * every value is an answer: `published` may hold a date, `status` anything.
 */
export function hidesByWord(
  key: string,
  { value, raw }: Pick<FrontMatterValue, 'value' | 'raw'>,
): boolean | undefined {
  const word = (typeof value === 'string' ? value : raw).trim();
  if (HIDDEN.test(word)) return true;
  if (SHOWN.test(word)) return false;
  const name = key.toLowerCase();
  if (name === 'status') return undefined;
  const answer = answerIn(word);
  return answer === undefined ? undefined : answer === (name !== 'published');
}

/** `true`, `no`; and, misspelt by a letter, `ture`, `flase`. */
function answerIn(word: string): boolean | undefined {
  if (YES.test(word)) return true;
  if (NO.test(word)) return false;
  const near = /^[a-z]{3,6}$/i.test(word) ? didYouMean(word, ['true', 'false'], 1) : undefined;
  return near === undefined ? undefined : near === 'true';
}

/** An entry by which somebody said whether the post is to be seen. */
export interface MeantFlag {
  readonly entry: FrontMatterEntry;
  readonly hides: boolean;
}

/** Those of the entries that say something about it. */
export function meantFlags(entries: readonly FrontMatterEntry[]): MeantFlag[] {
  return entries.flatMap((entry) => {
    if (!KEYS.test(entry.key)) return [];
    const hides = hidesByWord(entry.key, entry);
    return hides === undefined ? [] : [{ entry, hides }];
  });
}
