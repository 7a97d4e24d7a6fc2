import { renameTag } from '../authoring/rename-tag.js';
import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { FileChange } from '../plan/plan.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { tagChart, variantLines } from '../reporters/tag-chart.js';
import { type TagIndex, type TagSpelling, tagIndexOf } from '../site/tag-variants.js';
import { didYouMean } from '../text/did-you-mean.js';
import { applyToSite, finishInterrupted } from './apply-to-site.js';
import { openWorkspace, readPost, type Workspace, type WorkspaceOptions } from './workspace.js';

/** What `post tags` was asked for. */
export interface TagsOptions extends WorkspaceOptions {
  readonly json: boolean;
}

/** What `post tags rename` was asked for. */
export interface RenameTagOptions extends WorkspaceOptions {
  readonly from: string;
  readonly to: string;
  readonly dryRun: boolean;
}

/** `post tags`: all tags of a site, how often each is used, and which are spelt in several ways. */
export async function listTags(options: TagsOptions, host: Host): Promise<ExitCode> {
  const { loaded } = await openWorkspace(host, options);
  const index = tagIndexOf(loaded.site.posts());
  const tags = allTags(index);
  const variants = [...index.groups.values()].filter((spellings) => spellings.length > 1);
  if (options.json) {
    host.stdout.write(`${JSON.stringify(asData(tags, variants), undefined, 2)}\n`);
    return exitCode.ok;
  }
  host.stdout.write(tagChart(tags, chooseStyle(host.env, host.stdout)));
  if (tags.length === 0) host.stderr.write('post: no post of this site has a tag\n');
  if (variants.length === 0) return exitCode.ok;
  host.stdout.write(`\nSpelt in several ways:\n${variantLines(variants)}`);
  const [usual, other] = variants[0] as readonly [TagSpelling, TagSpelling];
  host.stderr.write(
    `post: bring spellings together with \`post tags rename ${quoted(other.tag)} ${quoted(usual.tag)}\`\n`,
  );
  return exitCode.ok;
}

/** `post tags rename`: one tag, in all posts, or in none. */
export async function renameTagEverywhere(
  { from, to, dryRun, ...options }: RenameTagOptions,
  host: Host,
): Promise<ExitCode> {
  if (to.trim() === '' || to.trim() !== to) throw new UserError(`"${to}" is no name for a tag`);
  const workspace = await openWorkspace(host, options);
  finishInterrupted(host, workspace.loaded.found.root, { dryRun });
  const { site, found } = workspace.loaded;
  const paths = site.posts().flatMap(({ path, tags }) => (tags.includes(from) ? [path] : []));
  if (paths.length === 0) throw noSuchTag(from, tagIndexOf(site.posts()));
  const plan = paths.map((path) => changeOf(path, from, to, host, workspace));
  applyToSite(host, found.root, plan, { dryRun });
  if (!dryRun) for (const path of paths) host.stdout.write(`${path}\n`);
  return exitCode.ok;
}

function changeOf(
  path: string,
  from: string,
  to: string,
  host: Host,
  { loaded }: Workspace,
): FileChange {
  const { post, bytes, encode } = readPost(host, loaded, path);
  const renamed = renameTag(post, loaded.site, from, to);
  const refused = renamed ? renamed.refused : `it changed while it was read`;
  if (renamed?.text === undefined) throw new UserError(`${path}: ${refused}; nothing was written`);
  const after = encode(renamed.text);
  return { kind: 'update', path: `${loaded.found.root}/${path}`, before: bytes, bytes: after };
}

function allTags({ groups }: TagIndex): TagSpelling[] {
  return [...groups.values()]
    .flat()
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : Number(a.tag > b.tag)));
}

function asData(
  tags: readonly TagSpelling[],
  variants: readonly (readonly TagSpelling[])[],
): object {
  const plain = ({ tag, count }: TagSpelling): object => ({ tag, count });
  return { version: 1, tags: tags.map(plain), variants: variants.map((one) => one.map(plain)) };
}

function noSuchTag(tag: string, index: TagIndex): UserError {
  const near =
    index.spellings(tag)[0]?.tag ??
    didYouMean(
      tag,
      allTags(index).map((one) => one.tag),
    );
  const mean = near === undefined ? '' : `; did you mean "${near}"?`;
  return new UserError(`no post has the tag "${tag}"${mean}`, {
    hints: ['Run `post tags` for all of them.'],
  });
}

function quoted(tag: string): string {
  return /^[\w.-]+$/.test(tag) ? tag : `'${tag.replaceAll("'", `'\\''`)}'`;
}
