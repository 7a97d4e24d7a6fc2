import { loadCached } from './host/node-code-cache.js';

const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');

/** Set by the build: the digest of the bundled program beside this file. */
declare const programDigest: string;

// The code that the main thread keeps of this command is what this thread needs, too.
const program = loadCached<typeof import('./main.js')>(
  `${import.meta.dirname}/program.js`,
  programDigest,
  process.argv[2] ?? '',
  require,
);

program.exports
  .work({ build: programDigest, importModule: (url) => import(url) }, workerData)
  .then((result) => parentPort?.postMessage(result));
