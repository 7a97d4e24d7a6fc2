import type { Nodes, Root } from 'mdast';
import type { ProseBlock } from '../markdown/prose-block.js';
import type { PostFacts } from '../site/facts.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import type { Span } from '../text/span.js';
import type { CheckedLink } from './checked-link.js';
import type { Fix, Severity } from './diagnostic.js';

type NodeType = Nodes['type'];
type NodeOf<T extends NodeType> = Extract<Nodes, { type: T }>;

/** What a rule listens to. Node handlers run in one shared walk over the tree. */
export type Visitor = {
  readonly [T in NodeType]?: (node: NodeOf<T>, ancestors: readonly Nodes[]) => void;
} & {
  /** Once per post, before the walk: front matter, path, raw text. */
  readonly post?: (post: Post) => void;
  /** Each paragraph, heading, table cell and prose value of the front matter, as a reader reads it. */
  readonly prose?: (block: ProseBlock) => void;
  /** Once per post, after the walk: report what only the whole body shows. */
  readonly end?: (tree: Root) => void;
};

export interface RuleReport<MessageId extends string> {
  readonly message: MessageId;
  /** Values for the `{names}` in the message. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly at: Span | Nodes;
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix | undefined;
  /** For rules whose messages differ in weight; a severity in the configuration wins. */
  readonly severity?: Severity;
}

/** Another place that has to do with the problem; in the same post when no path is given. */
export interface RelatedPlace {
  readonly path?: string;
  readonly at: Span | Nodes;
  readonly message: string;
}

export interface RuleContext<Options, MessageId extends string> {
  readonly post: Post;
  readonly site: Site;
  readonly options: Options;
  /** Is the post about to be published (`post publish`, `--publish`)? */
  readonly publishing: boolean;
  report(report: RuleReport<MessageId>): void;
  /** The 1-based line something starts on, for messages that mention another place. */
  lineOf(at: Span | Nodes): number;
}

export interface SiteRuleContext<Options, MessageId extends string> {
  readonly site: Site;
  readonly options: Options;
  /** Facts of all posts of the site, those outside the lint set too. */
  readonly posts: readonly PostFacts[];
  /** Report on one post; dropped when that post is not being linted. */
  report(path: string, report: RuleReport<MessageId>): void;
}

/** A small post with the diagnostics it must yield. Tested, and printed on the docs page. */
export interface Example<Options> {
  readonly title: string;
  /** The post: with front matter where that matters. */
  readonly markdown: string;
  /** How the bytes of the file are encoded; UTF-8 when left out. */
  readonly encoding?: 'latin1' | 'utf16le';
  /** Path in the site; `posts/2024-05-17-example.md` when left out. */
  readonly path?: string;
  /** Profile of the site; `plain` when left out. */
  readonly profile?: string;
  /** Other files of the site. */
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: Partial<Options>;
  readonly publishing?: boolean;
  /** For link rules: what asking for a URL has shown. */
  readonly answers?: Readonly<Record<string, ExampleAnswer>>;
  /** `line:column message`, in order. Absent or empty: the post is fine. */
  readonly diagnostics?: readonly string[];
  /** The text after all fixes of this rule, safe and unsafe, if it fixes anything here. */
  readonly fixed?: string;
}

/** What is known about a link in an example. */
export type ExampleAnswer = Pick<CheckedLink, 'verdict'> & Partial<Omit<CheckedLink, 'url'>>;

/** What only the author of a rule can say. */
export interface RuleEssence<MessageId extends string> {
  /** `group/name`, equal to the file's place; never renamed, never reused. */
  readonly id: string;
  /** One line: what should be so. */
  readonly description: string;
  /** Severity when the post is about to be published. */
  readonly whenPublishing?: Severity;
  /** Primary language tags the rule understands; it is silent on posts in others. */
  readonly languages?: readonly string[];
  readonly fixable?: 'safe' | 'unsafe' | 'both';
  /** Asks the dictionaries of the site, which are slow to read: they are got ready for such rules only. */
  readonly usesDictionaries?: boolean;
  /** Runs on files that are not UTF-8, too, where all others would only report echoes. */
  readonly evenIfUndecodable?: boolean;
  /** The same check elsewhere, so people find it by the name they know: `markdownlint:MD024`. */
  readonly sources?: readonly `${string}:${string}`[];
  /** Known weaknesses, for the docs page. */
  readonly limits?: string;
  /** JSON Schema `properties` of the options. */
  readonly optionsSchema?: Readonly<Record<string, unknown>>;
  readonly messages: Readonly<Record<MessageId, string>>;
}

/** What has a default in a rule of a plugin, and must be said in ours. */
export interface RuleDetails<Options extends object> {
  /** Why a writer or reader should care: one or two paragraphs of Markdown. */
  readonly rationale: string;
  readonly severity: Severity;
  /** `recommended` is on, `strict` is on in the strict preset only, `off` must be named. */
  readonly preset: 'recommended' | 'strict' | 'off';
  readonly since: string;
  readonly defaultOptions: Options;
  readonly examples: readonly Example<Options>[];
}

interface RuleMeta<Options extends object, MessageId extends string>
  extends RuleEssence<MessageId>,
    RuleDetails<Options> {}

/** A rule that looks at one post. */
export interface PostRule<Options extends object = object, MessageId extends string = string>
  extends RuleMeta<Options, MessageId> {
  create(context: RuleContext<Options, MessageId>): Visitor;
}

/** A rule that compares posts. It reads facts only, so that facts can be cached. */
export interface SiteRule<Options extends object = object, MessageId extends string = string>
  extends RuleMeta<Options, MessageId> {
  checkSite(context: SiteRuleContext<Options, MessageId>): void;
}

/**
 * A rule about what asking for a link over the network has shown. It has a voice in `post links` and
 * `post lint --online` only; an ordinary lint passes it over.
 */
export interface LinkRule<MessageId extends string = string> extends RuleMeta<object, MessageId> {
  /** What to say about the link, `undefined` for nothing. */
  checkLink(link: CheckedLink): LinkRuleReport<MessageId> | undefined;
}

/** What a link rule says; where the link stands, and what replaces it, is the caller's to know. */
export interface LinkRuleReport<MessageId extends string> {
  readonly message: MessageId;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly hint?: string;
  readonly severity?: Severity;
  /** The address to write instead. */
  readonly rewrite?: CheckedLink['rewrite'];
}

// biome-ignore-start lint/suspicious/noExplicitAny: options are validated against the rule's own schema before they meet it
/** Rules whose type parameters no longer matter: what registries and runners hold. */
export type AnyPostRule = PostRule<any, any>;
export type AnySiteRule = SiteRule<any, any>;
export type AnyLinkRule = LinkRule<any>;
export type AnyRule = AnyPostRule | AnySiteRule | AnyLinkRule;
// biome-ignore-end lint/suspicious/noExplicitAny: see above

/** Identity at run time; infers option and message types, so that a rule file needs none. */
export function defineRule<const MessageId extends string, Options extends object>(
  rule: PostRule<Options, MessageId>,
): PostRule<Options, MessageId> {
  return rule;
}

/** Like `defineRule`, for a rule about answers from the network. */
export function defineLinkRule<const MessageId extends string>(
  rule: LinkRule<MessageId>,
): LinkRule<MessageId> {
  return rule;
}
