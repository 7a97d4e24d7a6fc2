import type { CodeSearch, UnseenSign } from '../../profiles/profile.js';
import { codeFilesBelow } from '../code-files.js';
import { matchingFiles } from '../matching-files.js';
import type { Site } from '../site.js';

interface Signs {
  readonly unseenIf: readonly UnseenSign[];
  readonly unseenIn: readonly CodeSearch[];
}

/** May something come from a theme, plugin or code that nobody can look into? */
export function mayBeUnseen(site: Site, { unseenIf, unseenIn }: Signs): boolean {
  return (
    unseenIf.some((sign) => holds(site, sign)) ||
    unseenIn.some((search) => foundInCode(site, search).length > 0)
  );
}

function holds({ files }: Site, { file, contains, unlessFolder }: UnseenSign): boolean {
  const wanted = new RegExp(contains, 'gmu');
  return matchingFiles(files, file).some((path) =>
    [...(files.text(path) ?? '').matchAll(wanted)].some(
      ([, caught = '']) =>
        unlessFolder === undefined ||
        files.names(unlessFolder.replace('$1', () => caught)).length === 0,
    ),
  );
}

/** The first groups of all matches, or the whole of them. */
export function foundInCode(
  { files }: Site,
  { folder, extensions, pattern }: CodeSearch,
): readonly string[] {
  const wanted = new RegExp(pattern, 'gmu');
  return codeFilesBelow(files, folder, extensions).flatMap((path) =>
    [...(files.text(path) ?? '').matchAll(wanted)].map((match) => match[1] ?? match[0]),
  );
}
