import { editFrontMatter } from '../../front-matter/edit-front-matter.js';
import { findEntry } from '../../front-matter/find-entry.js';
import { pointerSteps } from '../../front-matter/locate.js';
import type { Fix } from '../../lint/diagnostic.js';
import { defineRule, type RuleReport } from '../../lint/rule.js';
import { readFileName } from '../../site/file-name.js';
import type { Post } from '../../site/post.js';
import type { SchemaProblem } from '../../site/schema.js';
import type { Site } from '../../site/site.js';
import type { Span } from '../../text/span.js';
import { blockSpan } from './_block-span.js';
import { emptyKeys } from './_empty-keys.js';
import { flagProblems, ownKeys } from './_flag-problems.js';
import { schemaProblems } from './_schema-problems.js';
import { meantWord, requiredWords, schemaWords } from './_schema-words.js';
import { titleReports } from './_title-reports.js';

export default defineRule({
  id: 'front-matter/schema',
  description: 'The front matter follows the schema of the generator and of the site',
  rationale: `Each generator asks for some keys and wants some values to be of a kind: a date to be a
date, tags to be a list. Where they are not, the build stops, or the theme shows something odd. A
site can ask for more with a JSON Schema of its own, named in the configuration as
\`frontMatter.schema\`. A key that is required and still empty, as \`post new\` leaves what only the writer
can fill in, is a mistake once the post is published.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    missing: '{what}',
    wrong: '{what}',
    empty: '"{key}" is required, and still empty: readers would find nothing there',
    unfilled: '"{key}" is required, and still empty: fill it in before you publish',
    word: 'The title "{raw}" is read as {value}, which is what readers see; put it in quotes',
    untitled: 'There is no title; readers see the file name in its place, or nothing',
  },
  examples: [
    { title: 'A title', markdown: '---\ntitle: Lisbon by tram\n---\n\nHello.\n' },
    {
      title: 'A list where a text is wanted',
      markdown: '---\ntitle: Lisbon by tram\ndescription: [trams]\n---\n\nHello.\n',
      diagnostics: ['3:14 "description" must be a text or empty; it is a list'],
    },
    {
      title: 'A title that YAML 1.1 takes for true or false',
      path: '_posts/2024-05-17-no.md',
      profile: 'jekyll',
      markdown: '---\ntitle: No\n---\n\nHello.\n',
      diagnostics: [
        '2:8 The title "No" is read as false, which is what readers see; put it in quotes',
      ],
      fixed: '---\ntitle: "No"\n---\n\nHello.\n',
    },
    {
      title: 'A required key that nobody has filled in, when publishing',
      path: 'src/content/blog/lisbon.md',
      profile: 'astro',
      publishing: true,
      files: {
        'src/content.config.ts':
          'const blog = defineCollection({ schema: z.object({ title: z.string(), description: z.string(), note: z.string().optional() }) });\n',
      },
      markdown: '---\ntitle: Lisbon\ndescription: ""\nnote: ""\n---\n\nHello.\n',
      diagnostics: [
        '3:1 "description" is required, and still empty: readers would find nothing there',
      ],
    },
    {
      title: 'The same in a draft',
      path: 'src/content/blog/lisbon.md',
      profile: 'astro',
      files: {
        'src/content.config.ts':
          'const blog = defineCollection({ schema: z.object({ title: z.string(), description: z.string() }) });\n',
      },
      markdown: '---\ntitle: Lisbon\ndescription: ""\ndraft: true\n---\n\nHello.\n',
      diagnostics: [
        '3:1 "description" is required, and still empty: fill it in before you publish',
      ],
    },
    {
      title: 'A folder of notes without titles',
      path: 'notes/2024/4/index.md',
      files: {
        ...Object.fromEntries(
          ['1', '2', '3'].map((name) => [
            `notes/2024/${name}/index.md`,
            '---\ndate: 2024-05-17\n---\n\nHello.\n',
          ]),
        ),
        ...Object.fromEntries(
          ['1', '2', '3', '4', '5', '6'].map((name) => [
            `articles/${name}.md`,
            `---\ntitle: Article ${name}\n---\n\nHello.\n`,
          ]),
        ),
      },
      markdown: '---\ndate: 2024-05-17\n---\n\nHello.\n',
    },
    {
      title: 'A draft flag is for another rule',
      profile: 'zola',
      path: 'content/blog/trams.md',
      markdown: '+++\ntitle = "Trams"\ndraft = "true"\n+++\n\nHello.\n',
    },
    {
      title: 'No title',
      markdown: '---\ndate: 2024-05-17\n---\n\nHello.\n',
      diagnostics: ['1:1 There is no title; readers see the file name in its place, or nothing'],
    },
  ],
  create({ post, site, publishing, report }) {
    return {
      post() {
        const { frontMatter } = post;
        if (frontMatter.format === 'none' || !frontMatter.complete) return;
        const problems = schemaProblems(frontMatter, site.schema, post.path).filter((problem) =>
          post.kind === 'post' ? !isRefusedFlag(problem, post, site) : !isPostOnly(problem),
        );
        for (const problem of problems) report(reportOf(problem, post, site));
        const empty = post.kind === 'post' ? emptyReports(post, site, publishing) : [];
        for (const one of empty) report(one);
        if (problems.some(concernsTitle) || empty.some(isOfTitle)) return;
        for (const title of titleReports(post, site)) report(title);
      },
    };
  },
});

function reportOf(problem: SchemaProblem, post: Post, site: Site): RuleReport<'missing' | 'wrong'> {
  const hint = problem.description !== undefined && { hint: problem.description };
  if (problem.keyword === 'required')
    return {
      message: 'missing',
      data: { what: requiredWords(problem) },
      at: placeOfGroup(problem, post),
      ...hint,
      fix: addKey(problem, post, site),
    };
  return {
    message: 'wrong',
    data: { what: schemaWords(problem) },
    at: placeOf(problem.pointer, post),
    ...hint,
    fix: correctWord(problem, post),
  };
}

/** Whether readers see the post is for front-matter/draft-flag to say. */
function isRefusedFlag({ pointer }: SchemaProblem, post: Post, site: Site): boolean {
  if (!ownKeys(site.profile).some(({ key }) => pointer === `/${key}`)) return false;
  return flagProblems(post, site).some(
    ({ trouble, entry }) => trouble === 'refused' && pointer === `/${entry.key}`,
  );
}

/** What is required of posts need not be there on pages. */
function isPostOnly({ keyword, pointer }: SchemaProblem): boolean {
  return keyword === 'required' && pointer === '';
}

/** A draft may be incomplete; of what readers see already nothing is said. */
function emptyReports(
  post: Post,
  site: Site,
  publishing: boolean,
): RuleReport<'empty' | 'unfilled'>[] {
  if (!publishing && post.facts.visibility.meant !== 'hidden') return [];
  return emptyKeys(post, site).map(({ key, keySpan }) => ({
    message: publishing ? 'empty' : 'unfilled',
    data: { key },
    at: keySpan,
    ...(!publishing && { severity: 'info' }),
  }));
}

function isOfTitle({ data }: RuleReport<string>): boolean {
  return String(data?.key).toLowerCase() === 'title';
}

function concernsTitle({ pointer, params }: SchemaProblem): boolean {
  return pointer === '/title' || params.missingProperty === 'title';
}

/** The value, its key when it is empty, or its nearest parent. */
function placeOf(pointer: string, { frontMatter }: Post): Span {
  const [first, ...rest] = pointerSteps(pointer);
  const entry = first === undefined ? undefined : findEntry(frontMatter, first);
  if (!entry) return frontMatter.locate(pointer);
  const span =
    rest.length === 0
      ? entry.valueSpan
      : frontMatter.locate(pointer.replace(/^\/[^/]*/, `/${entry.key}`));
  return span.start === span.end ? entry.keySpan : span;
}

/** Where a key is missing: the block, or the group that lacks it. */
function placeOfGroup({ pointer }: SchemaProblem, post: Post): Span {
  return pointer === '' ? blockSpan(post) : placeOf(pointer, post);
}

function addKey({ pointer, params }: SchemaProblem, post: Post, site: Site): Fix | undefined {
  const key = String(params.missingProperty);
  const { day } = readFileName(post.path);
  if (pointer !== '' || day === undefined || !site.profile.dates.keys.includes(key))
    return undefined;
  const { edits } = editFrontMatter(post.source.text, post.frontMatter, [
    { kind: 'set', key, value: { date: day } },
  ]);
  if (!edits) return undefined;
  return { title: `Add ${key}: ${day}, from the file name`, applicability: 'unsafe', edits };
}

function correctWord(problem: SchemaProblem, post: Post): Fix | undefined {
  const value = meantWord(problem);
  const [key, ...rest] = pointerSteps(problem.pointer);
  if (value === undefined || key === undefined) return undefined;
  const { edits } = editFrontMatter(post.source.text, post.frontMatter, [
    { kind: 'set', key: rest.length === 0 ? key : problem.pointer, value },
  ]);
  return edits && { title: `Write "${value}"`, applicability: 'unsafe', edits };
}
