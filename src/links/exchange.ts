import type { Failure } from './failure.js';

/** How a request is made: as usual, with a parser that forgives, or over HTTP/2 alone. */
export type Route = 'strict' | 'lenient' | 'h2';

/** One request to be made. */
export interface Ask {
  readonly url: string;
  readonly route: Route;
  /** `name=value; …`, empty for none. */
  readonly cookie: string;
  /** Ids that links want to find in the page, as written in them; empty when only its title matters. */
  readonly wanted: readonly string[];
  /** Validators of an earlier answer, so that an unchanged page need not be sent again. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The header fields a verdict can depend on. Names in lower case. */
export interface ResponseHeaders {
  /** Values of a repeated field joined by `, `; `set-cookie` is kept apart. */
  readonly fields: ReadonlyMap<string, string>;
  readonly cookies: readonly string[];
}

/** What reading the start of an HTML page, or all of it, has shown. */
export interface PageFacts {
  /** Of its head, in order: more than one by mistake. */
  readonly titles: readonly string[];
  /** Those of the wanted ids that were found. */
  readonly found: readonly string[];
  /** The page is an empty frame that a script fills. */
  readonly clientSide: boolean;
  /** The whole page was read: what was not found is not there. */
  readonly complete: boolean;
}

/** What came of one request. */
export type Exchange =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: ResponseHeaders;
      /** Only for HTML that was looked into. */
      readonly page?: PageFacts;
    }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** Makes one request. Never rejects; an abort gives the failure `aborted`. */
export type Fetch = (ask: Ask) => Promise<Exchange>;
