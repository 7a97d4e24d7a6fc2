/** Names of query parameters that carry a right of access rather than name a page. */
const secretKey =
  /^(?:.*[-_.])?(?:access_?token|token|auth|authorization|api[-_]?key|key|sig|signature|secret|password|passwd|pwd|session(?:_?id)?|sid|sso|jwt|ticket|credential|policy|security-token)$/i;

/** A URL as it may be printed or stored: without user name and password, secrets blanked out. */
export function redactUrl(url: URL): string {
  if (!holdsSecrets(url)) return url.href;
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.search = shown.search
    .slice(1)
    .split('&')
    .map((pair) => (isSecretPair(pair) ? `${pair.split('=')[0]}=REDACTED` : pair))
    .join('&');
  return shown.href;
}

/** Does the URL carry credentials, in front of its host or in its query? */
export function holdsSecrets(url: URL): boolean {
  if (url.username !== '' || url.password !== '') return true;
  const { search } = url;
  return search.length > 1 && search.slice(1).split('&').some(isSecretPair);
}

function isSecretPair(pair: string): boolean {
  const equals = pair.indexOf('=');
  if (equals <= 0 || equals === pair.length - 1 || equals > 64) return false;
  return secretKey.test(pair.slice(0, equals));
}
