// Bundle the command line and the library into dist/: one file at start, the rest loaded when used.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../', import.meta.url));
rmSync(`${project}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: project,
  entryPoints: { cli: 'src/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // satteri carries a native binding that must be found beside its own package.
  external: ['satteri'],
  // jsonc-parser's CommonJS build cannot be bundled; its ES modules can.
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
  logLevel: 'warning',
  // gray-matter holds an `eval` for JavaScript front matter; our engines never let it be reached.
  logOverride: { 'direct-eval': 'silent' },
  legalComments: 'none',
});
