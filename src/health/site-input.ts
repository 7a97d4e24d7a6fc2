import type { SettingName } from '../profiles/setting.js';
import type { Detection } from '../site/detect-profile.js';
import type { Site } from '../site/site.js';

/** A site, with what spoke for its generator and where its settings stand. */
export interface SiteInput {
  readonly site: Site;
  readonly detection: Detection;
  /** Other generators that left signs in the same folder. */
  readonly others: readonly Detection[];
  /** Where a setting comes from: a file, `configuration` or `default`; `undefined` when not set. */
  readonly originOf: (name: SettingName) => string | undefined;
}
