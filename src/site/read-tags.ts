import type { FrontMatter } from '../front-matter/front-matter.js';
import type { TagConvention } from '../profiles/profile.js';
import { findValue } from './find-value.js';

/** The tags, or categories, of a post as its generator reads them: table D of what real builds do. */
export function readTags(frontMatter: FrontMatter, convention: TagConvention): string[] {
  return convention.keys.flatMap((key) => tagsOf(findValue(frontMatter, key)?.value, convention));
}

function tagsOf(value: unknown, { string: form }: TagConvention): string[] {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(String);
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [];
  if (form === 'comma') return trimmed(value.split(value.includes(';') ? ';' : ','));
  if (form === 'space') return trimmed(value.split(/\s+/));
  return trimmed([value]);
}

function trimmed(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}
