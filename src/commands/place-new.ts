import { type Collision, findCollision } from '../authoring/collisions.js';
import { type NewPost, type PlannedNew, planNew } from '../authoring/plan-new.js';
import { UserError } from '../errors.js';
import { type Post, parsePost } from '../site/post.js';
import type { NewCommandOptions } from './new-options.js';
import type { Workspace } from './workspace.js';

/** A new post, with its place. */
export interface PlacedPost {
  readonly planned: PlannedNew;
  readonly post: Post;
}

/**
 * What the new post is to be, where nothing else is; with `-2` after its name, or over the very file
 * that is there, if that may be.
 *
 * @param template what to call the template in messages
 * @throws {UserError} naming what is in the way.
 */
export function placeNew(
  wanted: NewPost,
  template: string | undefined,
  { loaded: { site, engine } }: Workspace,
  { suffix, force }: Pick<NewCommandOptions, 'suffix' | 'force'>,
): PlacedPost {
  if (suffix && force)
    throw new UserError('--suffix takes another name and --force the same one: give one of them');
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted.slug : `${wanted.slug}-${number}`;
    const planned = planNew({ ...wanted, slug }, site);
    if (planned.refused !== undefined)
      throw new UserError(`the template ${template} cannot be used: ${planned.refused}`, {
        hints: ['Nothing was written'],
      });
    const post = parsePost(planned, site, engine);
    const collision = findCollision(planned.path, post.facts.url, site, { isReplaced: force });
    if (!collision) return { planned, post };
    if (!suffix || number === mostSuffixes) refuse(planned, collision);
  }
}

const mostSuffixes = 1000;

const reasons = {
  path: 'exists already',
  spelling: 'differs only in case or Unicode form, and is the same file on some disks',
  slug: 'has the same slug',
  url: 'has the same address on the site',
  alias: 'has the address among its old ones',
} as const;

function refuse(planned: PlannedNew, { path, reason }: Collision): never {
  const over = reason === 'path' ? ', or write over it with --force' : '';
  throw new UserError(`${planned.path} was not made: ${path} ${reasons[reason]}`, {
    hints: [`Give another name with --slug, or add a number with --suffix${over}.`],
  });
}
