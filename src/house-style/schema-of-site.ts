import { authorDataOf } from '../site/author-data.js';
import type { Site } from '../site/site.js';
import { inferSchema, type JsonSchema } from './infer-schema.js';

/** The JSON Schema that the posts of a site follow. */
export function schemaOfSite(site: Site): JsonSchema {
  const { profile, proseKeys } = site;
  const free = ['title', 'description', 'slug', ...proseKeys, ...profile.dates.keys];
  return inferSchema(site.posts(), {
    ignoreKeyCase: Boolean(profile.frontMatter.ignoreKeyCase),
    tagKeys: profile.tags.keys,
    authorKeys: profile.authors.keys,
    authorIds: [...authorDataOf(site).ids.keys()],
    freeKeys: [...free, ...profile.dates.expiry].map((key) => key.toLowerCase()),
  });
}
