import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** A small real site: `<generator>-<trait>` in `fixtures/`. */
export interface FixtureSite {
  readonly name: string;
  /** Id of the profile it is for. */
  readonly generator: string;
  /** Its files by path relative to the site, to fill a memory host with. */
  readonly files: Readonly<Record<string, string>>;
}

/** All of them, by name. */
export const fixtureSites: readonly FixtureSite[] = readdirSync(folder)
  .sort()
  .map((name) => ({
    name,
    generator: name.slice(0, name.indexOf('-')),
    files: Object.fromEntries(
      pathsBelow(name).map((path) => [
        path.slice(name.length + 1),
        readFileSync(`${folder}${path}`, 'utf8'),
      ]),
    ),
  }));

function pathsBelow(directory: string): string[] {
  return readdirSync(`${folder}${directory}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? pathsBelow(`${directory}/${entry.name}`) : [`${directory}/${entry.name}`],
  );
}
