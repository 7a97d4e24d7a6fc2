import type { PostFacts } from '../site/facts.js';
import { nameOf, parentOf } from '../text/path.js';

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
  const languages = new Map<string, string>();
  const byLanguage = new Map<string, PostFacts[]>();
  for (const [section, members] of sections) {
    const main = mainLanguage(members);
    languages.set(section, main);
    for (const post of members) put(byLanguage, `${section}\n${post.language ?? main}`, post);
  }
  const shelves = new Map<string, Shelf>();
  return (post) => {
    const section = sectionOf(post.path);
    const id = `${section}\n${post.language ?? languages.get(section) ?? ''}`;
    const sort = sortOf(post);
    const shelf = shelves.get(`${id}\n${sort}`);
    if (shelf) return shelf;
    const all = byLanguage.get(id) ?? [];
    const same = all.filter((one) => sortOf(one) === sort);
    const made =
      same.length > odd && same.length < all.length
        ? { section, posts: same }
        : (shelves.get(id) ?? { section, posts: all });
    shelves.set(made.posts === same ? `${id}\n${sort}` : id, made);
    shelves.set(`${id}\n${sort}`, made);
    return made;
  };
}

/**
 * The folder that holds posts of one sort: without the folders for years, months and single posts,
 * and for a draft the one it will be published in. Each folder is looked at once.
 */
function sectionFinder(folders: readonly DraftFolders[]): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const home = homeOf(path);
    const section = known.get(home) ?? sectionIn(home, folders);
    known.set(home, section);
    return section;
  };
}

/** The folder of a post, whether it is a file or a folder itself. */
function homeOf(path: string): string {
  return /^_?index\./.test(nameOf(path)) ? parentOf(parentOf(path)) : parentOf(path);
}

function sectionIn(home: string, folders: readonly DraftFolders[]): string {
  const section = home.replace(/(?:(?:^|\/)\d{1,4})+$/, '');
  const moved = folders.find(({ drafts }) => section === drafts || section.endsWith(`/${drafts}`));
  return moved ? section.slice(0, section.length - moved.drafts.length) + moved.posts : section;
}

/** What sets posts of one folder apart: their layout or type. */
function sortOf(post: PostFacts): string {
  return post.keys.find(({ key }) => key === 'layout' || key === 'type')?.raw ?? '';
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
