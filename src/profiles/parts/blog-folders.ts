/** Names that folders of posts go by, for generators that have no folder of their own for them. */
export const blogFolders =
  '{posts,post,_posts,blog,blogs,_blog,articles,article,news,notes,journal,weblog,diary,writing,writings,essays,stories,til}';
