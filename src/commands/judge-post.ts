import type { Diagnostic } from '../lint/diagnostic.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import { fixPost } from '../lint/fix-post.js';
import { lintPost } from '../lint/lint-post.js';
import { guardRendering } from '../lint/render-guard.js';
import type { AnyRule } from '../lint/rule.js';
import { type Post, parsePost } from '../site/post.js';
import type { PostStatus } from '../site/post-status.js';
import type { Site } from '../site/site.js';
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
export interface Judged extends Pick<ReadFile, 'file' | 'version'> {
  readonly status: PostStatus;
  /** The file as it was found; may be read only when it is asked for. */
  readonly bytes: () => Uint8Array;
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
  const { site, grounds } = read.file.site;
  const { enabled, rules } = options;
  const parse = (text: string): Post => parseRead(read, text);
  const lint = (post: Post): Diagnostic[] => lintPost(post, site, enabled, { rules });
  const post = parseRead(read);
  if (!options.fix || post.undecodable || !post.frontMatter.complete) {
    grounds.takePages();
    const judged = asFound(read, post, lint(post));
    if (lasts(post, site)) judged.pages = grounds.takePages();
    return judged;
  }
  const result = fixPost(post, {
    lint,
    parse,
    accept: (fix) => fix.applicability === 'safe' || options.unsafeFixes,
    guard: (before, chosen) => guardRendering(before, chosen, parse),
  });
  const after = result.post.source.text;
  const judged = asFound(read, result.post, result.diagnostics);
  if (after !== post.source.text) judged.repaired = after;
  if (result.unsettled) judged.notices = [`${post.path}: repairs did not settle after ten rounds`];
  return judged;
}

/** Is the same text judged alike on any day? */
function lasts({ facts }: Post, { now }: Site): boolean {
  return !facts.pending && (facts.date ?? 0) <= now.getTime();
}

/** Put together key by key: the engine keeps a shape for each object that begins with a spread. */
function asFound(
  read: ReadFile,
  { status, source }: Post,
  diagnostics: readonly Diagnostic[],
): Changeable<Judged> {
  const judged: Changeable<Judged> = {
    file: read.file,
    status,
    bytes: () => read.bytes,
    source,
    post: () => parseRead(read, source.text),
    diagnostics,
    notices: [],
  };
  if (read.version !== undefined) judged.version = read.version;
  return judged;
}

type Changeable<Type> = { -readonly [Name in keyof Type]: Type[Name] };
