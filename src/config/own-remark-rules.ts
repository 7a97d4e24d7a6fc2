/** The remark-lint rules that come with `post`: running one of these is running our own code. */
export const ownRemarkRules: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  'final-newline': () => import('remark-lint-final-newline'),
  'heading-increment': () => import('remark-lint-heading-increment'),
  'no-consecutive-blank-lines': () => import('remark-lint-no-consecutive-blank-lines'),
  'no-duplicate-definitions': () => import('remark-lint-no-duplicate-definitions'),
  'no-duplicate-headings-in-section': () => import('remark-lint-no-duplicate-headings-in-section'),
  'no-literal-urls': () => import('remark-lint-no-literal-urls'),
  'no-unused-definitions': () => import('remark-lint-no-unused-definitions'),
  'rule-style': () => import('remark-lint-rule-style'),
};
