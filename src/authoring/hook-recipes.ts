import { isSeq, parseDocument } from 'yaml';

/** The ways to run `post` before each commit. */
export const hookTools = ['git', 'husky', 'lefthook', 'pre-commit'] as const;
export type HookTool = (typeof hookTools)[number];

const command = 'npx --no-install post lint --staged --fix';

/** Is `post` run there already? */
export function runsPost(text: string): boolean {
  return /\bpost lint\b|\bpost-lint/.test(text);
}

/** The script git runs; one that was there before runs first, under its new name. */
export function gitHook(before: string | undefined): string {
  const first = before === undefined ? '' : `"$(dirname "$0")/${before}" "$@" || exit $?\n`;
  return `#!/bin/sh\n# Written by \`post init\`.\n${first}exec ${command}\n`;
}

/** `.husky/pre-commit`: a line more. */
export function huskyHook(text: string): string {
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${gap}${command}\n`;
}

const lefthookJob = `pre-commit:
  jobs:
    - name: post
      glob: "*.{md,markdown,mdx}"
      run: ${command}
`;

/** `lefthook.yml` with a job more; `undefined` when it has some already: a person has to add it. */
export function lefthookFile(text: string): string | undefined {
  if (parseDocument(text).has('pre-commit')) return undefined;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${gap}${text.trim() === '' ? '' : '\n'}${lefthookJob}`;
}

/**
 * `.pre-commit-config.yaml` with a repository more; `undefined` when that cannot be put there without
 * changing anything else.
 */
export function preCommitFile(text: string, version: string): string | undefined {
  const repos = parseDocument(text).get('repos');
  if (text.trim() === '') return `repos:\n${preCommitRepo('  ', version)}`;
  if (!isSeq(repos) || repos.flow || repos.items.length === 0) return undefined;
  const indent = /\n([ \t]*)- repo:/.exec(text)?.[1];
  if (indent === undefined || !isLastInFile(text)) return undefined;
  const gap = text.endsWith('\n') ? '' : '\n';
  const made = text + gap + preCommitRepo(indent, version);
  const after = parseDocument(made).get('repos');
  return isSeq(after) && after.items.length === repos.items.length + 1 ? made : undefined;
}

/** Is nothing behind the list of repositories? */
function isLastInFile(text: string): boolean {
  const at = text.search(/^repos:/m);
  return at >= 0 && !/^[^\s#-]/m.test(text.slice(text.indexOf('\n', at) + 1));
}

function preCommitRepo(indent: string, version: string): string {
  return [
    '- repo: https://github.com/postwright/postwright',
    `  rev: v${version}`,
    '  hooks:',
    '    - id: post-lint-fix',
    '',
  ]
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}
