/** The proxies that the environment names. Their URLs may hold a password: never print them. */
export interface ProxySettings {
  readonly http?: string;
  readonly https?: string;
  /** Hosts to be asked directly: `*`, or names and their subdomains, with or without a port. */
  readonly none: readonly string[];
}

/**
 * Read `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`; lower case wins, as in curl.
 */
export function readProxySettings(
  environment: Readonly<Record<string, string | undefined>>,
): ProxySettings {
  const read = (name: string): string | undefined =>
    usable(environment[name.toLowerCase()] ?? environment[name]);
  const all = read('ALL_PROXY');
  const http = read('HTTP_PROXY') ?? all;
  const https = read('HTTPS_PROXY') ?? all;
  const none = environment.no_proxy ?? environment.NO_PROXY ?? '';
  return {
    ...(http === undefined ? {} : { http }),
    ...(https === undefined ? {} : { https }),
    none: none.split(/[\s,]+/).filter(Boolean),
  };
}

/** The proxy for a URL, `undefined` when its host is asked directly. */
export function proxyFor(url: URL, settings: ProxySettings): string | undefined {
  const proxy = url.protocol === 'https:' ? settings.https : settings.http;
  return proxy === undefined || isExempt(url, settings.none) ? undefined : proxy;
}

function usable(proxy: string | undefined): string | undefined {
  if (!proxy) return undefined;
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}

function isExempt(url: URL, none: readonly string[]): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return none.some((entry) => {
    if (entry === '*') return true;
    const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (only !== undefined && only !== port) return false;
    const suffix = name.replace(/^\*?\./, '').toLowerCase();
    return url.hostname === suffix || url.hostname.endsWith(`.${suffix}`);
  });
}
