import { writeDate } from '../authoring/date-form.js';
import { draftManner, whyNothingHides } from '../authoring/draft-manner.js';
import type { NewPost } from '../authoring/plan-new.js';
import { isLeak } from '../authoring/post-state.js';
import { timeZoneOf } from '../authoring/site-dates.js';
import { newTags } from '../authoring/spell-tags.js';
import { visibilityOf } from '../authoring/visibility.js';
import type { Host } from '../host/host.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import type { Plan } from '../plan/plan.js';
import { printPlan } from '../plan/print-plan.js';
import { toJson } from '../reporters/json-text.js';
import { generatorName } from '../site/generator-name.js';
import type { Post } from '../site/post.js';
import { hidesFuture } from '../site/read-status.js';
import type { Site } from '../site/site.js';
import { relativePath } from '../text/path.js';
import type { ReplacedFile } from './file-to-replace.js';
import type { NewCommandOptions } from './new-options.js';
import { tellNote } from './tell-note.js';

/** A new post, and what is to be said about it. */
export interface MadePost {
  readonly post: Post;
  readonly wrong: readonly Diagnostic[];
  readonly wanted: NewPost;
  readonly plan: Plan;
  /** What was there before. */
  readonly replaced: ReplacedFile | undefined;
}

/** The bare path on standard output, all else beside it. */
export function tellNew(
  made: MadePost,
  site: Site,
  { json, quiet, dryRun }: NewCommandOptions,
  host: Host,
): void {
  const path = relativePath(host.cwd, `${site.root}/${made.post.path}`);
  const notes = [...replacedNote(made, path, dryRun), ...notesOf(made, site)];
  if (json) {
    const { title } = made.wanted;
    const diff = dryRun && { diff: printPlan(made.plan, { colors: false, cwd: host.cwd }) };
    const overwritten = made.replaced !== undefined;
    const said = { version: 1, path, title, status: made.post.status, overwritten, notes, ...diff };
    host.stdout.write(`${toJson(said, 2)}\n`);
  } else if (!dryRun) host.stdout.write(`${path}\n`);
  if (!json && !quiet) for (const note of notes) tellNote(note, host);
}

function replacedNote({ replaced }: MadePost, path: string, dryRun: boolean): string[] {
  if (!replaced) return [];
  const did = dryRun ? 'would be written over' : 'written over';
  return replaced.isCommitted
    ? [`${did} ${path}; \`git restore\` brings it back`]
    : [`${did} ${path}, which git does not have`];
}

/** What is wrong, what the site does not know yet, and who sees the post if that is not as wanted. */
function notesOf({ post, wrong, wanted }: MadePost, site: Site): string[] {
  return [
    ...(wanted.isDated ? [datedNote(wanted, site)] : []),
    ...newTags(wanted.tags, site).map((tag) => `no other post has the tag "${tag}"`),
    ...wrong.map(({ message, ruleId }) => `${message} [${ruleId}]`),
    ...readersOf({ post, wrong, wanted }, site),
  ];
}

/** The date that was asked for, and of one that is to come what the generator makes of it. */
function datedNote({ date, draft }: NewPost, site: Site): string {
  const zone = timeZoneOf(site);
  const dated = `dated ${writeDate(date, 'YYYY-MM-DD HH:mm', zone)} (${zone})`;
  if (date <= site.now.getTime() || !draft || !draftManner(site)) return dated;
  const shows = hidesFuture(site)
    ? 'shows it with the first build after that'
    : 'shows it at once, whatever its date';
  return `${dated}: once published, ${generatorName(site.profile)} ${shows}`;
}

function readersOf(
  { post, wrong, wanted }: Pick<MadePost, 'post' | 'wrong' | 'wanted'>,
  site: Site,
): string[] {
  if (wanted.draft && post.status === 'draft') return [];
  const isTold = isLeak(post.facts) && wrong.some(({ ruleId }) => ruleId.endsWith('/draft-flag'));
  const notes = isTold ? [] : visibilityOf(post, site);
  if (!wanted.draft || isLeak(post.facts) || draftManner(site, wanted.folder)) return notes;
  const { why, remedy } = whyNothingHides(site);
  const so = `${why}, so readers see this one with the next build`;
  return [remedy === undefined ? so : `${so}; ${remedy}`, ...notes];
}
