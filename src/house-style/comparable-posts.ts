import type { PostFacts } from '../site/facts.js';
import { parentOf } from '../text/path.js';

/** Draft folders, and where the posts in them will go. */
export interface DraftFolders {
  readonly drafts: string;
  readonly posts: string;
}

/** Posts that can be compared with one another. */
export interface Shelf {
  /** The folder they are in, for people; empty for the root. */
  readonly section: string;
  readonly posts: readonly PostFacts[];
}

/** A layout that no more posts than this share is an odd one: compared with the whole folder. */
const odd = 2;

/** Sort posts by section, language and layout. Drafts are no example for others. */
export function shelve(
  posts: readonly PostFacts[],
  folders: readonly DraftFolders[],
): (post: PostFacts) => Shelf {
  const sectionOf = sectionFinder(folders);
  const sections = new Map<string, PostFacts[]>();
  for (const post of posts) if (post.status !== 'draft') put(sections, sectionOf(post.path), post);
  const mainOf = remember((section: string) => mainLanguage(sections.get(section) ?? []));
  const shelves = new Map<string, Shelf>();
  const shelfOf = (id: string, make: () => Shelf): Shelf => {
    const made = shelves.get(id) ?? make();
    shelves.set(id, made);
    return made;
  };
  return (post) => {
    const section = sectionOf(post.path);
    const main = mainOf(section);
    const language = post.language ?? main;
    const sort = sortOf(post);
    const id = `${section}\n${language}`;
    return shelfOf(`${id}\n${sort}`, () => {
      const all = shelfOf(id, () => ({
        section,
        posts: (sections.get(section) ?? []).filter((one) => (one.language ?? main) === language),
      }));
      const same = all.posts.filter((one) => sortOf(one) === sort);
      const isOwn = same.length > odd && same.length < all.posts.length;
      return isOwn ? { section, posts: same } : all;
    });
  };
}

/** The same, worked out once for each text. */
function remember(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    known.set(text, found);
    return found;
  };
}

/**
 * The folder that holds posts of one sort: without the folders for years, months and single posts,
 * and for a draft the one it will be published in. Each folder is looked at once.
 */
function sectionFinder(folders: readonly DraftFolders[]): (path: string) => string {
  const sectionOf = remember((home) => sectionIn(home, folders));
  let last = { folder: '', section: sectionOf('') };
  return (path) => {
    const slash = path.lastIndexOf('/');
    if (isBundle(path, slash)) return sectionOf(parentOf(parentOf(path)));
    if (slash !== last.folder.length || !path.startsWith(last.folder)) {
      const folder = parentOf(path);
      last = { folder, section: sectionOf(folder) };
    }
    return last.section;
  };
}

/** Is the post the index of a folder of its own? */
function isBundle(path: string, slash: number): boolean {
  return path.startsWith('index.', slash + 1) || path.startsWith('_index.', slash + 1);
}

function sectionIn(home: string, folders: readonly DraftFolders[]): string {
  const section = home.replace(/(?:(?:^|\/)\d{1,4})+$/, '');
  const moved = folders.find(({ drafts }) => section === drafts || section.endsWith(`/${drafts}`));
  return moved ? section.slice(0, section.length - moved.drafts.length) + moved.posts : section;
}

/** What sets posts of one folder apart: their layout or type. */
function sortOf(post: PostFacts): string {
  for (const { key, raw } of post.keys) if (key === 'layout' || key === 'type') return raw;
  return '';
}

function put<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const members = groups.get(key);
  if (members) members.push(item);
  else groups.set(key, [item]);
}

/** The language of most posts that say theirs; empty when none does. */
function mainLanguage(posts: readonly PostFacts[]): string {
  const counts = new Map<string, number>();
  for (const { language } of posts)
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])[0];
}
