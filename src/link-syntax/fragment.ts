/**
 * The id that a fragment names, as it must stand in the page; `undefined` when there is nothing to
 * look for: the top of the page, text fragments, client-side routes, lines of code, pages of a PDF and
 * times of a video.
 */
export function idNamedBy(fragment: string): string | undefined {
  const plain = fragment.split(':~:')[0] ?? '';
  if (plain === '' || /^top$/i.test(plain)) return undefined;
  if (/^[!/]/.test(plain) || selector.test(plain)) return undefined;
  return plain;
}

/** What is not an id: `L10-L20`, `page=3`, `t=42`, `xywh=…`, `issuecomment-1` and their like. */
const selector =
  /^(?:L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|lines-\d+(?::\d+)?|[a-z][\w-]*=.*|issuecomment-\d+|discussion_r\d+|discussioncomment-\d+|pullrequestreview-\d+|note_\d+|diff-[\da-f]+.*)$/i;

/** Text with its percent escapes resolved; as it is when they are none. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
