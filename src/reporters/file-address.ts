import { encodePath } from './address-text.js';

/** The `file:` address of a file, for links in a terminal; any path gives one. */
export function fileAddress(absolutePath: string, line: number): string {
  if (!/^[A-Za-z]:[\\/]/.test(absolutePath)) return `file://${encodePath(absolutePath)}#L${line}`;
  const drive = absolutePath.slice(0, 2);
  const path = encodePath(absolutePath.slice(2).replaceAll('\\', '/'));
  return `file:///${drive}${path}#L${line}`;
}
