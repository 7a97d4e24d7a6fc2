import type { Nodes, Root } from 'mdast';
import type { Plugin } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Post } from '../site/post.js';
import type { Span } from '../text/span.js';
import type { PostRule, RuleContext } from './rule.js';

// biome-ignore lint/suspicious/noExplicitAny: remark-lint rules have options of all kinds
export type RemarkPlugin = Plugin<any[], Root>;

/** A rule of ours without its check: a remark-lint rule does the detecting. */
type RuleMeta<Options extends object, MessageId extends string> = Omit<
  PostRule<Options, MessageId>,
  'create'
>;

interface RemarkDetector<Options extends object, MessageId extends string> {
  readonly plugin: RemarkPlugin;
  /** Kinds of nodes it is about: in a post without them it need not walk the tree. */
  readonly about?: readonly Nodes['type'][];
  /** Can it find anything in a post with these nodes? Asked where that is cheaper than walking the tree. */
  mayFind?(nodes: readonly Nodes[]): boolean;
  /** Whether it can find anything in this post at all, where that is cheaper to know. */
  concerns?(context: RuleContext<Options, MessageId>): boolean;
  /** Options for the plugin: usually the rule's own. */
  readonly settings?: (options: Options) => unknown;
  /** Turn one of its findings into a report of ours; `undefined` passes it over. */
  report(
    found: RemarkFinding,
    context: RuleContext<Options, MessageId>,
  ): Parameters<RuleContext<Options, MessageId>['report']>[0] | undefined;
}

/** What a remark-lint rule said, and where. */
export interface RemarkFinding {
  readonly message: string;
  readonly span: Span;
}

/**
 * A rule of ours that runs a remark-lint rule on the tree and words what it finds. Text and offsets
 * are those of the file with its front matter blanked, so that lines count as in the file.
 */
export function defineRemarkRule<const MessageId extends string, Options extends object>(
  meta: RuleMeta<Options, MessageId>,
  detector: RemarkDetector<Options, MessageId>,
): PostRule<Options, MessageId> {
  return {
    ...meta,
    create(context) {
      if (detector.concerns?.(context) === false) return {};
      const { about = [], mayFind = (nodes) => nodes.length > 0 } = detector;
      const met: Nodes[] = [];
      const meet = (node: Nodes): void => void met.push(node);
      const end = (): void => {
        if (detector.about && !mayFind(met)) return;
        const settings = detector.settings?.(context.options);
        for (const found of runRemark(context.post, detector.plugin, settings)) {
          const report = detector.report(found, context);
          if (report) context.report(report);
        }
      };
      return Object.fromEntries([...about.map((type) => [type, meet]), ['end', end]]);
    },
  };
}

/**
 * Findings of one remark-lint rule in a post, in its own words.
 *
 * @throws what the rule throws, and an error when it works asynchronously.
 */
export function runRemark(post: Post, plugin: RemarkPlugin, settings: unknown): RemarkFinding[] {
  const file = new VFile({ value: bodyOnly(post), path: post.path });
  const attach = plugin as unknown as (
    this: object,
    options: unknown,
  ) => ((tree: Root, file: VFile, next: () => void) => unknown) | undefined;
  const transform = attach.call({ data: () => ({}) }, asOptions(settings));
  let finished = transform === undefined || transform.length < 3;
  const result = withoutStacks(() =>
    transform?.(post.tree, file, () => {
      finished = true;
    }),
  );
  if (!finished || result instanceof Promise)
    throw new Error('it works asynchronously, and a lint does not wait for answers');
  for (const { cause, place } of file.messages) if (cause instanceof Error && !place) throw cause;
  return file.messages.map((message) => ({
    message: message.reason,
    span: spanOfMessage(message, post),
  }));
}

/** Messages are errors, and noting where each was made takes longer than finding it. */
function withoutStacks<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 1;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** `unified-lint-rule` takes `[severity, options]`: 1 is a warning. */
function asOptions(settings: unknown): unknown {
  return settings === undefined ? [1] : [1, settings];
}

const bodies = new WeakMap<Post, string>();

function bodyOnly(post: Post): string {
  const { bodyStart } = post.frontMatter;
  const { text } = post.source;
  const known = bodies.get(post);
  if (known !== undefined) return known;
  const blanks = text.slice(0, bodyStart).replace(/[^\r\n]+/g, ({ length }) => ' '.repeat(length));
  const body = blanks + text.slice(bodyStart);
  bodies.set(post, body);
  return body;
}

function spanOfMessage(message: VFileMessage, { source }: Post): Span {
  const place = message.place;
  if (!place) return { start: 0, end: 0 };
  const from = 'start' in place ? place.start : place;
  const to = 'end' in place ? place.end : place;
  const offset = (point: { line: number; column: number; offset?: number | undefined }): number =>
    point.offset ?? source.lineStart(point.line) + point.column - 1;
  return { start: offset(from), end: Math.max(offset(from), offset(to)) };
}
