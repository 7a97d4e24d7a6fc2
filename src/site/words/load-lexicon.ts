import type { Host } from '../../host/host.js';
import { decodeUtf8 } from '../../text/decode-utf8.js';
import { once } from '../../text/once.js';
import { packageFolders } from '../find-package.js';
import { acceptsWord, type Lexicon, readWords, type Speller, wordsPath } from './lexicon.js';
import { type MisspellingList, readMisspellings } from './misspelling-list.js';
import { type DictionaryFile, dictionaryFiles } from './read-dictionaries.js';
import { createSpeller, type Trie } from './speller.js';

/** A lexicon whose dictionaries may be got ready. */
export interface LoadedLexicon extends Lexicon {
  /** Read what dictionaries are installed: `speller` knows them from then on. Slow, so only for those who ask. */
  prepareSpelling(): Promise<void>;
  /** Languages of which a dictionary was wanted and none is installed. */
  missing(): readonly string[];
  /** Another text when it may answer otherwise. */
  state(): string;
}

/** Packages with a list of misspellings, by language. */
const misspellingFiles: Readonly<Record<string, string>> = {
  en: '@cspell/dict-en-common-misspellings/dict/dict-en.json',
};

/** What is known about words in the site at `root`: each list is read when it is first asked for. */
export function loadLexicon(
  host: Host,
  root: string,
  configured: readonly string[],
): LoadedLexicon {
  const folders = once(() => [
    ...packageFolders(host.fs, root),
    ...packageFolders(host.fs, host.installation),
  ]);
  const own = once(
    () => new Set([...configured, ...readWords(textOf(host, `${root}/${wordsPath}`) ?? '')]),
  );
  const lists = new Map<string, MisspellingList | undefined>();
  const spellers = new Map<string, Speller | undefined>();
  let decode: ((file: DictionaryFile) => Trie) | undefined;
  let files: readonly DictionaryFile[] = [];
  return {
    has: (word) => own().size > 0 && acceptsWord(own(), word),
    corrections: (language, word) => {
      if (!lists.has(language)) lists.set(language, readList(host, folders(), language));
      return lists.get(language)?.corrections(word) ?? [];
    },
    speller: (language) => {
      if (!decode) return undefined;
      if (!spellers.has(language)) spellers.set(language, open(language, files, decode));
      return spellers.get(language);
    },
    state: () => JSON.stringify([[...own()], packagesIn(host, folders())]),
    missing: () => [...spellers].flatMap(([language, speller]) => (speller ? [] : [language])),
    prepareSpelling: async () => {
      const { prepareDictionaries } = await import('./prepare-dictionaries.js');
      files = dictionaryFiles(host.fs, folders());
      decode = await prepareDictionaries(host.fs, files);
    },
  };
}

/** Packages of words, each with which version is installed. */
function packagesIn({ fs }: Host, folders: readonly string[]): readonly (string | undefined)[] {
  return folders.flatMap((folder) =>
    (fs.list(`${folder}/@cspell`) ?? []).flatMap(({ name }) => {
      const path = `${folder}/@cspell/${name}`;
      return [path, fs.stat(`${path}/package.json`)?.version];
    }),
  );
}

function open(
  language: string,
  files: readonly DictionaryFile[],
  decode: (file: DictionaryFile) => Trie,
): Speller | undefined {
  const own = files.filter((file) => file.language === language);
  if (own.length === 0) return undefined;
  const shared = files.filter((file) => file.language === undefined);
  return createSpeller(language, [...own, ...shared].map(decode));
}

function readList(
  host: Host,
  folders: readonly string[],
  language: string,
): MisspellingList | undefined {
  const file = misspellingFiles[language];
  if (file === undefined) return undefined;
  for (const folder of folders) {
    const bytes = bytesOf(host, `${folder}/${file}`);
    if (bytes) return readMisspellings(bytes);
  }
  return undefined;
}

function textOf(host: Host, path: string): string | undefined {
  const bytes = bytesOf(host, path);
  return bytes && decodeUtf8(bytes).text;
}

function bytesOf(host: Host, path: string): Uint8Array | undefined {
  return host.fs.stat(path)?.kind === 'file' ? host.fs.readBytes(path) : undefined;
}
