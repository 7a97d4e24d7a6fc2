import { names, read, write } from './files.js';

/** `src/generated/version.ts`: what package.json and the folders say, without shipping all of it. */
export function generateVersion(): void {
  const { name, version, repository } = JSON.parse(read('package.json'));
  const address = repository.url.replace(/^git\+|\.git$/g, '');
  const groups = names('src/rules').filter((folder) => !folder.includes('.'));
  write(
    'src/generated/version.ts',
    `export const name = '${name}';
export const version = '${version}';
export const repository = '${address}';
/** Groups of our own rules. */
export const ruleGroups: readonly string[] = ${JSON.stringify(groups)};
`,
  );
}
