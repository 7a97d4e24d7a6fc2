import { loadSchema } from '../../src/config/load-schema.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import { collectLinks } from '../../src/links/collect-links.js';
import { diagnoseLink } from '../../src/links/diagnose-links.js';
import { planLinks } from '../../src/links/plan-links.js';
import type { Diagnostic } from '../../src/lint/diagnostic.js';
import type { EnabledRule } from '../../src/lint/enabled-rule.js';
import { fixPost } from '../../src/lint/fix-post.js';
import { byPlace, lintPost } from '../../src/lint/lint-post.js';
import { guardRendering } from '../../src/lint/render-guard.js';
import type { AnyRule, Example } from '../../src/lint/rule.js';
import { runSiteRules } from '../../src/lint/run-rules.js';
import { profiles } from '../../src/profiles/index.js';
import { rules } from '../../src/rules/index.js';
import { indexOf } from '../../src/site/discover-site.js';
import { type LoadedSite, loadSite } from '../../src/site/load-site.js';
import { type Post, parsePost } from '../../src/site/post.js';
import { decodeUtf8 } from '../../src/text/decode-utf8.js';

export const examplePath = 'posts/2024-05-17-example.md';

/** A site in memory, loaded as the command line would load it. Today is 2024-06-01. */
export async function createExampleSite(
  files: Readonly<Record<string, string>>,
  profileId = 'plain',
): Promise<LoadedSite> {
  const profile = profiles.find(({ id }) => id === profileId);
  if (!profile) throw new Error(`no profile ${profileId}`);
  const host = createMemoryHost(files, { cwd: '/site', now: new Date('2024-06-01T12:00:00Z') });
  const found = {
    root: '/site',
    files: indexOf(host, '/site'),
    list: host.fs.list,
    detection: { profile, weight: 1, reasons: [] },
    others: [],
  };
  return loadSite(host, found, {
    profile,
    settings: {},
    schema: await loadSchema(host, profile.frontMatter.schema, undefined),
    exclude: [],
    proseKeys: ['title', 'description'],
    gitignore: false,
  });
}

export interface ExampleResult {
  readonly post: Post;
  readonly diagnostics: readonly Diagnostic[];
  /** The text after all fixes, safe and unsafe. */
  readonly fixed: string;
}

/** Run one rule over its example. */
export async function runExample(rule: AnyRule, example: Example<object>): Promise<ExampleResult> {
  const path = example.path ?? examplePath;
  const files = { ...example.files, [path]: example.markdown };
  const loaded = await createExampleSite(files, example.profile);
  if ('usesDictionaries' in rule && rule.usesDictionaries) await loaded.lexicon.prepareSpelling();
  const enabled = companions(rule).map((one) => enable(one, example));
  const bytes = Buffer.from(example.markdown, example.encoding ?? 'utf8');
  const { text, invalidAt } = decodeUtf8(bytes);
  const undecodable =
    invalidAt === undefined ? {} : { undecodable: { byteOffset: invalidAt, bytes } };
  const parse = (from: string): Post =>
    parsePost({ path, text: from, ...undecodable }, loaded.site, loaded.engine);
  const lint = (post: Post): Diagnostic[] =>
    [
      ...lintPost(post, loaded.site, enabled, { rules }),
      ...runSiteRules(loaded.site, () => enabled, new Set([path])),
      ...runLinkRules(post, enabled, example),
    ]
      .filter(({ ruleId }) => ruleId === rule.id)
      .sort(byPlace);
  const post = parse(text);
  const result = fixPost(post, {
    lint,
    parse,
    accept: () => true,
    guard: (before, chosen) => guardRendering(before, chosen, parse),
  });
  return { post, diagnostics: lint(post), fixed: result.post.source.text };
}

/** What link rules say when the network answers as the example has it. */
function runLinkRules(
  post: Post,
  enabled: readonly EnabledRule[],
  { answers = {} }: Example<object>,
): readonly Diagnostic[] {
  return planLinks(collectLinks(post, post.path)).links.flatMap(({ target, uses }) => {
    const url = target.kind === 'web' ? target.shown : (uses[0]?.url ?? '');
    const answer = answers[url];
    if (!answer) return [];
    const options = { rulesFor: () => enabled, textOf: () => post.source.text };
    return diagnoseLink({ label: url, reason: 'answered', ...answer, url }, uses, options);
  });
}

/** Rules about comments have something to say only where other rules run. */
function companions(rule: AnyRule): readonly AnyRule[] {
  return rule.id.startsWith('lint/') ? rules : [rule];
}

function enable(rule: AnyRule, example: Example<object>): EnabledRule {
  return {
    rule,
    severity: rule.severity,
    explicit: false,
    options: { ...rule.defaultOptions, ...example.options },
    publishing: example.publishing ?? false,
  };
}
