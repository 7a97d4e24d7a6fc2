/** What is wrong with how an address is written, and the address that was probably meant. */
export interface UrlProblem {
  readonly kind:
    | 'quotes'
    | 'scheme'
    | 'slashes'
    | 'doubled'
    | 'host'
    | 'space'
    | 'percent'
    | 'port'
    | 'punctuation';
  readonly better?: string;
}

/** Schemes in use; IANA's registry has hundreds, links on blogs have these. */
const known = new Set(
  'http https mailto ftp ftps sftp tel sms geo news nntp irc ircs git ssh svn magnet data urn about xmpp sip sips webcal feed bitcoin ethereum lightning monero ipfs ipns dat gemini gopher spotify steam slack zoommtg vscode obsidian things itms itms-apps apple-podcasts market intent whatsapp tg signal matrix acct doi isbn info tag view-source chrome moz-extension file javascript vbscript blob ldap ldaps rtsp rtmp ws wss smb afp nfs callto facetime maps skype msteams teams discord jabber mumble ed2k cid mid dns dict finger telnet z39.50r bluesky at nostr web+mastodon'.split(
    ' ',
  ),
);

/** Look at an absolute address as a browser would. `undefined`: nothing is wrong with it. */
export function findUrlProblem(url: string): UrlProblem | undefined {
  return (
    quoted(url) ??
    doubledScheme(url) ??
    mailSlashes(url) ??
    brokenSlashes(url) ??
    unknownScheme(url) ??
    (/^https?:\/\//i.test(url) ? webProblem(url) : undefined)
  );
}

/** `"https://x"`, as HTML has it; Markdown takes the quotes for a part of the address. */
function quoted(url: string): UrlProblem | undefined {
  const match = /^["'“”‘’]+((?:https?:\/\/|mailto:|\/)[^"'“”‘’\s]+)["'“”‘’]+$/i.exec(url);
  return match ? { kind: 'quotes', better: match[1] ?? '' } : undefined;
}

/** `http://http://x`, `https://https:/x`, `http://https//x` */
function doubledScheme(url: string): UrlProblem | undefined {
  const match = /^[a-z]{0,3}https?:?\/{0,3}(https?)(:\/*|\/\/)(?=[\w[])/i.exec(url);
  if (!match || /^https?:\/\/https?[.-]/i.test(url)) return undefined;
  return { kind: 'doubled', better: `${match[1]}://${url.slice(match[0].length)}` };
}

/** `mailto://a@b`, `mailto: a@b` */
function mailSlashes(url: string): UrlProblem | undefined {
  const match = /^mailto:(?:\/+|\s+)(?=[^\s/@]+@)/i.exec(url);
  return match ? { kind: 'slashes', better: `mailto:${url.slice(match[0].length)}` } : undefined;
}

/** `http//x`, `http:/x`, `https:x`, `http:///x`, `http;//x`, `http:\\x` */
function brokenSlashes(url: string): UrlProblem | undefined {
  const match =
    /^(https?)(:?\/{3,}|:\/(?!\/)|:(?=[\w-]+\.)|\/\/|[;.,]\/\/|:\\{1,2}|\s*:\s*\/\/|:\/\/\s)/i.exec(
      url,
    );
  if (!match || /^https?:\/\/(?![/\s])/i.test(url)) return undefined;
  const rest = url.slice(match[0].length);
  return /^[\w[]/.test(rest)
    ? { kind: 'slashes', better: `${match[1]}://${rest}` }
    : { kind: 'host' };
}

/** `htp://`, `ttps:`, `mhttps://`: near http, or a scheme nobody knows before `://`. */
function unknownScheme(url: string): UrlProblem | undefined {
  const match = /^([a-z][a-z0-9+.-]*):(\/\/)?/i.exec(url);
  const scheme = match?.[1]?.toLowerCase();
  if (!match || scheme === undefined || known.has(scheme) || scheme.includes('.')) return undefined;
  const rest = url.slice(match[0].length);
  if (
    /^h?x?t{0,3}x?p{0,2}s?$|^[a-z]?h+t+p+s*$|^h[a-z]{1,3}ps?$|^https?[a-z]$/.test(scheme) &&
    match[2]
  )
    return { kind: 'scheme', better: `http${scheme.endsWith('s') ? 's' : ''}://${rest}` };
  return match[2] && /^[\w-]+(\.[\w-]+)+/.test(rest) && !isApplication(scheme)
    ? { kind: 'scheme' }
    : undefined;
}

/** Applications make up schemes of their own; those have no dots in what follows, or a plus. */
function isApplication(scheme: string): boolean {
  return /[+-]/.test(scheme) || scheme.length > 8;
}

function webProblem(url: string): UrlProblem | undefined {
  const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::([^/?#]*))?/i.exec(url);
  if (/\s/.test(url.trim())) return { kind: 'space', better: url.trim().replace(/\s+/g, '%20') };
  if (!host || host[1] === '' || /^[.-]|\.\./.test(host[1] ?? '')) return { kind: 'host' };
  if (host[2] && !(/^\d{1,5}$/.test(host[2]) && Number(host[2]) < 65_536)) return { kind: 'port' };
  if (/%(?![0-9a-f]{2})/i.test(url.slice(host[0].length).split('?')[0] ?? ''))
    return { kind: 'percent' };
  const swallowed = /(?:[,;”“"’»]|\.(?=$)(?<=\w\.))$/.exec(url);
  if (swallowed && !/[({?#]/.test(url))
    return { kind: 'punctuation', better: url.slice(0, swallowed.index) };
  return isParsable(url) ? undefined : { kind: 'host' };
}

function isParsable(url: string): boolean {
  return URL.canParse(url);
}
