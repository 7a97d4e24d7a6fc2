/** Where sites keep templates of their own for new posts, the most particular first. */
export const templatePaths: readonly string[] = [
  '.post/templates/post.md',
  '.post/templates/default.md',
  'archetypes/posts.md',
  'archetypes/post.md',
  'archetypes/blog.md',
];

/** What Hexo fills in: for a post, and for a draft. */
export const scaffoldPaths = { post: 'scaffolds/post.md', draft: 'scaffolds/draft.md' } as const;
