import type { FrontMatterValue } from '../../front-matter/front-matter.js';
import type { DraftKey } from '../../profiles/profile.js';
import { hidesByWord } from './meant.js';

type FlagValue = Pick<FrontMatterValue, 'kind' | 'value' | 'raw'>;

/** What a flag says: whether the post is hidden, that it is no answer, or that the build fails. */
export type FlagAnswer = 'hides' | 'shows' | 'fails' | undefined;

/** Read a flag as the generator does: tables A1 and A2 of what real builds do. */
export function readFlag(draft: DraftKey, value: FlagValue): FlagAnswer {
  if (draft.reader === 'word') return readWord(draft, value);
  if (draft.reader === 'words') {
    const hides = hidesByWord(draft.key, value);
    return hides === undefined ? undefined : hides ? 'hides' : 'shows';
  }
  if (draft.reader === 'exact')
    return value.value === draft.hidden || value.raw === draft.hidden ? 'hides' : 'shows';
  const truth = truthOf[draft.reader](value);
  if (truth === undefined || truth === 'fails') return truth;
  return truth === draft.hidden ? 'hides' : 'shows';
}

type Truth = boolean | 'fails' | undefined;

const truthOf: Readonly<
  Record<Exclude<DraftKey['reader'], 'word' | 'words' | 'exact'>, (value: FlagValue) => Truth>
> = {
  'ruby-false': ({ value }) => value !== false,
  'ruby-falsy': ({ value }) => value !== false && value !== null,
  'go-cast': goCast,
  warehouse: ({ kind, value }) => {
    if (kind === 'null') return undefined;
    return value === 'false' || value === '0' ? false : Boolean(value);
  },
  truthy: ({ value }) => Boolean(value),
  boolean: ({ value }) => (typeof value === 'boolean' ? value : 'fails'),
  joi: ({ value }) => {
    if (typeof value === 'boolean') return value;
    const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
    return word === 'true' || word === 'false' ? word === 'true' : 'fails';
  },
};

/** `cast.ToBoolE` over `strconv.ParseBool`. */
function goCast({ kind, value }: FlagValue): Truth {
  if (kind === 'null') return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return undefined;
  if (/^(?:1|t|T|TRUE|true|True)$/.test(value)) return true;
  return /^(?:0|f|F|FALSE|false|False)$/.test(value) ? false : undefined;
}

/** A status word in any letter case; an empty one counts as none, an unknown one fails. */
function readWord(draft: DraftKey, { value, raw }: FlagValue): FlagAnswer {
  const word = (typeof value === 'string' ? value : raw).trim().toLowerCase();
  if (word === '') return undefined;
  if (word === draft.shown) return 'shows';
  return word === draft.hidden || draft.otherHidden?.includes(word) ? 'hides' : 'fails';
}
