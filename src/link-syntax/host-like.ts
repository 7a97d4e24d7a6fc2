/**
 * Endings of host names that are not file extensions of anything a blog links to, by use on the web;
 * `md`, `py`, `rs`, `sh`, `pl`, `so`, `zip` … could be files and are left out on purpose.
 */
const endings = new Set(
  'com org net edu gov mil int info biz name pro museum coop aero io dev app me co uk de fr es it pt nl be ch at dk se no fi ie eu us ca au nz jp cn kr tw hk in br mx ar cl pe ve ru ua by cz sk hu ro bg gr tr il ir za ng ke eg ma blog page site online store tech cloud xyz wiki news social design art media space world life live today email chat codes tools systems network academy agency community foundation berlin london paris tokyo nyc science education school university'.split(
    ' ',
  ),
);

/** Does a relative address read like a host: `www.cern.ch`, `github.com/x`? */
export function isHostLike(address: string): boolean {
  // Nearly all addresses begin otherwise, and need not ask the Unicode tables.
  if (!/^[^\s/?#:.@]+\./.test(address)) return false;
  const host = /^([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d{1,5})?(?=[/?#]|$)/u.exec(address)?.[1];
  if (host === undefined) return false;
  if (/^www\d?\./i.test(host)) return true;
  const labels = host.toLowerCase().split('.');
  return endings.has(labels.at(-1) ?? '') && labels.every((label) => !/^-|-$/.test(label));
}

/** Does it read like an e-mail address? */
export function isMailLike(address: string): boolean {
  return (
    address.includes('@') && /^[\w.+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(address)
  );
}
