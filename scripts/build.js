// Bundle the command line and the library into dist/.
//
//   cli/start.js      what bin/post.js starts: loads program.js through V8's code cache
//   cli/thread.js     the same for other threads that judge posts
//   cli/program.js    the command line in one file; commands and rules are evaluated when used
//   cli/vendor/       big packages that few commands need, one file each
//   index.js          the library
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../', import.meta.url));
rmSync(`${project}dist`, { recursive: true, force: true });

/**
 * Changes to packages as they go into the bundle: satteri's native binding is found from its own
 * package, and picocolors, which we tell whether to colour, does not open standard output to see.
 */
const patches = [
  {
    filter: /node_modules\/satteri\/index\.js$/,
    from: 'const require = createRequire(import.meta.url)',
    // Installers put it beside us or beside satteri; asking for the first is faster by far.
    // `node:module` takes longer to load than the binding.
    to: `const require = (name) => {
  if (name.startsWith('.')) throw new Error('only in a checkout of satteri');
  try {
    return ownRequire(name);
  } catch {
    const { createRequire } = process.getBuiltinModule('node:module');
    return createRequire(ownRequire.resolve('satteri'))(name);
  }
};`,
  },
  {
    filter: /node_modules\/picocolors\/picocolors\.js$/,
    from: 'let p = process || {}',
    to: 'let p = {}',
  },
];
const patchedPackages = {
  name: 'patched-packages',
  setup({ onLoad }) {
    for (const { filter, from, to } of patches) {
      onLoad({ filter }, async ({ path }) => {
        const contents = await readFile(path, 'utf8');
        if (!contents.includes(from)) throw new Error(`nothing to patch in ${path}`);
        return { contents: contents.replace(from, to) };
      });
    }
  },
};

/** Packages that most runs never need. In the bundle they are evaluated at the first call, not at start. */
const rarelyNeeded =
  /^(?:yaml|toml-eslint-parser|gray-matter|jsonc-parser|entities|htmlparser2|diff|@sindresorhus\/slugify)$/;
const lazyPackages = {
  name: 'lazy-packages',
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

/**
 * What a rule says about itself for people is half of its text. In the bundle it is worked out when
 * somebody asks: linting does not.
 */
const lazyExamples = {
  name: 'lazy-examples',
  setup({ onLoad }) {
    onLoad({ filter: /src\/rules\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replace(/^( +)examples: (\[\n[\s\S]*?\n\1\]),$/m, '$1get examples() { return $2; },')
        .replace(
          /^( +)rationale:\s+(`[^`\\]*(?:\\.[^`\\]*)*`|'[^'\n]*'),$/m,
          '$1get rationale() { return $2; },',
        );
      return { contents, loader: 'ts' };
    });
  },
};

/** commander starts other programs for commands we do not have; loading what it takes is slow. */
const lazyProcesses = {
  name: 'lazy-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'lazy-process' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lazy-process' }, () => ({
      contents: "exports.spawn = (...args) => require('child_process').spawn(...args);",
    }));
  },
};

/** A module with the exports of another, each of which loads that one when it is called. */
function lazyModule(path, exports) {
  const names = Object.keys(exports).filter((name) => typeof exports[name] === 'function');
  const wrappers = names.map((name) => {
    // An ECMAScript module that is required has its default export as a property.
    const target = name === 'default' ? '(load().default ?? load())' : `load().${name}`;
    const isClass = /^class\b/.test(String(exports[name]));
    const declared = name === 'default' ? 'default function' : `function ${name}`;
    return isClass
      ? `export class ${name} { constructor(...args) { return new (${target})(...args); } static [Symbol.hasInstance](value) { return value instanceof ${target}; } }`
      : `export ${declared}(...args) { return ${target}(...args); }`;
  });
  return [`let loaded; const load = () => (loaded ??= require('${path}'));`, ...wrappers].join(
    '\n',
  );
}

/** Modules that most runs do not need: read from a file of their own when they are first used. */
const vendors = {
  undici: ['undici'],
  prompts: ['@inquirer/prompts'],
  chrono: ['chrono-node'],
  transliteration: ['transliteration'],
  trie: ['cspell-trie-lib'],
  // One file, for they share code.
  ajv: ['ajv/dist/2020.js', 'ajv-formats'],
  yaml: ['yaml'],
  toml: ['toml-eslint-parser'],
};
const separateVendors = {
  name: 'separate-vendors',
  setup({ onResolve, onLoad }) {
    for (const [file, names] of Object.entries(vendors)) {
      for (const name of names) {
        const filter = new RegExp(`^${name.replaceAll('.', '\\.')}$`);
        const pluginData = { file: `./vendor/${file}.js`, name };
        onResolve({ filter }, () => ({ path: name, namespace: 'vendor', pluginData }));
      }
    }
    onResolve({ filter: /^\.\/vendor\//, namespace: 'vendor' }, ({ path }) => ({
      path,
      external: true,
    }));
    // Through `require`: code from a cache cannot import.
    onLoad({ filter: /^/, namespace: 'vendor' }, ({ pluginData: { file, name } }) => ({
      contents: `module.exports = require('${file}')['${name}'];`,
    }));
  },
};
/**
 * Modules of ours that are large and hardly ever needed: the schema of configurations, as large as those of all
 * generators together, and the Markdown parser for machines on which the fast one does not run.
 */
