import type { Severity } from './diagnostic.js';
import type { AnyRule } from './rule.js';

/** A rule switched on, with its options merged and its severity decided. */
export interface EnabledRule {
  readonly rule: AnyRule;
  readonly severity: Severity;
  /** Did somebody name the severity? Then the rule's own shades do not count. */
  readonly explicit: boolean;
  /** Is what only tidies up to be told as a warning? */
  readonly strict?: boolean;
  readonly options: object;
  readonly publishing: boolean;
}
