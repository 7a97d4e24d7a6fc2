import type { EnabledRule } from '../lint/enabled-rule.js';
import type { SelectedFile } from './select-files.js';

/** What is to be said about dictionaries once the lint is done. */
export interface Dictionaries {
  notices(): readonly string[];
}

/** Get dictionaries ready, in those sites where a rule asks them. */
export async function prepareDictionaries(
  files: readonly SelectedFile[],
  rulesFor: (path: string) => readonly EnabledRule[],
): Promise<Dictionaries> {
  const asking = files.filter(({ path }) =>
    rulesFor(path).some(({ rule }) => rule.usesDictionaries),
  );
  const lexicons = [...new Set(asking.map(({ site }) => site.lexicon))];
  for (const lexicon of lexicons) await lexicon.prepareSpelling();
  return {
    notices: () =>
      [...new Set(lexicons.flatMap((lexicon) => lexicon.missing()))].map(
        (language) =>
          `no dictionary for posts in "${language}" is installed; look for one named @cspell/dict-${language}`,
      ),
  };
}
