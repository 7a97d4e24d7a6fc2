import { describe, expect, it } from 'vitest';
import type { PostFacts } from '../../src/site/facts.js';
import { openFactsCache } from '../../src/site/facts-cache.js';
import { createFileIndex } from '../../src/site/file-index.js';
import { observeFiles } from '../../src/site/observed-files.js';

const facts = (path: string, pending?: true) =>
  ({
    path,
    title: path,
    slug: path,
    keys: [],
    ...(pending && { pending }),
  }) as unknown as PostFacts;
const filesWith = (texts: Record<string, string>) =>
  createFileIndex({
    list: () => Object.keys(texts).map((name) => ({ name, kind: 'file' as const })),
    text: (path) => texts[path],
  });
const key = 'program and profile';
const now = 1_700_000_000_000;
const noFiles = filesWith({});

function keep(posts: readonly PostFacts[], files = noFiles) {
  const cache = openFactsCache(undefined, { key, files, now });
  for (const post of posts) cache.put('v1', post);
  const observed = observeFiles(files);
  observed.files.text('_data/defaults.yml');
  observed.files.has('_config.yml');
  return cache.text(observed.observations());
}

describe('facts cache', () => {
  it('gives back what was kept of a file that has not changed', () => {
    const cache = openFactsCache(keep([facts('a.md')]), { key, files: noFiles, now });
    expect(cache.get('a.md', 'v1')).toEqual(facts('a.md'));
    expect(cache.get('a.md', 'v2')).toBeUndefined();
    expect(cache.get('b.md', 'v1')).toBeUndefined();
  });

  it('is not written again when nothing is new', () => {
    const cache = openFactsCache(keep([facts('a.md')]), { key, files: noFiles, now });
    cache.get('a.md', 'v1');
    expect(cache.text({})).toBeUndefined();
  });

  it('forgets posts that are gone when it is written again', () => {
    const cache = openFactsCache(keep([facts('a.md'), facts('b.md')]), {
      key,
      files: noFiles,
      now,
    });
    cache.get('a.md', 'v1');
    cache.put('v1', facts('c.md'));
    const kept = JSON.parse(cache.text({}) ?? '');
    expect(kept.posts.paths).toEqual(['a.md', 'c.md']);
  });

  it('keeps no post whose date has not come', () => {
    const cache = openFactsCache(keep([facts('a.md', true)]), { key, files: noFiles, now });
    expect(cache.get('a.md', 'v1')).toBeUndefined();
  });

  it('falls when another program, profile or clock asks', () => {
    const kept = keep([facts('a.md')]);
    for (const other of [{ key: 'another' }, { now: now - 1 }])
      expect(
        openFactsCache(kept, { key, files: noFiles, now, ...other }).get('a.md', 'v1'),
      ).toBeUndefined();
  });

  it('falls when a file has changed that the facts rest on', () => {
    const before = filesWith({ '_data/defaults.yml': 'draft: true' });
    const kept = keep([facts('a.md')], before);
    const open = (files: typeof before) =>
      openFactsCache(kept, { key, files, now }).get('a.md', 'v1');
    expect(open(before)).toEqual(facts('a.md'));
    expect(open(filesWith({ '_data/defaults.yml': 'draft: false' }))).toBeUndefined();
    expect(
      open(filesWith({ '_data/defaults.yml': 'draft: true', '_config.yml': '' })),
    ).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"key":1}', '{"posts":{"a.md":null}}'])(
    'takes %j for nothing',
    (kept) => {
      expect(openFactsCache(kept, { key, files: noFiles, now }).get('a.md', 'v1')).toBeUndefined();
    },
  );

  it('knows a post by the name of __proto__', () => {
    const cache = openFactsCache(keep([facts('__proto__')]), { key, files: noFiles, now });
    expect(cache.get('__proto__', 'v1')).toEqual(facts('__proto__'));
  });
});
