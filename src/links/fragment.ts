import { idNamedBy, percentDecoded } from '../link-syntax/fragment.js';
import { fragmentsUnknowable } from './host-facts.js';

/** The id that a fragment names; `undefined`, too, for hosts whose pages are made by scripts. */
export function wantedId(fragment: string, pageUrl: string): string | undefined {
  const id = idNamedBy(fragment);
  return id === undefined || fragmentsUnknowable(new URL(pageUrl)) ? undefined : id;
}

/** All spellings of an id that count: as written, percent-decoded, and with GitHub's prefix. */
export function spellingsOf(id: string): readonly string[] {
  const decoded = percentDecoded(id);
  const spellings = decoded === id ? [id] : [id, decoded];
  return [...spellings, ...spellings.map((spelling) => `user-content-${spelling}`)];
}
