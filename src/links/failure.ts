/** Why there was no response. */
export type FailureKind =
  | 'name-not-found'
  | 'name-lookup'
  | 'unreachable'
  | 'connection-refused'
  | 'connect-timeout'
  | 'response-timeout'
  | 'reset'
  | 'closed'
  | 'certificate'
  | 'tls'
  | 'http2-only'
  | 'malformed'
  | 'private-address'
  | 'proxy'
  | 'aborted'
  | 'other';

export interface Failure {
  readonly kind: FailureKind;
  /** The code of the system or library, for the report: `ECONNREFUSED`. Stable words, no addresses. */
  readonly code: string;
  /** For `certificate`: which certificate it was, so that equal ones can be told. */
  readonly fingerprint?: string;
}

/** The parts of a Node, OpenSSL or undici error that tell what happened. */
export interface ErrorFacts {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
  readonly cert?: { readonly fingerprint256?: unknown };
}

/** The code an address gate puts on its error. */
export const privateAddressCode = 'POST_PRIVATE_ADDRESS';

const kinds: Readonly<Record<string, FailureKind>> = {
  [privateAddressCode]: 'private-address',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-lookup',
  EAI_FAIL: 'name-lookup',
  ESERVFAIL: 'name-lookup',
  ETIMEOUT: 'name-lookup',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'response-timeout',
  UND_ERR_BODY_TIMEOUT: 'response-timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNABORTED: 'reset',
  UND_ERR_SOCKET: 'closed',
  ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: 'http2-only',
  UND_ERR_HEADERS_OVERFLOW: 'malformed',
  ERR_HTTP2_ERROR: 'malformed',
  EPROTO: 'tls',
  UND_ERR_PRX_TLS: 'proxy',
  UND_ERR_ABORTED: 'aborted',
  ABORT_ERR: 'aborted',
};

/** OpenSSL's verdicts on a chain of certificates (`X509_V_ERR_*`) as Node names them. */
const certificateCode =
  /^(?:CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_|ERR_TLS_CERT_)/;

/** Tell what kind of failure an error of the network libraries is. */
export function failureOf(error: ErrorFacts): Failure {
  const code = typeof error.code === 'string' ? error.code : '';
  const message = typeof error.message === 'string' ? error.message : '';
  const kind = kindOf(code, message, error.name);
  const fingerprint = error.cert?.fingerprint256;
  return {
    kind,
    code: code || 'UNKNOWN',
    ...(typeof fingerprint === 'string' ? { fingerprint } : {}),
  };
}

function kindOf(code: string, message: string, name: unknown): FailureKind {
  const proxyStatus = /^Proxy response \((\d{3})\)/.exec(message)?.[1];
  if (proxyStatus?.startsWith('5')) return 'unreachable';
  if (proxyStatus || message.startsWith('Proxy Authentication Required')) return 'proxy';
  // Node reports a peer that hangs up during the TLS handshake as a reset of the connection.
  if (message.includes('before secure TLS connection')) return 'tls';
  const known = kinds[code];
  if (known) return known;
  if (certificateCode.test(code)) return 'certificate';
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return 'tls';
  if (code.startsWith('HPE_') || name === 'HTTPParserError') return 'malformed';
  return 'other';
}

/** Does the failure speak of the origin more than of the page, so that its other pages fare alike? */
export function isOriginFailure(kind: FailureKind): boolean {
  return originFailures.has(kind);
}

const originFailures: ReadonlySet<FailureKind> = new Set([
  'name-not-found',
  'name-lookup',
  'unreachable',
  'connection-refused',
  'connect-timeout',
  'response-timeout',
  'certificate',
  'tls',
  'private-address',
]);
