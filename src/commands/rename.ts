import { findCollision } from '../authoring/collisions.js';
import { type PlannedRename, planRename } from '../authoring/plan-rename.js';
import { readDateWords } from '../authoring/read-date-words.js';
import { timeZoneOf } from '../authoring/site-dates.js';
import { visibilityOf } from '../authoring/visibility.js';
import { UserError } from '../errors.js';
import type { ExitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { PostFacts } from '../site/facts.js';
import type { LoadedSite } from '../site/load-site.js';
import { parsePost } from '../site/post.js';
import type { Site } from '../site/site.js';
import { finishInterrupted } from './apply-to-site.js';
import { carryOutChanges } from './carry-out-changes.js';
import { choosePosts } from './choose-post.js';
import { folderMoves } from './folder-moves.js';
import { refuseNoSite } from './no-site.js';
import type { PostChange } from './post-change.js';
import { redirectLines } from './redirects-file.js';
import type { RenameCommandOptions } from './rename-options.js';
import { slugOf, titleOf } from './title-and-slug.js';
import { openWorkspace, type ReadPost, readPost } from './workspace.js';

/** `post rename`: title, slug, file, folder, old address and inbound links, all or nothing. */
export async function rename(options: RenameCommandOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, options);
  refuseNoSite(workspace);
  finishInterrupted(host, workspace.loaded.found.root, options);
  const { loaded } = workspace;
  const typed = options.post === undefined ? [] : [options.post];
  const [from, ...others] = await choosePosts(typed, () => true, host, loaded);
  if (from === undefined || others.length > 0) throw new UserError('name one post to rename');
  const read = readPost(host, loaded, from);
  const wanted = await wantedName(options, read, host, loaded.site);
  const planned = planRename(read.post, loaded.site, wanted);
  if (planned.refused !== undefined)
    throw new UserError(`${from}: ${planned.refused}; nothing was written`);
  refuseCollision(read.post.facts, planned, loaded.site);
  const redirects =
    planned.lost && options.redirect ? redirectLines([planned.lost], loaded, host) : [];
  const verb = verbFor(read.post.facts, wanted);
  const change = changeOf(read, planned, redirects.length > 0, loaded);
  const folders = planned.folder ? [planned.folder] : [];
  const along = [...folderMoves(folders, loaded.found.root), ...redirects];
  return carryOutChanges([change], { verb, along }, options, host, workspace);
}

/** The beginning of the message of a commit; the title as it is then comes behind it. */
function verbFor({ title: before, slug }: PostFacts, { title, slug: made }: WantedName): string {
  return title === undefined && made === undefined ? 'Redate' : `Rename "${before ?? slug}" to`;
}

interface WantedName {
  readonly title: string | undefined;
  readonly slug: string | undefined;
  readonly date: number | undefined;
  readonly keepUrl: boolean;
  readonly redirect: boolean;
}

async function wantedName(
  options: RenameCommandOptions,
  { post }: ReadPost,
  host: Host,
  site: Site,
): Promise<WantedName> {
  const { redirect, keepUrl, slug } = options;
  if (keepUrl && slug !== undefined)
    throw new UserError('--slug changes the address that --keep-url keeps');
  const title = await wantedTitle(options, post.facts, host);
  const date =
    options.date === undefined
      ? undefined
      : await readDateWords(options.date, site.now.getTime(), timeZoneOf(site));
  const isSame = keepUrl || (title === undefined && slug === undefined);
  const made = isSame ? undefined : await slugOf(title ?? '', slug, site);
  return { title, date, keepUrl, redirect, slug: made === post.facts.slug ? undefined : made };
}

/** As it was typed, or as somebody is asked for it; `undefined` where something else is to be changed. */
async function wantedTitle(
  options: RenameCommandOptions,
  facts: PostFacts,
  host: Host,
): Promise<string | undefined> {
  const typed = options.title.join(' ');
  if (typed.trim() !== '') return titleOf(typed);
  if (options.slug !== undefined || options.date !== undefined) return undefined;
  if (canAsk(host)) return titleOf(await askForTitle(facts));
  throw new UserError('a new title is needed, or --slug or --date', {
    hints: ['post rename trams "Lisbon by tram"'],
  });
}

function canAsk({ stdin, stdout }: Host): boolean {
  return stdin.isTerminal && stdout.isTerminal;
}

async function askForTitle({ title }: PostFacts): Promise<string> {
  const { input } = await import('@inquirer/prompts');
  return input({ message: 'New title', required: true, ...(title && { default: title }) });
}

/** The post itself is in nobody's way. */
function refuseCollision(before: PostFacts, { path, facts }: PlannedRename, site: Site): void {
  if (path === before.path && facts.url === before.url) return;
  const others = site.posts().filter((post) => post.path !== before.path);
  const collision = findCollision(path, facts.url, { ...site, posts: () => others });
  if (!collision || collision.path === before.path) return;
  throw new UserError(`${before.path} was not renamed: ${collision.path} would be the same post`, {
    hints: ['Give another name with --slug. Nothing was changed'],
  });
}

function changeOf(
  read: ReadPost,
  planned: PlannedRename,
  isRedirected: boolean,
  { site, engine }: LoadedSite,
): PostChange {
  const { path, text, did, facts, lost } = planned;
  const after = parsePost({ path, text }, site, engine);
  const { title } = site.profile;
  const note =
    lost &&
    `${lost.from} leads nowhere now: ${title} keeps no old addresses here, so redirect it to ${lost.to}`;
  return {
    read,
    from: read.post.path,
    path,
    text,
    facts,
    did: lost && isRedirected ? [...did, `${lost.from} leads to ${lost.to} in _redirects`] : did,
    notes: [...(note && !isRedirected ? [note] : []), ...visibilityOf(after, site)],
  };
}
