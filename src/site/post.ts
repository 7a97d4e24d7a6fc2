import type { Root } from 'mdast';
import { findEntry } from '../front-matter/find-entry.js';
import type { FrontMatter } from '../front-matter/front-matter.js';
import { parseFrontMatter } from '../front-matter/parse-front-matter.js';
import type { MarkdownEngine } from '../markdown/engine.js';
import { findOpaque } from '../markdown/find-opaque.js';
import { type ParsedMarkdown, parseMarkdown } from '../markdown/parse-markdown.js';
import type { ProseBlock } from '../markdown/prose-block.js';
import { proseBlocks } from '../markdown/prose-blocks.js';
import type { TemplateScan } from '../markdown/template.js';
import type { Profile, TemplateKind } from '../profiles/profile.js';
import { once } from '../text/once.js';
import { createSourceText, type SourceText } from '../text/source-text.js';
import type { PostFacts } from './facts.js';
import { frontMatterProse } from './front-matter-prose.js';
import type { PostStatus } from './post-status.js';
import { readFacts } from './read-facts.js';
import { impliedLanguage, type PostLanguage, statedLanguage } from './read-language.js';
import type { Site } from './site.js';

/** One post: its text and what is known of it. Everything costly is worked out on first use. */
export interface Post {
  /** POSIX path relative to the site root. */
  readonly path: string;
  /** `page`: a Markdown file outside the folders in which the site keeps its posts. */
  readonly kind: 'post' | 'page';
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  readonly markdown: ParsedMarkdown;
  /** Template syntax of the site's generator, and what is wrong with it. */
  readonly templates: TemplateScan;
  /** mdast of the body; node offsets are file offsets. */
  readonly tree: Root;
  /** What a reader reads, in source order: prose values of the front matter, then the body. */
  readonly prose: readonly ProseBlock[];
  readonly facts: PostFacts;
  readonly status: PostStatus;
  /** Primary language tag: front matter, place, site, else guessed from the text; `undefined` when unsure. */
  readonly language: string | undefined;
  /** The language with what says so. */
  readonly languageSource: PostLanguage | undefined;
  /** Bytes that are not UTF-8: then nothing but that is worth saying, and nothing is rewritten. */
  readonly undecodable?: Undecodable;
}

export interface Undecodable {
  /** 0-based offset in bytes of the first one that does not fit. */
  readonly byteOffset: number;
  readonly bytes: Uint8Array;
}

/** A file as it was found. */
export interface PostFile {
  /** POSIX path relative to the site root. */
  readonly path: string;
  readonly text: string;
  readonly kind?: 'post' | 'page';
  readonly undecodable?: Undecodable;
  /** What is known of this very text already, asked for when facts are. */
  readonly knownFacts?: () => PostFacts | undefined;
}

/** What a post needs of its site to be understood. */
export type PostSurroundings = Pick<
  Site,
  'profile' | 'older' | 'settings' | 'isDefault' | 'files' | 'now' | 'proseKeys'
>;

/** Parse a post; nothing in it is ever evaluated, and no text makes this throw. */
export function parsePost(file: PostFile, site: PostSurroundings, engine: MarkdownEngine): Post {
  const { path, text } = file;
  const { profile } = site;
  const frontMatter = parseFrontMatter(text, profile.frontMatter);
  const source = createSourceText(text);
  const opaque = once(() =>
    findOpaque(text, {
      kinds: areTemplatesOff(frontMatter, profile) ? [] : templateKinds(profile, path),
      inCode: profile.markdown.templatesInCode,
      from: frontMatter.bodyStart,
    }),
  );
  const markdown = once(() =>
    parseMarkdown(text, engine, { bodyStart: frontMatter.bodyStart, opaque: opaque().spans }),
  );
  const body = once(() => proseBlocks(markdown()));
  const prose = once(() => [...frontMatterProse(frontMatter, site.proseKeys), ...body()]);
  const facts = once(() => file.knownFacts?.() ?? readFacts(path, frontMatter, site, file.kind));
  const language = once(
    () => statedLanguage(path, frontMatter, site) ?? impliedLanguage(site, prose),
  );
  return new LazyPost(file, { source, frontMatter, opaque, markdown, prose, facts, language });
}

/** What a post is made of: known, or worked out on first use. */
interface PostParts extends Pick<Post, 'source' | 'frontMatter'> {
  opaque(): ReturnType<typeof findOpaque>;
  markdown(): ParsedMarkdown;
  prose(): readonly ProseBlock[];
  facts(): PostFacts;
  language(): PostLanguage | undefined;
}

/** A class, so that its getters do not keep what they refer to: see source-text.ts. */
class LazyPost implements Post {
  readonly path: string;
  readonly kind: 'post' | 'page';
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  readonly undecodable?: Undecodable;
  readonly #parts: PostParts;

  constructor({ path, kind = 'post', undecodable }: PostFile, parts: PostParts) {
    this.path = path;
    this.kind = kind;
    this.source = parts.source;
    this.frontMatter = parts.frontMatter;
    if (undecodable) this.undecodable = undecodable;
    this.#parts = parts;
  }

  get markdown(): ParsedMarkdown {
    return this.#parts.markdown();
  }

  get templates(): TemplateScan {
    return this.#parts.opaque().templates;
  }

  get tree(): Root {
    return this.#parts.markdown().root;
  }

  get prose(): readonly ProseBlock[] {
    return this.#parts.prose();
  }

  get facts(): PostFacts {
    return this.#parts.facts();
  }

  get status(): PostStatus {
    return this.#parts.facts().status;
  }

  get language(): string | undefined {
    return this.#parts.language()?.language;
  }

  get languageSource(): PostLanguage | undefined {
    return this.#parts.language();
  }
}

/** What the generator runs in this file: `.mdx` and `.erb` say it by their names. */
function templateKinds({ markdown }: Profile, path: string): readonly TemplateKind[] {
  if (markdown.mdx || /\.mdx$/i.test(path)) return ['mdx'];
  if (/\.erb$/i.test(path)) return ['erb'];
  return markdown.templates;
}

/** Does the front matter say that template syntax is text here? */
function areTemplatesOff(frontMatter: FrontMatter, { templates }: Profile): boolean {
  const offBy = templates?.offBy;
  const entry = offBy && findEntry(frontMatter, offBy.key);
  return entry !== undefined && new RegExp(offBy?.is ?? '', 'u').test(String(entry.value ?? ''));
}
