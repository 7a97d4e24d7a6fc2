import {
  buildCommand,
  type Command,
  isNoSource,
  namesTitle,
  pageFiles,
} from '../authoring/build-command.js';
import { UserError } from '../errors.js';
import type { BuildResult, BuildRoom, Host } from '../host/host.js';
import { applyPlan } from '../plan/apply-plan.js';
import type { FileChange, Plan } from '../plan/plan.js';
import type { LoadedSite } from '../site/load-site.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { visibleText } from '../text/display-escape.js';
import { parentOf } from '../text/path.js';
import type { PostChange } from './post-change.js';

export interface VerifyOptions {
  /** As typed; handed to a shell. */
  readonly buildCommand?: string;
  /** Seconds. */
  readonly buildTimeout: number;
}

/**
 * Build a copy of the site as it would be after a plan, with its own build command, and look for the
 * posts in the output.
 *
 * @returns what is wrong: empty when all posts that are to be seen are there.
 * @throws {UserError} when nothing can be built here.
 */
export async function verifyBuild(
  changes: readonly PostChange[],
  plan: Plan,
  loaded: LoadedSite,
  options: VerifyOptions,
  host: Host,
): Promise<string[]> {
  const { site, found } = loaded;
  if (host.env.GIT_INDEX_FILE !== undefined)
    throw new UserError('--verify-build is not for hooks: it takes too long');
  const room = host.buildRoom;
  const command = typedCommand(options, host) ?? buildCommand(site);
  if (!room || !command)
    throw new UserError(`nobody knows how to build this site; name it with --build-command`, {
      hints: ['Nothing was written'],
    });
  const copy = room.copy(found.root, {
    leaveOut: (path) => isNoSource(path, site.profile),
    link: modulesFor(found.root, host),
  });
  try {
    applyPlan(
      plan.map((change) => inCopy(change, found.root, copy)),
      host,
      { root: copy },
    );
    const built = await build(command, copy, room, options, host);
    if (built.status !== 0) return [failure(command, built, options)];
    return changes.flatMap((change) => missing(change, copy, loaded, host));
  } finally {
    room.remove(copy);
  }
}

/** Packages of the site, or of the workspace it is a part of. */
function modulesFor(root: string, { fs }: Host): Record<string, string> {
  for (let folder = root; ; folder = parentOf(folder)) {
    const modules = `${folder}/node_modules`;
    if (fs.stat(modules)?.kind === 'directory') return { node_modules: modules };
    if (fs.stat(`${folder}/.git`) || parentOf(folder) === folder) return {};
  }
}

function typedCommand({ buildCommand }: VerifyOptions, host: Host): Command | undefined {
  if (buildCommand === undefined) return undefined;
  return host.platform === 'win32' ? ['cmd', '/c', buildCommand] : ['sh', '-c', buildCommand];
}

/** On Windows npm and others are scripts, which only a shell can start. */
function build(
  [program, ...args]: Command,
  cwd: string,
  room: BuildRoom,
  { buildTimeout }: VerifyOptions,
  host: Host,
): Promise<BuildResult> {
  host.stderr.write(
    `post: building a copy of the site: ${visibleText([program, ...args].join(' '))}\n`,
  );
  const run = {
    cwd,
    timeout: buildTimeout * 1000,
    onInterrupt: () => room.remove(cwd),
  };
  return host.platform === 'win32' && program !== 'cmd'
    ? room.run('cmd', ['/c', program, ...args], run)
    : room.run(program, args, run);
}

function failure(
  command: Command,
  { status, output, timedOut }: BuildResult,
  { buildTimeout }: VerifyOptions,
): string {
  const name = command.join(' ');
  if (status === undefined) return `${name} could not be started: is it installed?`;
  if (timedOut) return `${name} did not end within ${buildTimeout} seconds`;
  const said = output.trimEnd().split(/\r?\n/).slice(-20);
  return [`${name} failed with exit code ${status}:`, ...said.map((line) => `  ${line}`)].join(
    '\n',
  );
}

/** The same change in a copy of the site. */
function inCopy(change: FileChange, root: string, copy: string): FileChange {
  const path = copy + change.path.slice(root.length);
  return 'from' in change
    ? { ...change, path, from: copy + change.from.slice(root.length) }
    : { ...change, path };
}

/** A sentence when a post that readers are to see is not in the output. */
function missing(
  { path, facts }: PostChange,
  copy: string,
  { site }: LoadedSite,
  host: Host,
): string[] {
  if (facts.status !== 'published') return [];
  const title = facts.title ?? facts.slug;
  const folders = outputFolders(copy, site.profile.build?.output ?? [], host);
  const expected = facts.url === undefined ? [] : pageFiles(facts.url);
  const bases = ['', `${(site.settings.basePath ?? '').replace(/^\/|\/$/g, '')}/`];
  const isThere = folders.some((folder) =>
    bases.some((base) =>
      expected.some((file) => host.fs.stat(`${folder}/${base}${file}`)?.kind === 'file'),
    ),
  );
  if (isThere || folders.some((folder) => isNamedIn(folder, title, host))) return [];
  const where = facts.url === undefined ? '' : ` at ${facts.url}`;
  return [`the site is built, but "${title}" (${path}) is not in it${where}`];
}

function outputFolders(copy: string, usual: readonly string[], host: Host): string[] {
  return usual.map((folder) => `${copy}/${folder}`).filter((folder) => host.fs.stat(folder));
}

/** Is there a page below a folder that names the title? */
function isNamedIn(folder: string, title: string, host: Host): boolean {
  return (host.fs.list(folder) ?? []).some(({ name, kind }) => {
    const path = `${folder}/${name}`;
    if (kind === 'directory') return isNamedIn(path, title, host);
    if (kind !== 'file' || !/\.html?$/.test(name)) return false;
    return namesTitle(decodeUtf8(host.fs.readBytes(path) ?? new Uint8Array()).text, title);
  });
}
