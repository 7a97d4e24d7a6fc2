import type { Site } from '../site.js';
import { decodePath } from './url-path.js';

/** An address of the site itself, taken apart. */
export interface OwnAddress {
  /** `host`: written with the site's host; `path`: from the root; `relative`: from the page. */
  readonly form: 'host' | 'path' | 'relative';
  /** Percent escapes resolved, without the path that the site lies under; `` for the page itself. */
  readonly path: string;
  /** Without `#`, percent escapes resolved; `undefined` when there is none. */
  readonly fragment: string | undefined;
  /** Query and fragment as written. */
  readonly tail: string;
}

/** Where the site lies. */
export interface SiteHome {
  /** Host names in lower case, without `www.`; those that the site says it lives on. */
  readonly hosts: ReadonlySet<string>;
  /** `/repo` when all pages lie below that; else empty. */
  readonly base: string;
}

/** Host and base path of a site, from its settings and the files in which hosting services keep them. */
export function homeOf({ settings, files, profile }: Site): SiteHome {
  const url = parseHome(settings.baseUrl);
  const roots = ['', ...profile.links.staticRoots.filter((root) => !root.includes('{'))];
  const named = roots.flatMap((root) => files.text(root === '' ? 'CNAME' : `${root}/CNAME`) ?? []);
  const hosts = [url, ...named.map((text) => parseHome(text.trim()))].flatMap(
    (one) => one?.host ?? [],
  );
  const base = settings.basePath ?? url?.path ?? '';
  return {
    hosts: new Set(hosts.filter((host) => host.includes('.'))),
    base: `/${base}`.replace(/\/{2,}/g, '/').replace(/\/$/, ''),
  };
}

function parseHome(text: string | undefined): { host: string; path: string } | undefined {
  const match = /^(?:https?:)?(?:\/\/)?([^/\s:?#@]+)(?::\d+)?(\/[^\s?#]*)?/i.exec(text ?? '');
  if (!match?.[1]) return undefined;
  return { host: bareHost(match[1]), path: match[2] ?? '' };
}

/** Without `www.`, in lower case. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Read an address; `undefined` when it does not lead into the site, or a template makes it. */
export function readOwnAddress(address: string, home: SiteHome): OwnAddress | undefined {
  const text = address.trim();
  if (/\{\{|\{%|<%|\$\{|%7B%7B|\\/i.test(text)) return undefined;
  const web = /^(?:https?:)?\/\/([^/?#]*)/i.exec(text);
  if (web) return onHost(text.slice(web[0].length), web[1] ?? '', home);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return undefined;
  return parts(text.startsWith('/') ? 'path' : 'relative', text, home.base);
}

function onHost(rest: string, authority: string, home: SiteHome): OwnAddress | undefined {
  const host = bareHost(authority.replace(/^[^@]*@/, '').replace(/:(?:80|443)$/, ''));
  if (!home.hosts.has(host)) return undefined;
  const path = rest.startsWith('/') ? rest : `/${rest}`;
  const below = home.base === '' || path === home.base || path.startsWith(`${home.base}/`);
  return below ? parts('host', path, home.base) : undefined;
}

function parts(form: OwnAddress['form'], text: string, base: string): OwnAddress {
  const [, written = '', query = '', hash] = /^([^?#]*)(\?[^#]*)?(?:#([\s\S]*))?$/.exec(text) ?? [];
  // Web servers take several slashes for one.
  const path = decodePath(written).replace(/\/{2,}/g, '/');
  const inside = base !== '' && (path === base || path.startsWith(`${base}/`));
  return {
    form,
    path: form !== 'relative' && inside ? path.slice(base.length) || '/' : path,
    fragment: hash === undefined ? undefined : decodePath(hash),
    tail: query + (hash === undefined ? '' : `#${hash}`),
  };
}
