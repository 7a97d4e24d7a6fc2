/** retext-smartypants with its dashes: two hyphens are an em dash, three stay what they are. */
export function oldSchoolDashes(text: string): string {
  return text.replace(/-{2,}/g, (dashes) => (dashes.length === 2 ? '—' : dashes));
}

/** The smart punctuation of hexo-renderer-marked, with its default quotes. */
export function markedSmartypants(text: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/(^|[-—/([{"\s])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[-—/([{‘\s])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/\.{3}/g, '…');
}
