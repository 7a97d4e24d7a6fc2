import { editFrontMatter } from '../../front-matter/edit-front-matter.js';
import type { FrontMatterChange } from '../../front-matter/front-matter-change.js';
import type { Fix } from '../../lint/diagnostic.js';

import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { type FlagProblem, ownKeys } from './_flag-problems.js';

/** Write what was meant in the way that this generator reads. */
export function flagFix(
  { entry, hides, trouble }: FlagProblem,
  post: Post,
  site: Site,
): Fix | undefined {
  const keys = ownKeys(site.profile);
  const { ignoreKeyCase } = site.profile.frontMatter;
  const nameOf = (key: string): string => (ignoreKeyCase ? key.toLowerCase() : key);
  const same = keys.find(({ key }) => nameOf(key) === nameOf(entry.key));
  const draft = same ?? keys.find(({ effect }) => effect === 'hidden');
  if (!draft || hides === undefined) return undefined;
  const value = hides ? draft.hidden : draft.shown;
  if (same) return setInPlace(entry.key, value, post, trouble === 'not-bare' ? 'safe' : 'unsafe');
  const changes: FrontMatterChange[] = [
    { kind: 'set', key: draft.key, value, after: [entry.key] },
    { kind: 'remove', key: entry.key },
  ];
  const { edits } = editFrontMatter(post.source.text, post.frontMatter, changes);
  return edits && { title: `Write ${draft.key}: ${value}`, applicability: 'unsafe', edits };
}

/** The value alone: the editing of front matter would keep quotes, which are what is wrong here. */
function setInPlace(
  key: string,
  value: boolean | string,
  { frontMatter }: Post,
  applicability: Fix['applicability'],
): Fix | undefined {
  const entry = frontMatter.entries.findLast((one) => one.key === key);
  if (!entry || entry.style === 'alias' || entry.raw === '') return undefined;
  const isText = typeof value === 'string' && frontMatter.format !== 'lines';
  const newText = isText && frontMatter.format !== 'yaml' ? JSON.stringify(value) : String(value);
  return {
    title: `Write ${key}: ${value}`,
    applicability,
    edits: [{ span: entry.valueSpan, newText }],
  };
}
