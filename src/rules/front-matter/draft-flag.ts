import { defineRule } from '../../lint/rule.js';
import type { Site } from '../../site/site.js';
import { generatorName } from './_consequences.js';
import { flagFix } from './_flag-fixes.js';
import { type FlagProblem, flagProblems, ownKeys } from './_flag-problems.js';

type Message = 'refused' | 'leak' | 'lost' | 'unknown' | 'case' | 'unasked' | 'notBare';

export default defineRule({
  id: 'front-matter/draft-flag',
  description: 'Drafts are marked in the way that this site honours',
  rationale: `Hugo asks for \`draft: true\`, Jekyll and Middleman for \`published: false\`, Pelican for
\`Status: draft\`; VitePress asks for nothing, and Astro and Eleventy only for what the site's own code
looks at. The wrong key, a capital letter in it, or \`"false"\` in quotes is passed over without a
word, and readers see the draft. Only the bare words \`true\` and \`false\` mean the same everywhere.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'both',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    refused: '"{key}" must be {allowed}; {generator} {fails} at {raw}',
    leak: '{generator} does not take {raw} as an answer for "{key}" and publishes this draft; write {meant}',
    lost: '{generator} hides this post, since {raw} is a text and no answer for "{key}"; write {meant}',
    unknown: '{generator} does not know "{key}" and publishes this draft; {instead}',
    case: '{generator} does not know "{key}" with such capitals and publishes this draft; write "{lower}"',
    unasked: 'Nothing in this site asks for "{key}", so readers see this draft; {instead}',
    notBare: 'Write {meant} for "{key}": {raw} is read as that here, but not everywhere',
  },
  examples: [
    {
      title: 'The key and the word that Jekyll knows',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\npublished: false\n---\n\nHello.\n',
    },
    {
      title: 'The key of another generator',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\ndraft: true\n---\n\nHello.\n',
      diagnostics: [
        '3:1 Jekyll does not know "draft" and publishes this draft; write published: false',
      ],
      fixed: '---\ntitle: Lisbon\npublished: false\n---\n\nHello.\n',
    },
    {
      title: 'A word in quotes',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\npublished: "false"\n---\n\nHello.\n',
      diagnostics: [
        '3:12 Jekyll does not take "false" as an answer for "published" and publishes this draft; write false',
      ],
      fixed: '---\ntitle: Lisbon\npublished: false\n---\n\nHello.\n',
    },
    {
      title: 'A slip of the pen',
      path: 'content/posts/lisbon.md',
      profile: 'hugo',
      markdown: '---\ntitle: Lisbon\ndraft: ture\n---\n\nHello.\n',
      diagnostics: [
        '3:8 Hugo does not take ture as an answer for "draft" and publishes this draft; write true',
      ],
      fixed: '---\ntitle: Lisbon\ndraft: true\n---\n\nHello.\n',
    },
    {
      title: 'A word in quotes, where capitals in keys do not count',
      path: 'content/posts/lisbon.md',
      profile: 'hugo',
      markdown: '---\ntitle: Lisbon\nDraft: "yes"\n---\n\nHello.\n',
      diagnostics: [
        '3:8 Hugo does not take "yes" as an answer for "Draft" and publishes this draft; write true',
      ],
      fixed: '---\ntitle: Lisbon\nDraft: true\n---\n\nHello.\n',
    },
    {
      title: 'A capital letter',
      path: 'source/_posts/lisbon.md',
      profile: 'hexo',
      markdown: '---\ntitle: Lisbon\nPublished: false\n---\n\nHello.\n',
      diagnostics: [
        '3:1 Hexo does not know "Published" with such capitals and publishes this draft; write "published"',
      ],
      fixed: '---\ntitle: Lisbon\npublished: false\n---\n\nHello.\n',
    },
    {
      title: 'A word that stops the build',
      path: 'blog/2024-05-17-lisbon.md',
      profile: 'docusaurus',
      markdown: '---\ntitle: Lisbon\ndraft: yes\n---\n\nHello.\n',
      diagnostics: ['3:8 "draft" must be true or false; Docusaurus stops the build at yes'],
      fixed: '---\ntitle: Lisbon\ndraft: true\n---\n\nHello.\n',
    },
    {
      title: 'A text where every text means yes',
      path: 'content/blog/lisbon.md',
      profile: 'eleventy',
      files: {
        'eleventy.config.js':
          'export default (config) => config.addPreprocessor("drafts", "*", (data) => { if (data.draft) return false; });\n',
      },
      markdown: '---\ntitle: Lisbon\ndraft: "false"\n---\n\nHello.\n',
      diagnostics: [
        '3:8 Eleventy hides this post, since "false" is a text and no answer for "draft"; write false',
      ],
      fixed: '---\ntitle: Lisbon\ndraft: false\n---\n\nHello.\n',
    },
    {
      title: 'A flag that the site does not look at',
      path: 'src/content/blog/lisbon.md',
      profile: 'astro',
      files: {
        'astro.config.mjs': 'export default {};\n',
        'src/content.config.ts':
          "const blog = defineCollection({ loader: glob({ base: './src/content/blog' }), schema: z.object({ title: z.string() }) });\n",
      },
      markdown: '---\ntitle: Lisbon\ndraft: true\n---\n\nHello.\n',
      diagnostics: [
        '3:1 Nothing in this site asks for "draft", so readers see this draft; keep it out of the folder of posts',
      ],
    },
    {
      title: 'A word that only some generators read',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\npublished: no\n---\n\nHello.\n',
      diagnostics: [
        '3:12 Write false for "published": no is read as that here, but not everywhere',
      ],
      fixed: '---\ntitle: Lisbon\npublished: false\n---\n\nHello.\n',
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        if (post.kind === 'page' || !post.frontMatter.complete) return;
        // Where nobody knows the version and older ones do what was meant, it may be all right.
        const isVersionMatter = post.facts.visibility.older !== undefined;
        for (const problem of flagProblems(post, site)) {
          const message = messageFor(problem);
          const { keySpan, valueSpan, raw } = problem.entry;
          const isValue = problem.trouble !== 'ignored' && raw !== '';
          report({
            message,
            data: wordsFor(problem, site),
            at: isValue ? valueSpan : keySpan,
            ...((message === 'notBare' || isVersionMatter) && { severity: 'warning' as const }),
            fix: problem.because === 'site' ? undefined : flagFix(problem, post, site),
          });
        }
      },
    };
  },
});

function messageFor({ trouble, hides, because }: FlagProblem): Message {
  if (trouble === 'refused') return 'refused';
  if (trouble === 'not-bare') return 'notBare';
  if (trouble === 'misread') return hides ? 'leak' : 'lost';
  if (because === 'site') return 'unasked';
  return because === 'case' ? 'case' : 'unknown';
}

function wordsFor(problem: FlagProblem, { profile }: Site): Record<string, string> {
  const { entry, hides } = problem;
  const keys = ownKeys(profile);
  const own = keys.find(({ key }) => key.toLowerCase() === entry.key.toLowerCase());
  const draft = own ?? keys.find(({ effect, by }) => effect === 'hidden' && by === 'generator');
  const isListed = own?.reader === 'word';
  return {
    key: entry.key,
    lower: own?.key ?? entry.key.toLowerCase(),
    raw: entry.raw === '' ? 'an empty value' : entry.raw.slice(0, 40),
    generator: generatorName(profile),
    meant: String(hides ? draft?.hidden : draft?.shown),
    fails: isListed ? 'leaves the post out' : 'stops the build',
    allowed: isListed
      ? [own.shown, own.hidden, ...(own.otherHidden ?? [])].join(', ')
      : 'true or false',
    instead:
      problem.because === 'site' || !draft
        ? 'keep it out of the folder of posts'
        : `write ${draft.key}: ${draft.hidden}`,
  };
}
