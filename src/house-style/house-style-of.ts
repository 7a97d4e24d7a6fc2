import type { PostFacts } from '../site/facts.js';
import { fillSettings } from '../site/fill-settings.js';
import type { Site } from '../site/site.js';
import { createHouseStyle, type HouseStyle } from './house-style.js';

const learnt = new WeakMap<readonly PostFacts[], HouseStyle>();

/** The house style of a site, learnt once from the facts of its posts. */
export function houseStyleOf(site: Site): HouseStyle {
  const posts = site.posts();
  const known = learnt.get(posts);
  if (known) return known;
  const { profile, settings } = site;
  const made = createHouseStyle(posts, {
    tagKeys: profile.tags.keys,
    draftFolders: profile.drafts.flatMap((draft) =>
      draft.kind === 'folder'
        ? [
            {
              drafts: fillSettings(draft.drafts, settings),
              posts: fillSettings(draft.posts, settings),
            },
          ]
        : [],
    ),
  });
  learnt.set(posts, made);
  return made;
}
