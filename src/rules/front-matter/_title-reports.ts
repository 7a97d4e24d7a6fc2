import { findEntry } from '../../front-matter/find-entry.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { serializeValue } from '../../front-matter/serialize-value.js';
import type { Fix } from '../../lint/diagnostic.js';
import type { RuleReport } from '../../lint/rule.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import type { Span } from '../../text/span.js';
import { blockSpan } from './_block-span.js';
import { areUsual, titlesAround } from './_titles-around.js';

/** What readers would make of the title, or of there being none. */
export function titleReports(post: Post, site: Site): RuleReport<'word' | 'untitled'>[] {
  const severity = 'warning';
  if (isUntitled(post, site)) return [{ message: 'untitled', at: titlePlace(post), severity }];
  const word = titleReadAsWord(post);
  if (!word) return [];
  const data = { raw: word.raw, value: String(word.value) };
  return [{ message: 'word', data, at: word.valueSpan, severity, fix: quoteTitle(word, post) }];
}

/**
 * Has the post no title although posts near it have one? Some generators take the first heading for
 * it, and there are blogs of notes without titles, and folders of them.
 */
function isUntitled(post: Post, site: Site): boolean {
  if (post.kind !== 'post' || hasTitle(post)) return false;
  if (post.tree.children.some((node) => node.type === 'heading' && node.depth === 1)) return false;
  return areUsual(titlesAround(post.path, site));
}

function hasTitle({ frontMatter }: Post): boolean {
  const value = findEntry(frontMatter, 'title')?.value ?? '';
  return typeof value !== 'string' || value.trim() !== '';
}

/** `title: Yes` is the value true where the generator reads YAML 1.1. */
function titleReadAsWord({ frontMatter }: Post): FrontMatterEntry | undefined {
  const entry = findEntry(frontMatter, 'title');
  return entry?.kind === 'boolean' ? entry : undefined;
}

function quoteTitle({ raw, valueSpan }: FrontMatterEntry, { frontMatter }: Post): Fix | undefined {
  const newText = serializeValue(raw, frontMatter.format, { quotes: 'double' });
  if (newText === undefined) return undefined;
  const edits = [{ span: valueSpan, newText }];
  return { title: 'Put it in quotes', applicability: 'unsafe', edits };
}

function titlePlace(post: Post): Span {
  const entry = findEntry(post.frontMatter, 'title');
  return entry ? entry.keySpan : blockSpan(post);
}
