import type { SettingName } from '../setting.js';

export interface SettingTest {
  readonly setting: SettingName;
  /** The setting is known and matches this regular expression (`u` flag). */
  readonly is?: string;
  /** The setting is a version lower than this one. An unknown version is taken for the newest. */
  readonly below?: string;
}
