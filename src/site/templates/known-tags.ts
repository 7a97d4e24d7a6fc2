import type { PathSearch, TagVocabulary } from '../../profiles/profile.js';
import { codeFilesBelow } from '../code-files.js';
import type { Site } from '../site.js';
import { foundInCode, mayBeUnseen } from './unseen.js';

const known = new WeakMap<Site, ReadonlySet<string> | 'unseen'>();

/**
 * Names, in lower case, of the tags and shortcodes that posts of the site can use; `undefined` where
 * there may be others. Looked up when a post has a tag that does not come with the generator.
 */
export function knownTagsOf(site: Site): ReadonlySet<string> | undefined {
  const vocabulary = site.profile.templates?.tags;
  if (!vocabulary) return undefined;
  const found = known.get(site) ?? tagsOf(site, vocabulary);
  known.set(site, found);
  return found === 'unseen' ? undefined : found;
}

function tagsOf(site: Site, vocabulary: TagVocabulary): ReadonlySet<string> | 'unseen' {
  if (mayBeUnseen(site, vocabulary)) return 'unseen';
  const names = [
    ...vocabulary.builtIn,
    ...vocabulary.files.flatMap((search) => namesOfFiles(site, search)),
    ...vocabulary.code.flatMap((search) => foundInCode(site, search)),
  ];
  return new Set(names.map((name) => name.toLowerCase()));
}

function namesOfFiles({ files }: Site, { folder, extensions, path }: PathSearch): string[] {
  const pattern = new RegExp(path, 'u');
  return codeFilesBelow(files, folder, extensions).flatMap((one) => pattern.exec(one)?.[1] ?? []);
}
