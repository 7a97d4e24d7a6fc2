import { name, version } from './generated/version.js';

/** What reports say made them. */
export const tool = { name, version } as const;

/** Address of a rule's page. */
export function docsUrl(ruleId: string): string {
  return `https://postwright.dev/rules/${ruleId}`;
}
