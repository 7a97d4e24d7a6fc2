import { editFrontMatter } from '../front-matter/edit-front-matter.js';
import type { DraftKey } from '../profiles/profile.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { findKey } from './find-key.js';
import type { PlannedPost, Refused } from './plan-publish.js';
import { draftFolders, isInFolder, swapFolder, undatedPath } from './post-move.js';

/**
 * Hide a published post again, in the way its site hides drafts: the flag it has, else the draft
 * folder, else a new flag. Its date stays.
 */
export function planUnpublish(post: Post, site: Site): PlannedPost | Refused {
  if (post.status === 'draft') return { path: post.path, text: post.source.text, did: [] };
  const { profile } = site;
  const ignoreCase = Boolean(profile.frontMatter.ignoreKeyCase);
  const keys = profile.drafts.filter(
    (draft): draft is DraftKey => draft.kind === 'key' && draft.effect === 'hidden',
  );
  const present = keys.find((draft) => findKey(post.frontMatter, draft.key, ignoreCase));
  const folders = draftFolders(site);
  if (
    !present &&
    folders &&
    isInFolder(post.path, folders.posts) &&
    usesFolder(site, folders.drafts)
  ) {
    const path = undatedPath(swapFolder(post.path, folders.posts, folders.drafts));
    return { path, text: post.source.text, did: [`moved to ${path}`] };
  }
  const draft = present ?? keys[0];
  if (!draft)
    return { refused: `${profile.title} has no way to hide a post: move it out of the site` };
  return setFlag(post, draft, ignoreCase);
}

function setFlag(post: Post, draft: DraftKey, ignoreCase: boolean): PlannedPost | Refused {
  const entry = findKey(post.frontMatter, draft.key, ignoreCase);
  const key = entry?.key ?? draft.key;
  const edit = editFrontMatter(post.source.text, post.frontMatter, [
    { kind: 'set', key, value: draft.hidden, style: { quotes: 'plain' } },
  ]);
  if (edit.refused) return { refused: edit.refused.message };
  return {
    path: post.path,
    text: edit.text,
    did: [`${key}: ${entry?.raw ?? 'nothing'} → ${String(draft.hidden)}`],
  };
}

/** Does the site keep drafts in the folder, or has it at least made it? */
function usesFolder(site: Site, folder: string): boolean {
  return (
    site.files.isDirectory(folder) || site.posts().some(({ path }) => isInFolder(path, folder))
  );
}
