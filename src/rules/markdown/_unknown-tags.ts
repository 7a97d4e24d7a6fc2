import type { TemplateSpan } from '../../markdown/template.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { knownTagsOf } from '../../site/templates/known-tags.js';

/** A tag that neither the generator nor the site has; once for each name. */
interface UnknownTag {
  readonly name: string;
  readonly span: TemplateSpan;
}

/** Tags of a post that stop the build because nothing makes them. */
export function unknownTags(post: Post, site: Site): readonly UnknownTag[] {
  const builtIn = site.profile.templates?.tags?.builtIn;
  if (builtIn === undefined) return [];
  const found = new Map<string, UnknownTag>();
  for (const span of post.templates.spans) {
    const name = nameOf(span);
    if (name === undefined || found.has(name) || builtIn.includes(name)) continue;
    found.set(name, { name, span });
  }
  if (found.size === 0) return [];
  const known = knownTagsOf(site);
  if (known === undefined) return [];
  return [...found.values()].filter(({ name }) => !known.has(name.toLowerCase()));
}

/** Ends belong to what they end; Hugo's inline shortcodes have their template with them. */
function nameOf({ name, language, role }: TemplateSpan): string | undefined {
  if (name === undefined || role === 'comment' || language === 'mdx') return undefined;
  const bare = name.replace(/\/$/, '');
  const isEnd = language === 'shortcode' ? bare.startsWith('/') : /^end/.test(bare);
  return isEnd || bare.endsWith('.inline') ? undefined : bare;
}
