// Dictionaries of cspell, as they are installed: each package says in `cspell-ext.json` which files it has.
import type { FileSystem } from '../../host/host.js';
import { decodeUtf8 } from '../../text/decode-utf8.js';

/** One file of words of an installed package. */
export interface DictionaryFile {
  readonly path: string;
  /** Primary tag of its language; `undefined` for names and terms that any language uses. */
  readonly language: string | undefined;
}

/** Packages of names and terms, which posts in any language hold. */
const terms = new Set(
  ['software-terms', 'companies', 'filetypes', 'fonts', 'fullstack', 'people-names', 'npm'].map(
    (name) => `dict-${name}`,
  ),
);

/** The files of words in folders of packages; a package in an earlier folder hides one in a later. */
export function dictionaryFiles(fs: FileSystem, folders: readonly string[]): DictionaryFile[] {
  const packages = new Map<string, string>();
  for (const folder of folders)
    for (const { name } of fs.list(`${folder}/@cspell`) ?? [])
      if (!packages.has(name)) packages.set(name, `${folder}/@cspell/${name}`);
  return [...packages].flatMap(([name, folder]) => filesOf(fs, name, folder));
}

function filesOf(fs: FileSystem, name: string, folder: string): DictionaryFile[] {
  const language = /^dict-([a-z]{2,3})(?:[-_][a-z_-]+)?$/i.exec(name)?.[1]?.toLowerCase();
  const isOfLanguage = language !== undefined && !/misspellings|^dict-(?:r|c|vim|css)$/.test(name);
  if (!isOfLanguage && !terms.has(name)) return [];
  const bytes = fs.readBytes(`${folder}/cspell-ext.json`);
  if (!bytes) return [];
  return definitionsIn(decodeUtf8(bytes).text)
    .filter((path) => /\.(?:trie|txt)(?:\.gz)?$/.test(path))
    .map((path) => ({
      path: `${folder}/${path.replace(/^\.\//, '')}`,
      language: terms.has(name) ? undefined : language,
    }));
}

function definitionsIn(json: string): string[] {
  try {
    const { dictionaryDefinitions = [] } = JSON.parse(json);
    return (dictionaryDefinitions as { readonly path?: unknown }[]).flatMap(({ path }) =>
      typeof path === 'string' ? [path] : [],
    );
  } catch {
    return [];
  }
}
