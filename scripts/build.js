// Bundle the command line and the library into dist/: one file at start, the rest loaded when used.
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../', import.meta.url));
rmSync(`${project}dist`, { recursive: true, force: true });
/** satteri's JavaScript goes into the bundle; its native binding is found from its own package. */
const nativeBinding = {
  name: 'native-binding',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/satteri\/index\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        'createRequire(import.meta.url)',
        "createRequire(createRequire(import.meta.url).resolve('satteri'))",
      ),
    }));
  },
};

/** Parsers that most runs never need. In the bundle they are evaluated at the first call, not at start. */
const rarelyNeeded = /^(?:yaml|toml-eslint-parser|gray-matter)$/;
const lazyParsers = {
  name: 'lazy-parsers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: rarelyNeeded }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'lazy' } : undefined,
    );
    onLoad({ filter: rarelyNeeded, namespace: 'lazy' }, async ({ path }) => ({
      contents: lazyModule(path, await import(path)),
      resolveDir: project,
    }));
  },
};

/** A module with the exports of another, each of which loads that one when it is called. */
function lazyModule(path, exports) {
  const names = Object.keys(exports).filter((name) => typeof exports[name] === 'function');
  const wrappers = names.map((name) => {
    const target = name === 'default' ? 'load()' : `load().${name}`;
    const isClass = /^class\b/.test(String(exports[name]));
    const declared = name === 'default' ? 'default function' : `function ${name}`;
    return isClass
      ? `export class ${name} { static [Symbol.hasInstance](value) { return value instanceof ${target}; } }`
      : `export ${declared}(...args) { return ${target}(...args); }`;
  });
  return [`let loaded; const load = () => (loaded ??= require('${path}'));`, ...wrappers].join(
    '\n',
  );
}

await build({
  absWorkingDir: project,
  entryPoints: { cli: 'src/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // jsonc-parser's CommonJS build cannot be bundled; its ES modules can.
  mainFields: ['module', 'main'],
  plugins: [nativeBinding, lazyParsers],
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
  logLevel: 'warning',
  // gray-matter holds an `eval` for JavaScript front matter; our engines never let it be reached.
  logOverride: { 'direct-eval': 'silent' },
  legalComments: 'none',
  // Less text to parse at every start; names stay for readable stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
});
