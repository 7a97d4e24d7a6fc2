import type { TemplateKind, TemplateSpan } from '../../markdown/template.js';
import type { Post } from '../post.js';

/** Tags that come with a generator and write no element with an id of its own. */
const withoutIds: Readonly<Record<TemplateKind, ReadonlySet<string>>> = {
  liquid: words(
    'assign break capture case comment continue cycle decrement else elsif endcapture endcase endcomment endfor endhighlight endif endraw endtablerow endunless for gist highlight if increment link post_url raw tablerow unless when',
  ),
  shortcode: words(
    'comment figure gist highlight instagram param qr ref relref tweet twitter vimeo x youtube',
  ),
  nunjucks: words(
    'asset_img asset_link asset_path blockquote code codeblock else elseif endblockquote endcode endcodeblock endfor endif endpullquote endquote endraw for gist if iframe img include_code jsfiddle link more post_link post_path pullquote quote raw set url_for vimeo youtube',
  ),
  tera: words('raw endraw'),
  vue: new Set(),
  erb: words('link_to image_tag url_for'),
  mdx: new Set(),
};

/** Can a template of the post write elements with ids that the post does not show? */
export function mayAddIds(post: Post): boolean {
  return post.templates.spans.some((span) => canWriteIds(span, post.source.text));
}

function canWriteIds(span: TemplateSpan, text: string): boolean {
  const { role, language, name } = span;
  if (role === 'comment') return false;
  if (role === 'output') return isAlone(span, text);
  return name === undefined || !withoutIds[language].has(name);
}

/** Is it on lines of its own, where whole elements may come from it? */
function isAlone({ start, end }: TemplateSpan, text: string): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  const after = text.slice(end, end + 100);
  return /(?:^|[\r\n])[ \t]*$/.test(before) && /^[ \t]*(?:$|[\r\n])/.test(after);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
