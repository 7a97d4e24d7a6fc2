/** Paths of addresses: always with a slash at the start, percent escapes resolved, in NFC. */

/** Percent escapes resolved where they are UTF-8, else as written. */
export function decodePath(path: string): string {
  if (!path.includes('%')) return path.normalize('NFC');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path.normalize('NFC');
  }
}

/**
 * What two spellings of one page have in common: no `index.html`, no `.html`, no slash at the end.
 * The home page is ``.
 */
export function pageKey(path: string): string {
  return path.replace(/\/(?:index(?:\.html?)?)?$/, '').replace(/\.html?$/, '');
}

/** The folder that relative links of a page start from, as a browser sees it; ends with a slash. */
export function folderOfUrl(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1);
}

/** `b/../c` seen from `/a/`; nothing climbs above the root. Keeps a slash at the end. */
export function joinUrl(folder: string, relative: string): string {
  const parts: string[] = [];
  const whole = relative.startsWith('/') ? relative : folder + relative;
  const pieces = whole.split('/');
  for (const piece of pieces) {
    if (piece === '' || piece === '.') continue;
    if (piece === '..') parts.pop();
    else parts.push(piece);
  }
  const isFolder = /(?:^|\/)\.{0,2}$/.test(whole);
  return `/${parts.join('/')}${isFolder && parts.length > 0 ? '/' : ''}`;
}
