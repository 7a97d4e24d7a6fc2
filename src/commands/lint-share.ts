import type { Host } from '../host/host.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import type { FoundAnchor } from '../site/anchors/kept-anchors.js';
import type { LoadedSite } from '../site/load-site.js';
import type { Observations } from '../site/observed-files.js';
import type { PostStatus } from '../site/post-status.js';
import type { Judged, ReadFile } from './judge-post.js';
import { judgeBatches } from './judge-posts.js';
import { readOrTell } from './lint-files.js';
import type { LintOptions } from './lint-options.js';
import { setUpLint } from './lint-setup.js';
import { createSiteOpener } from './open-site.js';
import { prepareDictionaries } from './prepare-dictionaries.js';
import type { SelectedFile } from './select-files.js';

/** What a thread is given: a lint as it was asked for, and the files that all threads share. */
export interface LintShare {
  readonly options: LintOptions;
  readonly cwd: string;
  /** May what earlier runs have kept be used? */
  readonly caches: boolean;
  /** Milliseconds since 1970: it is the same moment for all. */
  readonly now: number;
  readonly files: readonly SharedFile[];
  /** One number that all threads see: how many of the files somebody has taken. */
  readonly taken: SharedArrayBuffer;
}

/** A file by the root of its site: sites themselves cannot be handed over. */
export interface SharedFile extends Pick<SelectedFile, 'path' | 'kind'> {
  readonly root: string;
}

/** What a thread gives back. */
export interface ShareResult {
  /** Places of the files it took, those that could not be read among them. */
  readonly seen: readonly number[];
  readonly posts: readonly JudgedElsewhere[];
  readonly unreadable: readonly string[];
  readonly failures: readonly SharedFailure[];
  readonly notices: readonly string[];
  readonly sites: readonly SharedFindings[];
}

/** What a thread has learnt about a site. */
export interface SharedFindings {
  readonly root: string;
  readonly anchors: readonly FoundAnchor[];
  readonly observations: Observations;
}

/** A judged post as far as it can be handed over, by its place among the files. */
export interface JudgedElsewhere
  extends Pick<Judged, 'version' | 'repaired' | 'notices' | 'pages'> {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly status: PostStatus;
  readonly diagnostics: readonly Diagnostic[];
}

export interface SharedFailure {
  readonly ruleId: string | undefined;
  readonly path: string | undefined;
  readonly error: Pick<Error, 'name' | 'message' | 'stack'>;
}

/** Files taken at a time: few, so that nobody waits long for the last ones. */
export const handful = 8;

/** Files that nobody else has taken yet, a handful at a time, until there are none left. */
export function* takeFiles(
  files: readonly SelectedFile[],
  taken: SharedArrayBuffer,
  read: (file: SelectedFile, at: number) => ReadFile | undefined,
): Generator<readonly ReadFile[]> {
  const counter = new Int32Array(taken);
  for (;;) {
    const from = Atomics.add(counter, 0, handful);
    if (from >= files.length) return;
    yield files.slice(from, from + handful).flatMap((file, at) => read(file, from + at) ?? []);
  }
}

/** Judge files beside other threads, as the lint they belong to would. Writes nothing. */
export async function lintShare(share: LintShare, host: Host): Promise<ShareResult> {
  const { options, taken } = share;
  const { loaded, rules, rulesAt } = await setUpLint(options, host);
  const openSite = createSiteOpener(host, loaded, { gitignore: options.ignore });
  const files = await openAll(share.files, openSite);
  const dictionaries = await prepareDictionaries(files, rulesAt);
  const unreadable: string[] = [];
  const failures: SharedFailure[] = [];
  const seen: number[] = [];
  const read = (file: SelectedFile, at: number): ReadFile | undefined => {
    seen.push(at);
    return readOrTell(host, file, ({ message }) => void unreadable.push(message));
  };
  const judged = judgeBatches(host, takeFiles(files, taken, read), {
    rules,
    rulesFor: rulesAt,
    fix: options.fix || options.diff,
    unsafeFixes: options.unsafeFixes,
    onFailure: ({ error, ...where }) => void failures.push({ ...where, error: plain(error) }),
  });
  const places = new Map(files.map((file, at) => [file, at]));
  const posts = judged.map((one) => handOver(one, places.get(one.file) as number));
  return {
    seen,
    posts,
    unreadable,
    failures,
    notices: dictionaries.notices(),
    sites: sitesOf(files).map(({ found, keptAnchors, grounds }) => ({
      root: found.root,
      anchors: keptAnchors?.added() ?? [],
      observations: grounds.observations(),
    })),
  };
}

/** The sites that files belong to. */
export function sitesOf(files: readonly SelectedFile[]): readonly LoadedSite[] {
  return [...new Set(files.map(({ site }) => site))];
}

async function openAll(
  files: readonly SharedFile[],
  openSite: ReturnType<typeof createSiteOpener>,
): Promise<SelectedFile[]> {
  const opened: SelectedFile[] = [];
  for (const { path, kind, root } of files) {
    const site = await openSite(root);
    if (site.found.root !== root) throw new Error(`${root} is not the root of its site`);
    opened.push({ path, kind, site });
  }
  return opened;
}

function handOver(judged: Judged, at: number): JudgedElsewhere {
  const { file: _file, source: _source, post: _post, bytes, ...rest } = judged;
  return { at, bytes: bytes(), ...rest };
}

/** Only some kinds of errors keep their name when they are handed over. */
function plain({ name, message, stack }: Error): SharedFailure['error'] {
  return { name, message, ...(stack !== undefined && { stack }) };
}
