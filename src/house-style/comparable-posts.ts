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
  const published = posts.filter(({ status }) => status !== 'draft');
  const known = new Map<string, string>();
  const sectionAt = (path: string): string => {
    const home = homeOf(path);
    const section = known.get(home) ?? sectionIn(home, folders);
    known.set(home, section);
    return section;
  };
  const sections = group(published, (post) => sectionAt(post.path));
  const languages = new Map<string, string>();
  const byLanguage = new Map<string, readonly PostFacts[]>();
  for (const [section, members] of sections) {
    const main = commonest(members.flatMap(({ language }) => language ?? []));
    languages.set(section, main);
    for (const [language, some] of group(members, (post) => post.language ?? main))
      byLanguage.set(`${section}\n${language}`, some);
  }
  const shelves = new Map<string, Shelf>();
  return (post) => {
    const section = sectionAt(post.path);
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
 * and for a draft the one it will be published in.
 */
export function sectionOf(path: string, folders: readonly DraftFolders[]): string {
  return sectionIn(homeOf(path), folders);
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

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function commonest(values: readonly string[]): string {
  const counts = [...group(values, (value) => value)];
  return counts.reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', [] as string[]])[0];
}
