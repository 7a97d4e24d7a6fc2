import { explainVisibility } from '../authoring/explain-visibility.js';
import { formatPost, type PostFields } from '../authoring/format-post.js';
import { isLeak, postStates, stateOf } from '../authoring/post-state.js';
import { selectPosts } from '../authoring/select-posts.js';
import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { toJson } from '../reporters/json-text.js';
import { monthChart } from '../reporters/month-chart.js';
import { type PostRow, postLines, postTable } from '../reporters/post-table.js';
import type { PostFacts } from '../site/facts.js';
import type { LoadedSite } from '../site/load-site.js';
import { visibleText } from '../text/display-escape.js';
import { relativePath } from '../text/path.js';
import type { ListOptions } from './list-options.js';
import { whyNoSite } from './no-site.js';
import { timeSpan } from './time-span.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** A post with what the list says about it. */
interface Listed extends PostFields, PostRow {
  readonly facts: PostFacts;
}

/** `post list`: the posts of a site, what readers see of them, and why not if not. */
export async function list(options: ListOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, options, { frontMatterOnly: true });
  const { loaded } = workspace;
  const span = await timeSpan(options, loaded.site);
  const { words, states, leaks, tag, author } = options;
  const filter = { words, states, leaks, tags: tag, authors: author, ...span };
  const posts = selectPosts(loaded.site.posts(), filter).map((post) => listed(post, loaded, host));
  if (options.json) printJson(posts, loaded, host);
  else if (options.format !== undefined) printFormat(options.format, posts, host);
  else if (chooseStyle(host.env, host.stdout).terminal) printTable(posts, options, loaded, host);
  else host.stdout.write(postLines(posts));
  if (posts.length === 0 && !options.json) host.stderr.write(`post: ${nothing(workspace)}\n`);
  return exitCode.ok;
}

function nothing(workspace: Workspace): string {
  const isEmpty = workspace.loaded.site.posts().length === 0;
  return whyNoSite(workspace) ?? (isEmpty ? 'this site has no posts yet' : 'no post is like that');
}

function listed(facts: PostFacts, { site, found }: LoadedSite, host: Host): Listed {
  const { slug, title, tags, authors } = facts;
  return {
    facts,
    slug,
    tags,
    authors,
    state: stateOf(facts),
    leaks: isLeak(facts),
    day: facts.day ?? '',
    title: title ?? slug,
    url: facts.url ?? '',
    path: relativePath(host.cwd, `${found.root}/${facts.path}`),
    why: explainVisibility(facts, site),
  };
}

function printJson(posts: readonly Listed[], { site }: LoadedSite, host: Host): void {
  const data = posts.map(({ facts, path, state, leaks, why }) => ({
    path,
    state,
    status: facts.status,
    leaks,
    why,
    title: facts.title ?? null,
    slug: facts.slug,
    date: facts.date === undefined ? null : new Date(facts.date).toISOString(),
    day: facts.day ?? null,
    url: facts.url ?? null,
    tags: facts.tags,
    authors: facts.authors,
  }));
  const { id, title } = site.profile;
  host.stdout.write(`${toJson({ version: 1, generator: { id, title }, posts: data }, 2)}\n`);
}

function printFormat(format: string, posts: readonly Listed[], host: Host): void {
  for (const post of posts) {
    const line = formatPost(format, visible(post));
    if (line === undefined)
      throw new UserError(`--format has a sign that means nothing: ${format}`, {
        hints: ['Use %d %s %t %f %S %u %g %a %w, and %% for a per cent sign.'],
      });
    host.stdout.write(`${line}\n`);
  }
}

/** What posts say is never printed raw. */
function visible(post: Listed): PostFields {
  const { tags, authors, why } = post;
  return {
    state: post.leaks ? 'leak' : post.state,
    day: post.day,
    slug: visibleText(post.slug),
    title: visibleText(post.title),
    path: visibleText(post.path),
    url: visibleText(post.url),
    tags: tags.map(visibleText),
    authors: authors.map(visibleText),
    why: why.map(visibleText),
  };
}

/** So many published posts are shown when nobody asked for any in particular. */
const newest = 15;

function printTable(
  posts: readonly Listed[],
  options: ListOptions,
  { site }: LoadedSite,
  host: Host,
): void {
  const style = chooseStyle(host.env, host.stdout);
  const today = site.now.toISOString().slice(0, 10);
  const days = posts.filter(isPublished).map(({ day }) => day);
  const chart = monthChart(days, { ...style, today });
  const shown = isNarrowed(options) ? posts : abridged(posts);
  const left = posts.length - shown.length;
  const more = left > 0 ? `, ${left} not shown: post list --all` : '';
  const parts = [
    ...(chart === '' ? [] : [`${chart}\n\n`]),
    postTable(shown, style),
    ...(posts.length > 0 ? [`\n${summaryOf(posts)}${more}\n`] : []),
  ];
  host.stdout.write(parts.join(''));
}

/** Did somebody ask for certain posts, or for all of them? */
function isNarrowed(options: ListOptions): boolean {
  const { all, leaks, states, tag, author, words, since, until } = options;
  const lists = [states, tag, author, words];
  return all || leaks || since !== undefined || until !== undefined || lists.some(isFilled);
}

function isFilled({ length }: readonly unknown[]): boolean {
  return length > 0;
}

/** What is in work first, then the newest of what is out. */
function abridged(posts: readonly Listed[]): Listed[] {
  const out = posts.filter(isPublished);
  return [...posts.filter((post) => !isPublished(post)), ...out.slice(0, newest)];
}

function isPublished({ state, leaks }: Listed): boolean {
  return state === 'published' && !leaks;
}

/** `306 posts: 303 published, 3 drafts`. */
function summaryOf(posts: readonly Listed[]): string {
  const counts = postStates.flatMap((state) => {
    const count = posts.filter((post) => post.state === state).length;
    const word = state === 'draft' && count > 1 ? 'drafts' : state;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const leaks = posts.filter((post) => post.leaks).length;
  const leaking = leaks === 0 ? [] : [`${leaks} of them meant to be hidden, and shown`];
  const total = `${posts.length} ${posts.length === 1 ? 'post' : 'posts'}`;
  return `${total}: ${[...counts, ...leaking].join(', ')}`;
}
