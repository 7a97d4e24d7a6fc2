/**
 * A test for URLs by patterns in which `*` stands for anything. A pattern with `://` is for the whole
 * URL, one with `/` for host and path, another for the host; a leading `*.` covers the host itself, too.
 */
export function createLinkFilter(patterns: readonly string[]): (url: string) => boolean {
  if (patterns.length === 0) return () => false;
  return (url) => {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    return patterns.some((pattern) => matches(pattern.toLowerCase(), url.toLowerCase(), parsed));
  };
}

function matches(pattern: string, url: string, parsed: URL | undefined): boolean {
  if (pattern.includes('://')) return wildcard(pattern, url);
  if (!parsed) return false;
  if (pattern.includes('/'))
    return wildcard(pattern, `${parsed.host}${parsed.pathname}`.toLowerCase());
  return wildcard(pattern, parsed.hostname) || pattern === `*.${parsed.hostname}`;
}

/** Greedy with one step back: linear but for the product of both lengths at worst. */
function wildcard(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  let index = 0;
  while (index < text.length) {
    if (pattern[at] === '*') {
      star = at;
      at += 1;
      retry = index;
    } else if (pattern[at] === text[index]) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      index = retry;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
