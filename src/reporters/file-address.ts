/** The `file:` address of a file, for links in a terminal; any path gives one. */
export function fileAddress(absolutePath: string, line: number): string {
  const path = absolutePath
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
    .replace(/^\/?([A-Za-z])%3A\//, '/$1:/');
  return `file://${path}#L${line}`;
}
