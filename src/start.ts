import { exitCode } from './exit-code.js';
import { loadCached } from './host/node-code-cache.js';
import { tuneEngine, useOf } from './host/node-tuning.js';

/** Set by the build: the digest of the bundled program beside this file. */
declare const programDigest: string;

const use = useOf(process.argv.slice(2));
tuneEngine(use, process.version);
const program = loadCached<typeof import('./main.js')>(
  `${import.meta.dirname}/program.js`,
  programDigest,
  use,
  require,
);

const start = {
  build: programDigest,
  importModule: (url: string) => import(url),
  thread: { file: `${import.meta.dirname}/thread.js`, use },
};
program.exports.run(start).then((code) => {
  if (code === exitCode.ok || code === exitCode.found) program.keep();
});
