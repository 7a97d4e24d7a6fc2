import { describe, expect, it } from 'vitest';
import { openKeptAnchors } from '../../../src/site/anchors/kept-anchors.js';

const key = 'program and profile';
const everywhere = () => true;

/** What is kept when so many ids were found in each of some pages. */
function keep(pages: readonly string[], idsOfEach = 20): string | undefined {
  const kept = openKeptAnchors(undefined, key);
  for (const path of pages)
    for (let at = 0; at < idsOfEach; at += 1) kept.add([path, 'v1', `part-${at}`]);
  return kept.text(everywhere);
}

describe('anchors that are kept', () => {
  it('are known for the same version of the file', () => {
    const kept = openKeptAnchors(keep(['a.md', 'b.md']), key);
    expect(kept.has('a.md', 'v1', 'part-7')).toBe(true);
    expect(kept.has('b.md', 'v1', 'part-19')).toBe(true);
    expect(kept.has('a.md', 'v1', 'part')).toBe(false);
    expect(kept.has('a.md', 'v2', 'part-7')).toBe(false);
    expect(kept.has('a.md', 'v', 'part-7')).toBe(false);
    expect(kept.has('c.md', 'v1', 'part-7')).toBe(false);
  });

  it('fall with another program or profile', () => {
    expect(openKeptAnchors(keep(['a.md']), 'another').has('a.md', 'v1', 'part-7')).toBe(false);
  });

  it('are forgotten when the file has another version, or is gone', () => {
    const kept = openKeptAnchors(keep(['a.md', 'b.md']), key);
    for (let at = 0; at < 20; at += 1) kept.add(['a.md', 'v2', `new-${at}`]);
    expect(kept.has('a.md', 'v1', 'part-7')).toBe(false);
    const later = openKeptAnchors(
      kept.text((path) => path === 'a.md'),
      key,
    );
    expect(later.has('a.md', 'v2', 'new-7')).toBe(true);
    expect(later.has('a.md', 'v1', 'part-7')).toBe(false);
    expect(later.has('b.md', 'v1', 'part-7')).toBe(false);
  });

  it('are not written for a few, nor when nothing is new', () => {
    expect(keep(['a.md'], 3)).toBeUndefined();
    const kept = openKeptAnchors(keep(['a.md']), key);
    kept.add(['a.md', 'v1', 'part-7']);
    expect(kept.added()).toEqual([]);
    expect(kept.text(everywhere)).toBeUndefined();
  });

  it('tell another thread what is new', () => {
    const kept = openKeptAnchors(keep(['a.md']), key);
    kept.add(['a.md', 'v1', 'new']);
    expect(kept.added()).toEqual([['a.md', 'v1', 'new']]);
  });

  it('never hold an id that was not found, wherever the text was cut', () => {
    const text = keep(['a.md', 'b.md']) ?? '';
    const ids = new Set(Array.from({ length: 20 }, (_, at) => `part-${at}`));
    for (let end = 0; end <= text.length; end += 1) {
      const kept = openKeptAnchors(text.slice(0, end), key);
      for (const id of ['p', 'part', 'part-', 'part-1'])
        expect(kept.has('b.md', 'v1', id), `${end} ${id}`).toBe(ids.has(id) && end === text.length);
    }
  });

  it.each(['', '\n', `${key}\na.md`, `${key}\n\n\t\n\t\t\t\n`, `${key}\u0000\u{ffff}`])(
    'are none in %j',
    (text) => {
      const kept = openKeptAnchors(text, key);
      expect(kept.has('a.md', 'v1', 'part-1')).toBe(false);
      expect(kept.has('', '', '')).toBe(false);
    },
  );

  it.each(['a\tpart-1', 'a\nb', '', '\ud800', '__proto__', 'ä ö'])('take the id %j', (id) => {
    const kept = openKeptAnchors(undefined, key);
    kept.add(['a.md', 'v1', id]);
    for (let at = 0; at < 20; at += 1) kept.add(['__proto__', 'v1', `x-${at}`]);
    const later = openKeptAnchors(kept.text(everywhere), key);
    expect(later.has('__proto__', 'v1', 'x-3')).toBe(true);
    for (const other of ['a', 'b', 'part-1', '\ufffd', ''])
      expect(later.has('a.md', 'v1', other)).toBe(false);
    expect(later.has('a.md', 'v1', id)).toBe(/^[\wäö ]+$/.test(id));
  });
});
