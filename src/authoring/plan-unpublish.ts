import { editFrontMatter } from '../front-matter/edit-front-matter.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { flagsThatHide, hasFlag } from './draft-flags.js';
import { whyNothingHides } from './draft-manner.js';
import { type PlannedPost, type Refused, writtenDate } from './plan-publish.js';
import { draftFolders, isInFolder, swapFolder, undatedPath, usesFolder } from './post-move.js';

export interface UnpublishOptions {
  /** Take the date away of a post that goes to a folder of drafts. */
  readonly dropDate?: boolean;
}

/**
 * Hide a published post again, in the way its site hides drafts: the flag it has, else the draft
 * folder, else a new flag. Its date stays, unless it is to be dropped.
 */
export function planUnpublish(
  post: Post,
  site: Site,
  { dropDate = false }: UnpublishOptions = {},
): PlannedPost | Refused {
  const { path, status, source } = post;
  if (status === 'draft') return { path, text: source.text, did: [] };
  const folder = hasFlag(post, site)
    ? undefined
    : draftFolders(site).find(
        ({ drafts, posts }) => isInFolder(path, posts) && usesFolder(site, drafts),
      );
  if (folder) {
    const target = undatedPath(swapFolder(path, folder.posts, folder.drafts), site);
    const date = dropDate ? writtenDate(post, site) : undefined;
    const removal = date ? [{ kind: 'remove', key: date.key } as const] : [];
    const edit = editFrontMatter(source.text, post.frontMatter, removal);
    if (edit.refused) return { refused: edit.refused.message };
    const dropped = date ? [`${date.key}: ${date.raw} → nothing`] : [];
    return { path: target, text: edit.text, did: [...dropped, `moved to ${target}`] };
  }
  const flags = flagsThatHide(post, site);
  if (flags.length === 0) {
    const { why, remedy } = whyNothingHides(site);
    return { refused: [`${why}: move it out of the site`, remedy].filter(Boolean).join('; ') };
  }
  const changes = flags.map(({ change }) => change);
  const edit = editFrontMatter(source.text, post.frontMatter, changes);
  if (edit.refused) return { refused: edit.refused.message };
  return { path, text: edit.text, did: flags.map(({ did }) => did) };
}
