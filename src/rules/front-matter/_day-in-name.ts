import { readFileName, withoutExtension } from '../../site/file-name.js';
import { nameOf } from '../../text/path.js';

/** The day in a file name. */
export interface DayInName {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Does the name begin with it? */
  readonly isPrefix: boolean;
}

/** The one full date in a file name, first or elsewhere: `weekly-update.2016-02-08.md`. */
export function dayInName(path: string): DayInName | undefined {
  const { day } = readFileName(path);
  if (day !== undefined) return { day, isPrefix: true };
  const found = [...withoutExtension(nameOf(path)).matchAll(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g)];
  const only = found.length === 1 ? found[0]?.[0] : undefined;
  return only === undefined ? undefined : { day: only, isPrefix: false };
}
