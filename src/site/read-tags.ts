import type { FrontMatter } from '../front-matter/front-matter.js';
import type { TagConvention } from '../profiles/profile.js';
import { findValue } from './find-value.js';

/** The tags, or categories, of a post as its generator reads them: table D of what real builds do. */
export function readTags(frontMatter: FrontMatter, convention: TagConvention): string[] {
  return convention.keys.flatMap((key) => tagsOf(findValue(frontMatter, key)?.value, convention));
}

function tagsOf(value: unknown, { string: form }: TagConvention): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => tagText(item) ?? []);
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [];
  if (form === 'comma') return trimmed(value.split(value.includes(';') ? ';' : ','));
  if (form === 'space') return trimmed(value.split(/\s+/));
  return trimmed([value]);
}

/** A value as the tag that it stands for; `undefined` for nothing, and for a map, which is none. */
export function tagText(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.flatMap((item) => tagText(item) ?? []).join(',');
  return typeof value === 'object' ? undefined : String(value);
}

function trimmed(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}
