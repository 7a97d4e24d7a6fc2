import type { PatternSource, Setting } from '../setting.js';

/**
 * Whether all headings are moved down, so that one of level one is none to readers: by how the plugins for that
 * are named and set up.
 *
 * @param file the generator's configuration
 */
export function headingShift(file: PatternSource['file']): Setting {
  return {
    from: [
      {
        file,
        pattern:
          '\\bfirstLevel\\s*:\\s*["\'`]?h?[2-6]|(?:heading|header)-?(?:level|shift)s?\\b|shift-?heading|shiftHeading',
        value: 'yes',
      },
    ],
  };
}
