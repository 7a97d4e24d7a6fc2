/**
 * Try `post new`, `post publish`, the readers and writers of front matter and what is kept between lints
 * with many more generated titles, posts and edits than the tests do:
 *
 *   npm run verify:properties -- [front matters of each property] [titles of each site] [seed]
 *
 * By default 10,000 front matters of each format of each fixture are published and unpublished, and
 * 1,000 titles tried in each; a tenth as many series of edits are made between lints. That takes some
 * minutes. The cases are new in each run; the seed that is printed repeats them.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const [posts = '10000', titles = '1000', seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
console.log(`seed ${seed}`);

const suites = [
  { cases: titles, files: ['tests/authoring/new-titles'] },
  {
    cases: String(Math.ceil(Number(titles) / 10)),
    files: ['tests/commands/lint-known-posts'],
  },
  {
    cases: posts,
    files: [
      'tests/authoring/publish-properties',
      'tests/front-matter/properties',
      'tests/front-matter/read-simple-yaml',
      'tests/front-matter/serialize-value',
      'tests/site/read-simple-data',
    ],
  },
];
for (const { cases, files } of suites) {
  const { status } = spawnSync('npx', ['vitest', 'run', ...files, '--testTimeout=3600000'], {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    env: { ...process.env, POSTWRIGHT_PROPERTY_RUNS: cases, POSTWRIGHT_PROPERTY_SEED: seed },
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
