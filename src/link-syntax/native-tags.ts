import type { TemplateKind, TemplateSpan } from '../markdown/template.js';
import type { NativeSyntax } from '../site/address-space/resolution.js';
import type { Post } from '../site/post.js';
import type { PostLink } from './post-links.js';

interface NativeTag {
  readonly language: TemplateKind;
  readonly role: NativeSyntax | 'image';
  /** Finds the argument; `d` flag, the first group that took part is the address. */
  readonly argument: RegExp;
}

const first = /^\S+\s+(?:"([^"]*)"|'([^']*)'|([^\s"'%}>]+))/d;
const source = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)')/d;
const file = /\s(?:"([^"\s]+\.\w{2,5})"|'([^'\s]+\.\w{2,5})'|([^\s"'%}]+\.\w{2,5}))(?=[\s%]|$)/d;

/** Tags whose argument names a post or a file of the site, by name. */
const tags: Readonly<Record<string, NativeTag>> = {
  post_url: { language: 'liquid', role: 'post_url', argument: first },
  link: { language: 'liquid', role: 'jekyll-link', argument: first },
  ref: { language: 'shortcode', role: 'ref', argument: first },
  relref: { language: 'shortcode', role: 'ref', argument: first },
  figure: { language: 'shortcode', role: 'image', argument: source },
  post_link: { language: 'nunjucks', role: 'post_link', argument: first },
  post_path: { language: 'nunjucks', role: 'post_link', argument: first },
  asset_img: { language: 'nunjucks', role: 'asset', argument: file },
  asset_path: { language: 'nunjucks', role: 'asset', argument: file },
  asset_link: { language: 'nunjucks', role: 'asset', argument: file },
};

/** The links that a post makes with tags of its generator. */
export function nativeLinks(post: Post): readonly PostLink[] {
  return post.templates.spans.flatMap((span) => nativeLink(post.source.text, span) ?? []);
}

function nativeLink(text: string, span: TemplateSpan): PostLink | undefined {
  if (span.role !== 'tag' || span.name === undefined || !Object.hasOwn(tags, span.name)) return;
  const tag = tags[span.name] as NativeTag;
  if (tag.language !== span.language) return undefined;
  const from = text.indexOf(span.name, span.start);
  const match = tag.argument.exec(text.slice(from, span.end));
  const group = match?.findIndex((one, index) => index > 0 && one !== undefined) ?? -1;
  const place = group < 0 ? undefined : match?.indices?.[group];
  if (!match || !place) return undefined;
  return {
    url: match[group] as string,
    span: { start: from + place[0], end: from + place[1] },
    form: 'template',
    role: tag.role,
  };
}
