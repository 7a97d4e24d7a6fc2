/**
 * Prove with real builds what `post new`, `post publish` and `post unpublish` write:
 *
 *   npm run verify:generators -- [jekyll] [hugo] [hexo] [eleventy] [astro] [docusaurus] [pelican]
 *     --home DIR   where npm generators are installed (default: node_modules/.cache/generators)
 *     --only TEXT  only the lines of the table whose front matter has this text
 *     --keep DIR   keep the sites that fail in this folder
 *
 * Without names all are tried. docs/generators.md gets the lines that were measured, the others stay.
 * Jekyll, Hugo and Pelican have to be installed; the others come from the npm registry.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fixtureSites } from '../tests/support/fixture-sites.js';
import { cases } from './verify-generators/cases.js';
import { clocksFor } from './verify-generators/clocks.js';
import { generators } from './verify-generators/generators.js';
import { install, versionOf } from './verify-generators/install.js';
import { type Bench, emptied, type Findings, keep, runCase } from './verify-generators/run-case.js';
import { pageOf, type Result } from './verify-generators/table.js';

const project = fileURLToPath(new URL('../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    home: { type: 'string', default: join(project, 'node_modules/.cache/generators') },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
  },
});
const unknown = positionals.filter((name) => !(name in generators));
if (unknown.length > 0) throw new Error(`unknown generator: ${unknown.join(', ')}`);

const base = mkdtempSync(join(tmpdir(), 'post-generators-'));
try {
  const wanted = cases.filter(
    ({ generator, form }) =>
      (positionals.length === 0 || positionals.includes(generator)) && form.includes(values.only),
  );
  const results = wanted.map(measure);
  const page = join(project, 'docs/generators.md');
  writeFileSync(page, pageOf(results, existsSync(page) ? readFileSync(page, 'utf8') : ''));
  const failed = results.filter(({ byClock }) =>
    byClock.some(({ findings }) => problemsOf(findings).length > 0),
  );
  console.log(`${results.length - failed.length} of ${results.length} as they should be`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  rmSync(base, { recursive: true, force: true });
}

function measure(one: (typeof cases)[number], index: number): Result {
  const generator = generators[one.generator];
  const fixture = fixtureSites.find(({ name }) => name === generator?.fixture);
  if (!generator || !fixture) throw new Error(`no fixture for ${one.generator}`);
  const modules = install(one.generator, generator, join(project, 'fixtures'), values.home);
  const byClock = clocksFor(generator).map((clock, number) => {
    const site = emptied(join(base, `${one.generator}-${index}-${number}`));
    const post = join(project, 'bin/post.js');
    const bench: Bench = { post, generator, files: fixture.files, modules, site };
    const findings = runCase(one, clock, bench, number > 0);
    const problems = problemsOf(findings);
    const label = `${generator.title}, ${one.form}, ${one.drafts}, ${clock.site} / ${clock.machine}`;
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${label}`);
    for (const problem of problems) console.log(`     ${problem.replaceAll('\n', '\n     ')}`);
    if (problems.length > 0 && values.keep !== undefined)
      keep(site, join(values.keep, `${one.generator}-${index}-${number}`));
    rmSync(site, { recursive: true, force: true });
    return { clock, findings };
  });
  const version = versionOf(generator, modules, project);
  return { title: generator.title, version, one, byClock };
}

function problemsOf({ hidden, listed, back }: Findings): string[] {
  return [
    ...hidden.map((one) => `draft: ${one}`),
    ...listed.map((one) => `published: ${one}`),
    ...back.map((one) => `unpublished: ${one}`),
  ];
}
