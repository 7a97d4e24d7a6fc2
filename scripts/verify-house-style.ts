/**
 * Hold house style against a real site:
 *
 *   npm run verify:house-style -- --site DIR [--seed 1] [--deviations 200] [--verbose]
 *
 * Each post is judged by the posts before it, as if it were the newest: what healthy posts are told
 * must be rare. Then posts of the newer half get one deviation each from what the posts before them
 * do: nearly all must be found. Exits with 1 when more than 0.05 findings a post are told, or fewer
 * than 95 % of the deviations are found.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { configFor } from '../src/commands/config-for.js';
import { createSiteOpener } from '../src/commands/open-site.js';
import { createNodeHost } from '../src/host/node-host.js';
import type { Diagnostic } from '../src/lint/diagnostic.js';
import { lintPost } from '../src/lint/lint-post.js';
import { rules } from '../src/rules/index.js';
import type { PostFacts } from '../src/site/facts.js';
import { isNamedAsPost } from '../src/site/file-name.js';
import type { LoadedSite } from '../src/site/load-site.js';
import { type Post, parsePost } from '../src/site/post.js';
import { byAge } from '../src/site/post-order.js';
import type { Site } from '../src/site/site.js';
import { parentOf } from '../src/text/path.js';
import { deviations } from './house-style/deviations.js';
import { pick, seeded } from './house-style/random.js';

const most = 0.05;
const least = 0.95;

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    seed: { type: 'string', default: '1' },
    deviations: { type: 'string', default: '200' },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.site === undefined) {
  console.error('name a site: npm run verify:house-style -- --site DIR');
  process.exit(2);
}

const host = createNodeHost();
const directory = resolve(values.site);
const configuration = await configFor({}, host, directory);
const loaded = await createSiteOpener(host, configuration)(directory);
const frontMatterRules = rules
  .filter(({ id, preset }) => id.startsWith('front-matter/') && preset === 'recommended')
  .map((rule) => ({
    rule,
    severity: rule.severity,
    explicit: false,
    options: rule.defaultOptions,
    publishing: false,
  }));
const posts = readPosts(loaded);
const told = leaveOneOut();
const missed = seededDeviations(Number(values.seed), Number(values.deviations));
process.exitCode = told && missed ? 0 : 1;

function readPosts({ site, found, engine, postPaths }: LoadedSite): Post[] {
  return postPaths()
    .paths.map((path) => {
      const text = new TextDecoder().decode(host.fs.readBytes(`${found.root}/${path}`));
      return parsePost({ path, text }, site, engine);
    })
    .sort((a, b) => byAge(a.facts, b.facts));
}

/** The site as it was before a post. */
function siteBefore(index: number): Site {
  const older: readonly PostFacts[] = posts.slice(0, index).map(({ facts }) => facts);
  return { ...loaded.site, posts: () => older };
}

function isEvidence({ ruleId, message }: Diagnostic): boolean {
  return /^front-matter\/(?:house-style|tags)$/.test(ruleId) && /\d posts\b/.test(message);
}

function leaveOneOut(): boolean {
  const byRule = new Map<string, number>();
  let count = 0;
  for (const [index, post] of posts.entries()) {
    const findings = lintPost(post, siteBefore(index), frontMatterRules).filter(isEvidence);
    count += findings.length;
    for (const { ruleId, message } of findings) {
      byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
      if (values.verbose) console.log(`told    ${post.path}: ${message}`);
    }
  }
  const rate = count / Math.max(1, posts.length);
  const rulesTold = [...byRule].map(([id, number]) => `${id} ${number}`).join(', ');
  console.log(
    `${posts.length} posts, ${count} findings${rulesTold === '' ? '' : ` (${rulesTold})`}: ${rate.toFixed(3)} a post, at most ${most} wanted`,
  );
  return rate <= most;
}

function seededDeviations(seed: number, wanted: number): boolean {
  const random = seeded(seed);
  const scores = new Map<string, { found: number; total: number }>();
  const { profile, settings } = loaded.site;
  const newer = posts
    .slice(Math.floor(posts.length / 2))
    .filter(({ path }) => isNamedAsPost(path, profile, settings));
  let tries = 0;
  let total = 0;
  let found = 0;
  while (total < wanted && tries < 100 * wanted) {
    tries += 1;
    const [name, deviate] = pick(Object.entries(deviations), random) ?? [];
    const post = pick(newer, random);
    if (!post || !deviate || name === undefined) break;
    const index = posts.indexOf(post);
    const folder = parentOf(post.path);
    const site = siteBefore(index);
    const before = posts.slice(0, index).filter(({ path }) => parentOf(path) === folder);
    const changed = deviate({ post, before, site, random });
    if (!changed) continue;
    total += 1;
    const path = changed.path ?? post.path;
    const known = new Set(lintPost(post, site, frontMatterRules).map(({ message }) => message));
    const after = parsePost({ path, text: changed.text }, site, loaded.engine);
    const fresh = lintPost(after, site, frontMatterRules).filter(
      ({ message }) => !known.has(message),
    );
    const score = scores.get(name) ?? { found: 0, total: 0 };
    scores.set(name, {
      found: score.found + Number(fresh.length > 0),
      total: score.total + 1,
    });
    found += Number(fresh.length > 0);
    if (values.verbose && fresh.length === 0) console.log(`missed  ${path}: ${changed.what}`);
  }
  for (const [name, score] of [...scores].sort())
    console.log(`  ${name.padEnd(16)} ${score.found}/${score.total}`);
  const rate = total === 0 ? 1 : found / total;
  console.log(
    `${found} of ${total} deviations found: ${(100 * rate).toFixed(1)} %, at least ${100 * least} wanted`,
  );
  return rate >= least;
}
