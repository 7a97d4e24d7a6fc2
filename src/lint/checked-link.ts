/** What is known about a link. Only `broken` is a reader's dead end for certain. */
export type LinkVerdict =
  | 'ok'
  | 'moved'
  | 'broken'
  | 'fragment'
  | 'suspect'
  | 'blocked'
  | 'down'
  | 'timeout'
  | 'tls'
  | 'refused'
  | 'offline'
  | 'unknown';

/** A link that was asked for over the network, as link rules see it. */
export interface CheckedLink {
  /** Without user name, password and keys; may be very long. */
  readonly url: string;
  /** The same cut for messages. */
  readonly label: string;
  readonly verdict: LinkVerdict;
  /** Why, as a fixed word: `status`, `name-not-found`, `redirect-loop` … */
  readonly reason: string;
  /** The status of the last answer. */
  readonly status?: number;
  /** Where redirects led in the end, cut for messages. */
  readonly finalLabel?: string;
  /** The address to write instead, where that is safe. */
  readonly rewrite?: LinkRewrite;
  /** An archived copy. */
  readonly archive?: string;
  /** The page fails now but was fine on that day, `YYYY-MM-DD`. */
  readonly lastOkDay?: string;
}

/** The address that a moved page should be linked by. */
export interface LinkRewrite {
  readonly url: string;
  /** Nothing but scheme, host name or the spelling of the same path has changed. */
  readonly certain: boolean;
}
