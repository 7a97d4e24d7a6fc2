/**
 * Try `post new` and `post publish` with many more generated titles and posts than the tests do:
 *
 *   npm run verify:properties -- [cases of each property, default 1000]
 *
 * With 1000, more than 20,000 posts are published and unpublished, and 13,000 titles tried.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cases = process.argv[2] ?? '1000';
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', 'tests/authoring', 'tests/front-matter/properties', '--testTimeout=3600000'],
  {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    env: { ...process.env, POSTWRIGHT_PROPERTY_RUNS: cases },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
