/** How a word begins when it is spoken: what decides between `a` and `an`. */
export type InitialSound = 'vowel' | 'consonant';

/** Beginnings that are written with a vowel and spoken with a consonant, /j/ or /w/. */
const spokenConsonant =
  /^(?:e[uw](?!ler)|one(?:$|['’-]|s|ness|time|way)|once|oui|uni(?![nmd]|ssu|ll|ro|denti)|uni(?:dir|mod|roy)|unanim|unesco|u[ai]|us[aeiou]|ut[aeiou]|ur[aeiou]|ul[aiouy]|ubiq|uganda|uk[aeru]|ufo|uv\b|uvul|uk\b|u-)/;

/** Beginnings that are written with a consonant and spoken with a vowel. */
const silent = /^(?:hour|hono(?:u?r|ra)|honest|heir)/;

/** `h` in a first syllable without stress, `herb`, `uber`: both forms are good English. */
const either =
  /^(?:hist(?:ori|olog)|habitu|hypoth|hyster|hotel|heredit|horrif|hallucin|harmon|herb|homage|hilari|hundred|helico|humble|heuris|hexa|hydr|hypn|uber)/;

/** Consonants that English words begin with; others are spelt out or foreign. */
const onset =
  /^(?:[bcdfgjklmnpqrstvwz][aeiouy]|h[aeiouy]|y[aeiou]|b[lr]|c[hlr]|d[rw]|f[lr]|g[hlnr]|k[hlnr]|p[hlrs]|qu|rh|s[chklmnpqtw]|t[hrw]|w[hr])/;

/** Names of letters that begin with a vowel: `an F`, `an X`, but `a U`. */
const vowelLetters = /^[AEFHILMNORSX]/;

/** Numbers whose first word is eight, eleven or eighteen. */
const vowelNumber = /^(?:8\d*|11|18)(?![\d])/;

/** The initial sound of an English word, number or abbreviation; `undefined` where both are heard. */
export function initialSound(word: string): InitialSound | undefined {
  if (/^\d/.test(word)) return soundOfNumber(word);
  if (/^.{1,2}-/.test(word) && /^\p{Lu}-\p{Ll}/u.test(word)) return soundOfLetter(word);
  if (/^[A-Z]{2,}s?$/.test(word)) return soundOfAbbreviation(word.replace(/s$/, ''));
  if (/^[a-z][A-Z]/.test(word)) return /^[aeio]/.test(word) ? 'vowel' : undefined;
  if (/^[A-Za-z][a-z]*$/.test(word)) return soundOfWord(word.toLowerCase());
  if (!/^[A-Za-z][a-z]*(?:['’-]\p{L}*)*$/u.test(word)) return undefined;
  return soundOfWord(word.toLowerCase());
}

function soundOfWord(word: string): InitialSound | undefined {
  if (word.length < 2 || either.test(word)) return undefined;
  // Spelt out: `an sms`, `a umd`. Other letters named by a vowel sound alike either way.
  if (!/[aeiouy]/.test(word.replace(/^u/, ''))) return undefined;
  if (silent.test(word)) return 'vowel';
  if (/^[aeiou]/.test(word)) {
    if (spokenConsonant.test(word)) return 'consonant';
    // `unimportant` and `unimodal`, `unidentified` and `unidirectional`: too many to tell apart.
    return /^uni[md]/.test(word) ? undefined : 'vowel';
  }
  return onset.test(word) ? 'consonant' : undefined;
}

function soundOfLetter(word: string): InitialSound {
  return vowelLetters.test(word) ? 'vowel' : 'consonant';
}

/** Certain only when it does not matter whether it is spelt out or read as a word. */
function soundOfAbbreviation(word: string): InitialSound | undefined {
  const spelt = soundOfLetter(word);
  if (readAsWords.has(word)) return undefined;
  if (!/[AEIOUY]/.test(word.slice(word.startsWith('U') ? 1 : 0))) return spelt;
  const read = word.toLowerCase();
  // Nobody could say `gpu` or `mpeg` as they are written.
  if (!/^[aeiou]/.test(read) && !onset.test(read)) return spelt;
  return soundOfWord(read) === spelt ? spelt : undefined;
}

/** Without a vowel, and yet many say a word. */
const readAsWords = new Set(['SQL', 'LXC', 'LXD', 'FSCK', 'NGINX', 'SCSI', 'MSDN', 'RTL', 'STL']);

function soundOfNumber(number: string): InitialSound | undefined {
  if (!/^\d[\d,.]*(?:$|[-–%])/.test(number)) return undefined;
  if (vowelNumber.test(number)) return 'vowel';
  return /^(?:11|18)\d/.test(number) ? undefined : 'consonant';
}
