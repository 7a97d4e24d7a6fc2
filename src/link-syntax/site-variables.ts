/** `{{ site.url }}{{ site.baseurl }}/x`, `{{ "/x" | relative_url }}`: what templates put before paths. */
const variables = /^(?:\{\{-?\s*site\.(?:baseurl|base_url|url|github\.url)\s*-?\}\}\s*)+(?=\/|$)/;
const filtered =
  /^\{\{-?\s*(?:"(\/[^"{}]*)"|'(\/[^'{}]*)')\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.(?:baseurl|url))[\s\w|:.]*-?\}\}([^{}]*)$/;

/** An address whose template parts only say where the site lies, without them. */
export function withoutSiteVariables(address: string): string {
  if (!address.startsWith('{{')) return address;
  const match = filtered.exec(address);
  if (match) return `${match[1] ?? match[2] ?? ''}${match[3] ?? ''}`;
  return address.replace(variables, '');
}
