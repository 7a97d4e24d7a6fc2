import type { Diagnostic } from '../lint/diagnostic.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import { fixPost } from '../lint/fix-post.js';
import { lintPost } from '../lint/lint-post.js';
import { guardRendering } from '../lint/render-guard.js';
import type { AnyRule } from '../lint/rule.js';
import { type Post, parsePost } from '../site/post.js';
import type { PostStatus } from '../site/post-status.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { relativePath } from '../text/path.js';
import type { SourceText } from '../text/source-text.js';
import type { SelectedFile } from './select-files.js';

/** A file as it was read. */
export interface ReadFile {
  readonly file: SelectedFile;
  readonly bytes: Uint8Array;
  /** The version that these bytes are, where that can be told. */
  readonly version?: string;
}

/** What judging a post needs to know. */
export interface JudgeOptions {
  readonly enabled: readonly EnabledRule[];
  /** All rules there are. */
  readonly rules: readonly AnyRule[];
  /** Work out repairs; nothing is written here. */
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
}

/** A post, repaired where that was asked for, and what is to be said about it. */
export interface Judged extends ReadFile {
  readonly status: PostStatus;
  readonly source: SourceText;
  /** Parsed again: trees of many posts take more memory than their texts, and are hardly asked for. */
  readonly post: () => Post;
  readonly diagnostics: readonly Diagnostic[];
  readonly repaired?: string;
  readonly notices: readonly string[];
  /**
   * Pages whose ids the judgement rests on; missing where the same file may be judged otherwise
   * tomorrow, or where this is about a repaired text.
   */
  readonly pages?: readonly string[];
}

/** Parse a file as a post of its site; `text` instead of its own when repairs have changed it. */
export function parseRead({ file, bytes, version }: ReadFile, text?: string): Post {
  const { site, engine, found, knownFacts } = file.site;
  const decoded = decodeUtf8(bytes);
  const path = relativePath(found.root, file.path);
  const isKnown = text === undefined && version !== undefined && file.kind !== 'page';
  return parsePost(
    {
      path,
      kind: file.kind,
      ...(isKnown && { knownFacts: () => knownFacts(path, version) }),
      text: text ?? decoded.text,
      ...(decoded.invalidAt !== undefined && {
        undecodable: { byteOffset: decoded.invalidAt, bytes },
      }),
    },
    site,
    engine,
  );
}

/** Lint one post, and work out its repairs. */
export function judgePost(read: ReadFile, options: JudgeOptions): Judged {
  const { file } = read;
  const { site, grounds } = file.site;
  const { enabled, rules } = options;
  const parse = (text: string): Post => parseRead(read, text);
  const lint = (post: Post): Diagnostic[] => lintPost(post, site, enabled, { rules });
  const post = parseRead(read);
  if (!options.fix || post.undecodable || !post.frontMatter.complete) {
    grounds.takePages();
    const diagnostics = lint(post);
    const lasts = !post.facts.pending && (post.facts.date ?? 0) <= site.now.getTime();
    const pages = grounds.takePages();
    return {
      ...read,
      ...shown(post, parse),
      diagnostics,
      notices: [],
      ...(lasts && { pages }),
    };
  }
  const result = fixPost(post, {
    lint,
    parse,
    accept: (fix) => fix.applicability === 'safe' || options.unsafeFixes,
    guard: (before, chosen) => guardRendering(before, chosen, parse),
  });
  const after = result.post.source.text;
  return {
    ...read,
    ...shown(result.post, parse),
    diagnostics: result.diagnostics,
    ...(after !== post.source.text && { repaired: after }),
    notices: result.unsettled ? [`${post.path}: repairs did not settle after ten rounds`] : [],
  };
}

function shown(
  { status, source }: Post,
  parse: (text: string) => Post,
): Pick<Judged, 'status' | 'source' | 'post'> {
  return { status, source, post: () => parse(source.text) };
}
