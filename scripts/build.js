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
  plugins: [nativeBinding],
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
