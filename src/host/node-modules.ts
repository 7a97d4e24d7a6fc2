import { pathToFileURL } from 'node:url';

/** What a module exports. */
type Module = Readonly<Record<string, unknown>>;

/** `import()`: the program itself may be compiled from a cache, and then cannot. */
export type ImportModule = (url: string) => Promise<Module>;

/**
 * Load a module as `import` from a file in `directory` would: by relative path, or by the name of a
 * package in a `node_modules` folder there or above. This runs its code.
 *
 * @returns `undefined` when there is no such module
 */
export async function loadModule(
  specifier: string,
  directory: string,
  importModule: ImportModule = (url) => import(url),
): Promise<Module | undefined> {
  const path = resolve(specifier, directory);
  return path === undefined ? undefined : importModule(pathToFileURL(path).href);
}

function resolve(specifier: string, directory: string): string | undefined {
  const { createRequire } = process.getBuiltinModule('node:module');
  const require = createRequire(`${directory}/_.js`);
  try {
    return require.resolve(specifier);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return importEntry(require, specifier);
    if (code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** `require.resolve` does not see packages that can be imported only: those say so in `exports`. */
function importEntry(require: NodeJS.Require, name: string): string | undefined {
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
  for (const folder of require.resolve.paths(name) ?? []) {
    const manifest = `${folder}/${name}/package.json`;
    if (!existsSync(manifest)) continue;
    const { exports } = JSON.parse(readFileSync(manifest, 'utf8'));
    const entry = target(exports?.['.'] ?? exports);
    return entry === undefined ? undefined : `${folder}/${name}/${entry}`;
  }
  return undefined;
}

/** The file that an entry of `exports` names for `import` in Node. */
function target(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null) return undefined;
  for (const [condition, value] of Object.entries(entry)) {
    const applies = ['node', 'import', 'module-sync', 'default'].includes(condition);
    const found = applies ? target(value) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
