/** How bad something is for the readers or the keepers of a site. */
export type HealthLevel = 'error' | 'warning' | 'info';

/** Something about a site as a whole that somebody should know. */
export interface HealthFinding {
  /** Stable, for programs. */
  readonly id: FindingId;
  readonly level: HealthLevel;
  /** What is so, as a sentence without its period. */
  readonly what: string;
  /** What to do about it. */
  readonly todo: string;
  readonly places: readonly HealthPlace[];
}

/** What a finding is about: posts and what they share, or one and why. */
export interface HealthPlace {
  /** Paths relative to the root of the site. */
  readonly paths: readonly string[];
  /** What they share: a URL, a title, an author. */
  readonly shared?: string;
  /** Why it is named here. */
  readonly note?: string;
}

/** The worst first: the order in which findings are told. */
export const findingIds = [
  'leak',
  'unreadable-configuration',
  'stops-the-build',
  'date-mismatch',
  'url-collision',
  'lost',
  'drafts-shown',
  'two-generators',
  'ignored-file',
  'unknown-time-zone',
  'no-time-zone',
  'no-posts',
  'unknown-author',
  'near-authors',
  'tag-variants',
  'duplicate-title',
  'drafts-uncertain',
  'lenient-front-matter',
  'no-generator',
  'scheduled',
] as const;

export type FindingId = (typeof findingIds)[number];

/** `1 post`, `3 posts`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
