import { UserError } from '../errors.js';
import { didYouMean } from '../text/did-you-mean.js';

/**
 * Are these all ids of rules or names of groups?
 *
 * @throws {UserError} naming the first that is not, and what it may mean.
 */
export function checkRuleNames(
  names: readonly string[],
  rules: readonly { readonly id: string }[],
): void {
  const known = new Set(rules.flatMap(({ id }) => [id, id.slice(0, id.lastIndexOf('/'))]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown === undefined) return;
  const near = didYouMean(unknown, [...known]);
  throw new UserError(
    `no such rule or group: ${unknown}${near === undefined ? '' : `; did you mean ${near}?`}`,
    { hints: ['`post lint --list-rules` shows all of them'] },
  );
}
