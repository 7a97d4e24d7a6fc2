const ownPaths = ['.post/templates/post.md', '.post/templates/default.md'];

/** Where sites keep templates of their own for new posts, the most particular first. */
export const templatePaths: readonly string[] = [
  ...ownPaths,
  'archetypes/posts.md',
  'archetypes/post.md',
  'archetypes/blog.md',
  'archetypes/default.md',
];

/** The same for posts in one folder, of which Hugo asks for the archetype by its name. */
export function templatePathsFor(folder: string): readonly string[] {
  const archetypes = [`${folder}.md`, `${folder}/index.md`, 'default.md'];
  return [...ownPaths, ...archetypes.map((name) => `archetypes/${name}`)];
}

/** What Hexo fills in: for a post, and for a draft. */
export const scaffoldPaths = { post: 'scaffolds/post.md', draft: 'scaffolds/draft.md' } as const;
