import { exitCode } from './exit-code.js';
import { loadCached } from './host/node-code-cache.js';

/** Set by the build: the digest of the bundled program beside this file. */
declare const programDigest: string;

const command = /^[a-z][a-z-]{0,20}$/.exec(process.argv[2] ?? '')?.[0] ?? 'no-command';
const program = loadCached<typeof import('./main.js')>(
  `${import.meta.dirname}/program.js`,
  programDigest,
  command,
  require,
);

const start = {
  build: programDigest,
  importModule: (url: string) => import(url),
  thread: `${import.meta.dirname}/thread.js`,
};
program.exports.run(start).then((code) => {
  if (code === exitCode.ok || code === exitCode.found) program.keep();
});
