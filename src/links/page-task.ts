/** One page to ask for, whichever links lead to it. */
export interface PageTask {
  readonly url: string;
  /** The ids that links want in it, as written in their fragments. */
  readonly wanted: readonly string[];
  /** Validators of the answer that is kept, when nothing else of it is needed again. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The host that is asked for a URL: what politeness goes by, whatever the port. */
export function hostOf(url: string): string {
  return new URL(url).hostname;
}
