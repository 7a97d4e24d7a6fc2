/** A path as a part of a URI; half characters, which a URI cannot have, are replaced. */
export function encodePath(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');
}

/** An address in printable ASCII, without what could end it in a terminal or in Markdown. */
export function encodeAddress(address: string): string {
  return wellFormed(address)
    .replace(/[^!#-;=?-Z_a-z~]/gu, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
