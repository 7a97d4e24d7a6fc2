import { parse } from 'yaml';
import type { NewPost } from '../authoring/plan-new.js';
import { readDateWords } from '../authoring/read-date-words.js';
import { timeZoneOf } from '../authoring/site-dates.js';
import { spellTags } from '../authoring/spell-tags.js';
import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { WritableValue } from '../front-matter/writable-value.js';
import type { Host } from '../host/host.js';
import type { FileChange } from '../plan/plan.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { relativePath, resolvePath } from '../text/path.js';
import { applyToSite } from './apply-to-site.js';
import { askForPost } from './ask-for-post.js';
import { authorOf } from './author-of.js';
import type { ReplacedFile } from './file-to-replace.js';
import { findTemplate, type Template } from './find-template.js';
import { errorsOf } from './lint-scaffold.js';
import type { NewCommandOptions } from './new-options.js';
import { refuseNoSite } from './no-site.js';
import { openEditor } from './open-editor.js';
import { placeNew } from './place-new.js';
import { tellNew } from './tell-new.js';
import { slugOf, titleOf } from './title-and-slug.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** `post new`: make a post as this site writes its posts. */
export async function newPost(asked: NewCommandOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, asked, { frontMatterOnly: true });
  const { loaded } = workspace;
  const { site, found } = loaded;
  if (asked.dir === undefined)
    refuseNoSite(workspace, 'To begin one here, name a folder for posts with --dir');
  const options = await withAnswers(asked, host, workspace);
  const template = findTemplate(options, host, loaded);
  const wanted = await wantedPost(options, host, workspace, template);
  const { planned, post } = placeNew(wanted, template?.name, workspace, options);
  if (options.print) {
    host.stdout.write(planned.text);
    return exitCode.ok;
  }
  const path = `${found.root}/${planned.path}`;
  const bytes = new TextEncoder().encode(planned.text);
  const replaced = options.force ? await replacedFile(path, host) : undefined;
  const plan = [plannedFile(path, bytes, replaced)];
  const wrong = await errorsOf(post, workspace, () => openWorkspace(host, asked));
  if (!options.dryRun || !options.json) applyToSite(host, found.root, plan, options);
  tellNew({ post, wrong, wanted, plan, replaced }, site, options, host);
  if (options.edit && !options.dryRun) openEditor(host, path);
  return exitCode.ok;
}

/** Git is asked only by those who write over something. */
async function replacedFile(path: string, host: Host): Promise<ReplacedFile | undefined> {
  const { fileToReplace } = await import('./file-to-replace.js');
  return fileToReplace(host, path);
}

function plannedFile(
  path: string,
  bytes: Uint8Array,
  replaced: ReplacedFile | undefined,
): FileChange {
  return replaced
    ? { kind: 'update', path, before: replaced.bytes, bytes }
    : { kind: 'create', path, bytes };
}

/** Ask for what is missing, on a terminal. */
async function withAnswers(
  options: NewCommandOptions,
  host: Host,
  { loaded }: Workspace,
): Promise<NewCommandOptions> {
  if (options.title.join(' ').trim() !== '') return options;
  if (!host.stdin.isTerminal || !host.stdout.isTerminal)
    throw new UserError('a title is needed', { hints: ['post new "Lisbon by tram"'] });
  return askForPost(options, loaded.site);
}

async function wantedPost(
  options: NewCommandOptions,
  host: Host,
  { loaded }: Workspace,
  template: Template | undefined,
): Promise<NewPost> {
  const { site, found } = loaded;
  const title = titleOf(options.title.join(' '));
  const now = site.now.getTime();
  const date =
    options.date === undefined ? now : await readDateWords(options.date, now, timeZoneOf(site));
  const folder = options.dir === undefined ? undefined : insideSite(host, options.dir, found.root);
  return {
    title,
    slug: await slugOf(title, options.slug, site),
    date,
    isDated: options.date !== undefined,
    draft: !options.publish,
    isDraftAsked: options.draft ?? false,
    author: options.author ?? (await authorOf(host, loaded)),
    isCredited: options.author !== undefined,
    tags: spellTags(options.tags ?? [], site),
    categories: options.category ?? [],
    set: settings(options),
    folder,
    extension: options.ext === undefined ? undefined : `.${options.ext.replace(/^\./, '')}`,
    bundle: options.bundle,
    body: bodyOf(options, host),
    template: template?.text,
  };
}

function insideSite(host: Host, folder: string, root: string): string {
  const path = resolvePath(host.cwd, folder);
  const relative = relativePath(root, path);
  if (!relative.startsWith('..')) return relative;
  throw new UserError(`${folder} is not in the site in ${root}`);
}

function settings({ set, layout, lang }: NewCommandOptions): Record<string, WritableValue> {
  const values: Record<string, WritableValue> = {};
  if (layout !== undefined) values.layout = layout;
  if (lang !== undefined) values.lang = lang;
  for (const pair of set ?? []) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UserError(`--set wants key=value, not "${pair}"`);
    values[pair.slice(0, at)] = parse(pair.slice(at + 1)) as WritableValue;
  }
  return values;
}

function bodyOf({ from }: NewCommandOptions, host: Host): string {
  if (from === undefined) return '';
  const bytes = from === '-' ? host.stdin.read() : host.fs.readBytes(resolvePath(host.cwd, from));
  if (!bytes) throw new UserError(`no such file: ${from}`);
  const { text, invalidAt } = decodeUtf8(bytes);
  if (invalidAt !== undefined) throw new UserError(`${from} is not UTF-8`);
  return `\n${text}`;
}
