import { fragmentsUnknowable } from './host-facts.js';

/**
 * The id that a fragment names, as it must stand in the page; `undefined` when there is nothing to
 * look for: the top of the page, text fragments, client-side routes, lines of code, pages of a PDF,
 * times of a video, and hosts whose pages are made by scripts.
 */
export function wantedId(fragment: string, pageUrl: string): string | undefined {
  const plain = fragment.split(':~:')[0] ?? '';
  if (plain === '' || /^top$/i.test(plain)) return undefined;
  if (/^[!/]/.test(plain) || selector.test(plain)) return undefined;
  if (fragmentsUnknowable(new URL(pageUrl))) return undefined;
  return plain;
}

/** What is not an id: `L10-L20`, `page=3`, `t=42`, `xywh=…`, `issuecomment-1` and their like. */
const selector =
  /^(?:L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|lines-\d+(?::\d+)?|[a-z][\w-]*=.*|issuecomment-\d+|discussion_r\d+|discussioncomment-\d+|pullrequestreview-\d+|note_\d+|diff-[\da-f]+.*)$/i;

/** All spellings of an id that count: as written, percent-decoded, and with GitHub's prefix. */
export function spellingsOf(id: string): readonly string[] {
  const decoded = decode(id);
  const spellings = decoded === id ? [id] : [id, decoded];
  return [...spellings, ...spellings.map((spelling) => `user-content-${spelling}`)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
