import type { FrontMatter } from '../front-matter/front-matter.js';
import type { KeyFact, PostFacts } from './facts.js';
import { readFileName } from './file-name.js';
import type { PostSurroundings } from './post.js';
import { readPostDate } from './read-date.js';
import { readStatus } from './read-status.js';
import { readTags } from './read-tags.js';

/** Facts of a post from its path and front matter alone. Never throws. */
export function readFacts(
  path: string,
  frontMatter: FrontMatter,
  site: PostSurroundings,
): PostFacts {
  const { data } = frontMatter;
  const { profile } = site;
  const name = readFileName(path);
  const date = readPostDate(data, name, site);
  const title = textOf(data.title ?? data.Title);
  const language = textOf(data.lang ?? data.language ?? data.locale ?? data.Lang);
  return {
    path,
    status: readStatus({ path, data, date: date?.time }, site),
    ...(title !== undefined && { title }),
    ...(date && { date: date.time, day: date.day }),
    slug: textOf(data.slug) ?? name.slug,
    aliases: profile.links.aliases.flatMap((key) => listOf(data[key])),
    tags: readTags(data, profile.tags),
    authors: profile.authors.keys.flatMap((key) => listOf(data[key])),
    ...(language !== undefined && { language: language.toLowerCase().slice(0, 2) }),
    keys: frontMatter.entries.map(
      (entry): KeyFact => ({
        key: entry.key,
        kind: entry.kind,
        style: entry.style,
        raw: entry.raw.slice(0, 120),
        length: entry.raw.length,
      }),
    ),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listOf(item));
  const text = textOf(value);
  return text === undefined ? [] : [text];
}
