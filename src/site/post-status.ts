/** Who can see a post: worked out from flags, folder and date as its generator would. */
export type PostStatus = 'draft' | 'scheduled' | 'published' | 'unknown';
