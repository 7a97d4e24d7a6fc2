import type { ProseBlock } from '../../markdown/prose-block.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { mayBeUnseen } from '../../site/templates/unseen.js';
import type { Span } from '../../text/span.js';

/** A tag that another generator would run and this one shows to readers. */
export interface ForeignTag {
  readonly name: string;
  readonly found: string;
  readonly at: Span;
}

/** Tags of Jekyll, Octopress, Hexo and Eleventy that people write into posts. */
const tag =
  /\{%-?\s*(highlight|include|include_relative|include_code|blockquote|pullquote|codeblock|img|post_url|link|raw|gist|youtube|vimeo|video|asset_img|asset_path|asset_link|post_link|post_path|figure|if|unless|for|assign|capture|comment)\b[^%\n]{0,300}%\}/g;
/** `{{< figure … >}}`, `{{% notice %}}`: shortcodes of Hugo. */
const shortcode = /\{\{[<%]\s*([\w-]+)[^}\n]{0,300}[>%]\}\}/g;
/** `{{ site.baseurl }}`, `{{ page.title }}`: variables of Jekyll. */
const output = /\{\{-?\s*((?:site|page)\.\w+)[^}\n]{0,100}\}\}/g;

/** Does this generator show such tags to readers, and nothing else run them? */
export function showsForeignTags(site: Site): boolean {
  const unseenIf = site.profile.templates?.showsOthersUnless;
  return unseenIf !== undefined && !mayBeUnseen(site, { unseenIf, unseenIn: [] });
}

/** Tags of other generators in what readers see of a block. */
export function foreignTags(block: ProseBlock, post: Post, site: Site): readonly ForeignTag[] {
  if (block.kind === 'value' || !/\{[{%]/.test(block.text)) return [];
  if (/\.(?:liquid|njk)(?:\.|$)/.test(post.path)) return [];
  const shortcodes = site.profile.markdown.templates.includes('shortcode') ? [] : [shortcode];
  return [tag, output, ...shortcodes].flatMap((pattern) =>
    [...block.text.matchAll(pattern)].map(({ 0: found, 1: name = '', index }) => ({
      name,
      found,
      at: block.spanOf(index, index + found.length),
    })),
  );
}
