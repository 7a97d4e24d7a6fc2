import type { TemplateSpan } from '../../markdown/template.js';
import type { PartialConvention } from '../../profiles/profile.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { foldersOf, isPartial } from '../../site/templates/find-partial.js';
import type { Span } from '../../text/span.js';

interface MissingInclude {
  readonly name: string;
  /** A folder where the site has such files. */
  readonly folder: string;
  readonly at: Span;
}

/** Files that tags of a post take in, and that are not there. */
export function missingIncludes(post: Post, site: Site): readonly MissingInclude[] {
  const convention = site.profile.templates?.includes;
  if (convention === undefined) return [];
  const tags = post.templates.spans.filter(
    ({ role, name }) => role === 'tag' && name !== undefined && convention.tags.includes(name),
  );
  return tags.flatMap((tag) => missingInclude(tag, post.source.text, site, convention) ?? []);
}

function missingInclude(
  tag: TemplateSpan,
  text: string,
  site: Site,
  convention: PartialConvention,
): MissingInclude | undefined {
  const name = includedName(text.slice(tag.start, tag.end), convention);
  if (name === undefined) return undefined;
  const [folder, ...others] = foldersOf(site, convention);
  if (folder === undefined) return undefined;
  if (isPartial(site, [folder, ...others], name, convention.extensions)) return undefined;
  return { name, folder, at: tag };
}

/** The name when it is written out: no variable in it, and not relative to another template. */
function includedName(tag: string, { variables }: PartialConvention): string | undefined {
  const match = /^\{%[-~]?\s*\w+\s+(?:"([^"]*)"|'([^']*)'|([^\s"'%]+))/.exec(tag);
  const name = match?.[1] ?? match?.[2] ?? (variables ? undefined : match?.[3]);
  return name === undefined || name === '' || /[{}$]|^\./.test(name) ? undefined : name;
}
