import { Option } from 'commander';

/** `-f`, which may be given several times: see `readFormats`. */
export function formatOption(): Option {
  return new Option(
    '-f, --format <name>',
    'pretty, compact, json, sarif, github …; name:file writes a file; may be given again',
  )
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], 'pretty on a terminal, github in its Actions, else compact');
}
