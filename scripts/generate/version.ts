import { read, write } from './files.js';

/** `src/generated/version.ts`: name and version out of package.json, without shipping all of it. */
export function generateVersion(): void {
  const { name, version } = JSON.parse(read('package.json'));
  write(
    'src/generated/version.ts',
    `export const name = '${name}';\nexport const version = '${version}';\n`,
  );
}
