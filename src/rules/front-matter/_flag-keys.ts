import { profiles } from '../../profiles/index.js';

/** Keys, in small letters, by which some generator tells drafts: `draft`, `published`, `status` … */
export const flagKeys: ReadonlySet<string> = new Set(
  profiles.flatMap(({ drafts }) =>
    drafts.flatMap((draft) => (draft.kind === 'key' ? [draft.key.toLowerCase()] : [])),
  ),
);
