import type { TagConvention } from '../profiles/profile.js';

/** The tags of a post as its generator reads them: table D of what real builds do. */
export function readTags(
  data: Readonly<Record<string, unknown>>,
  convention: TagConvention,
): string[] {
  return convention.keys.flatMap((key) => tagsOf(data[key], convention));
}

function tagsOf(value: unknown, { string: form }: TagConvention): string[] {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(String);
  if (typeof value !== 'string') return [];
  if (form === 'comma') return trimmed(value.split(/[,;]/));
  if (form === 'space') return trimmed(value.split(/\s+/));
  return trimmed([value]);
}

function trimmed(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}
