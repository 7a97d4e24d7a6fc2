import type { FrontMatter } from '../../front-matter/front-matter.js';
import type { FrontMatterConvention } from '../../profiles/profile.js';
import type { FrontMatterReason } from './visibility.js';

/** What the generator does about a block that it does not read; `undefined` when it reads it. */
export function unreadFrontMatter(
  frontMatter: FrontMatter,
  convention: FrontMatterConvention,
): FrontMatterReason | undefined {
  const { whenMissing, whenBroken, unseen } = convention;
  if (frontMatter.format === 'none')
    return { kind: 'front-matter', state: 'missing', becomes: whenMissing };
  const blocking = frontMatter.problems.filter((problem) => problem.blocks);
  if (blocking.some(({ kind }) => unseen.includes(kind)))
    return { kind: 'front-matter', state: 'unseen', becomes: whenMissing };
  if (blocking.length > 0) return { kind: 'front-matter', state: 'broken', becomes: whenBroken };
  return undefined;
}
