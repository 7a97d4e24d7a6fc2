import { name, repository, ruleGroups, version } from './generated/version.js';

/** What reports say made them. */
export const tool = { name, version } as const;

/** Address of a rule's page in our repository, or of a remark-lint rule's package. */
export function docsUrl(ruleId: string): string | undefined {
  const [group = '', rule = ''] = ruleId.split('/');
  if (group === 'remark-lint') return `https://www.npmjs.com/package/remark-lint-${rule}`;
  return isOwnRule(ruleId) ? `${repository}/blob/main/docs/rules/${ruleId}.md` : undefined;
}

/** Does the rule come with `post`? */
export function isOwnRule(ruleId: string): boolean {
  return ruleGroups.includes(ruleId.slice(0, ruleId.indexOf('/')));
}