const ownVendors = {
  'config-schema': 'src/generated/config.js',
  remark: 'src/markdown/remark-processor.ts',
};
const separateOwn = {
  name: 'separate-own',
  setup({ onResolve, onLoad }) {
    for (const [file, source] of Object.entries(ownVendors)) {
      const name = source.replace(/^.*\//, '').replace(/\.ts$/, '.js');
      const folder = source.slice(0, source.lastIndexOf('/'));
      const filter = new RegExp(`^\\./${name.replaceAll('.', '\\.')}$`);
      onResolve({ filter }, ({ importer }) =>
        importer.replaceAll('\\', '/').startsWith(`${project}${folder}/`)
          ? { path: file, namespace: 'own' }
          : undefined,
      );
    }
    onResolve({ filter: /^\.\/vendor\//, namespace: 'own' }, ({ path }) => ({
      path,
      external: true,
    }));
    onLoad({ filter: /^/, namespace: 'own' }, ({ path }) => ({
      contents: `module.exports = require('./vendor/${path}.js');`,
    }));
  },
};
const vendorFile = (file, names) => ({
  ...commonjs,
  stdin: {
    contents: names.map((name) => `export * as '${name}' from '${name}';`).join('\n'),
    resolveDir: project,
  },
  outfile: `dist/cli/vendor/${file}.js`,
});

/** gray-matter brings a YAML parser and evaluates JavaScript: our engines replace both. */
const noEngines = {
  name: 'no-engines',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^js-yaml$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /^/, namespace: 'unused' }, () => ({
      contents: `exports.safeLoad = exports.safeDump = () => { throw new Error('not used'); };`,
    }));
  },
};

const common = {
  absWorkingDir: project,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // jsonc-parser's CommonJS build cannot be bundled; its ES modules can.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  // gray-matter holds an `eval` for JavaScript front matter; our engines never let it be reached.
  logOverride: { 'direct-eval': 'silent' },
  legalComments: 'none',
  // Less text to read at every start; names stay for readable stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
};

const commonjs = {
  ...common,
  format: 'cjs',
  define: { 'import.meta.url': 'moduleUrl', 'import.meta.dirname': '__dirname' },
  banner: {
    js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;const ownRequire=require;",
  },
};

await Promise.all([
  build({
    ...commonjs,
    entryPoints: ['src/main.ts'],
    outfile: 'dist/cli/program.js',
    plugins: [
      patchedPackages,
      lazyPackages,
      lazyExamples,
      lazyProcesses,
      separateVendors,
      separateOwn,
      noEngines,
    ],
  }),
  ...Object.entries(ownVendors).map(([file, source]) =>
    build({ ...commonjs, entryPoints: [source], outfile: `dist/cli/vendor/${file}.js` }),
  ),
  ...Object.entries(vendors).map(([file, names]) => build(vendorFile(file, names))),
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    outdir: 'dist',
    splitting: true,
    format: 'esm',
    plugins: [patchedPackages, lazyPackages, noEngines],
    chunkNames: 'chunks/[name]-[hash]',
    banner: {
      js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url); const ownRequire = require;",
    },
  }),
]);

// The program is read as ASCII; esbuild escapes what is in strings, but not in regular expressions. It is kept as
// the function that is going to be called, so that nothing has to be put around megabytes of text at each start.
const ascii = readFileSync(`${project}dist/cli/program.js`, 'utf8').replace(
  /[^\0-\x7F]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
const program = `(function(exports,require,module,__filename,__dirname){${ascii}\n})`;
writeFileSync(`${project}dist/cli/program.js`, program);
await build({
  ...commonjs,
  entryPoints: ['src/start.ts', 'src/thread.ts'],
  outdir: 'dist/cli',
  banner: {},
  define: {
    ...commonjs.define,
    programDigest: JSON.stringify(createHash('sha256').update(program).digest('hex').slice(0, 16)),
  },
});
writeFileSync(`${project}dist/cli/package.json`, '{ "type": "commonjs" }\n');
