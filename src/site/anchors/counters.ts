import type { Counter } from './heading-ids.js';

/** `a`, `a-1`, `a-2`: counts each slug for itself and looks at nothing else (kramdown). */
export function countEach(): Counter {
  const seen = new Map<string, number>();
  return {
    next(slug) {
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    },
  };
}

/** The first of `a`, `a-1`, `a-2` that no heading has yet; written ids count, too. */
export function firstFree(): Counter {
  const taken = new Set<string>();
  // Ids are never given back, so that the search goes on where it stopped.
  const counts = new Map<string, number>();
  return {
    next(slug) {
      let count = counts.get(slug) ?? 0;
      let id = count === 0 ? slug : `${slug}-${count}`;
      while (taken.has(id)) {
        count += 1;
        id = `${slug}-${count}`;
      }
      counts.set(slug, count);
      taken.add(id);
      return id;
    },
    take: (id) => taken.add(id),
  };
}

/** As github-slugger has it: the first free one, counting on from where this slug stopped. */
export function countOn(): Counter {
  const seen = new Map<string, number>();
  return {
    next(slug) {
      let id = slug;
      while (seen.has(id)) {
        const count = (seen.get(slug) ?? 0) + 1;
        seen.set(slug, count);
        id = `${slug}-${count}`;
      }
      seen.set(id, 0);
      return id;
    },
  };
}
