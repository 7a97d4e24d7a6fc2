import type { AddressForm } from './plan-links.js';

/**
 * A URL as it is to be written where another address stood, `undefined` where it would need more
 * than the address to change. `before` is what stands there now.
 */
export function addressText(url: string, form: AddressForm, before: string): string | undefined {
  switch (form) {
    case 'html':
      return before.includes('&#') ? undefined : escapeHtml(url, before);
    case 'data':
      return /['"\\\s]|: | #/.test(url) ? undefined : url;
    case 'bare':
      return /[?!.,:*_~'")\]]$/.test(url) ? undefined : escapeMarkdown(url);
    case 'markdown':
      return escapeMarkdown(url);
  }
}

/** Ampersands as the author wrote them: HTML takes both ways. */
function escapeHtml(url: string, before: string): string {
  const ampersand = before.includes('&') && !before.includes('&amp;') ? '&' : '&amp;';
  return url
    .replaceAll('&', ampersand)
    .replaceAll('"', '%22')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E');
}

/** What would end a destination, a table cell or an autolink early is written as its percent code. */
function escapeMarkdown(url: string): string {
  const safe = url.replace(
    /[\\<>|`]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return isBalanced(safe) ? safe : safe.replaceAll('(', '%28').replaceAll(')', '%29');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
