import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What readers would find of a post. */
export interface BuiltPost {
  /** `listed`: its own page, and a link to it; `page`: nothing links to it. */
  readonly state: 'listed' | 'page' | 'absent';
  /** Path of the page in the built site. */
  readonly page?: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  /** As the generator wrote it, ISO 8601. */
  readonly date?: string;
}

interface Page {
  readonly path: string;
  readonly text: string;
}

/** Find the page that a word of the body is on, and what the generator says of it. */
export function findPost(output: string, word: string): BuiltPost {
  const pages = pagesBelow(output, '');
  const holding = pages.filter(({ text }) => text.includes(word));
  const page = holding.find(({ text, path }) => text.includes('post-meta') || isOwn(path));
  if (!page) return { state: 'absent' };
  const isLinked = pages.some((other) => other !== page && links(other.text, page.path));
  return { state: isLinked ? 'listed' : 'page', page: page.path, ...metaOf(page.text) };
}

function pagesBelow(root: string, folder: string): Page[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return pagesBelow(root, path);
    return /\.html?$/.test(name) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
  });
}

/** Not a list of posts: some of those hold whole bodies. */
function isOwn(path: string): boolean {
  return !/^(?:index\.html|(?:tags|archive|authors|page)\/)/.test(path);
}

function links(text: string, path: string): boolean {
  const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
  const spellings = [
    url,
    url.replace(/\/$/, ''),
    encodeURI(url),
    encodeURI(url.replace(/\/$/, '')),
  ];
  return spellings.some((one) => ["'", '"', ' ', '>'].some((end) => isHref(text, one + end)));
}

function isHref(text: string, target: string): boolean {
  return ['href="', "href='", 'href='].some((start) => text.includes(start + target));
}

/** The site's layouts write what they got as JSON; Docusaurus's own theme says it in its HTML. */
function metaOf(text: string): Pick<BuiltPost, 'title' | 'tags' | 'date'> {
  const json = /id="post-meta"[^>]*>(.*?)<\/script>/s.exec(text)?.[1];
  if (json !== undefined) {
    const meta = JSON.parse(json);
    return { title: unescaped(meta.title), tags: meta.tags, date: meta.date };
  }
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1] ?? '';
  const tags = [...text.matchAll(/<a rel="?tag"?[^>]*>(.*?)<\/a>/g)].map((tag) => tag[1] ?? '');
  const date = /<time datetime="?([^">]+)/.exec(text)?.[1] ?? '';
  return { title: unescaped(title), tags: [...new Set(tags.map(unescaped))], date };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
};

function unescaped(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (entity) => entities[entity] ?? entity);
}
