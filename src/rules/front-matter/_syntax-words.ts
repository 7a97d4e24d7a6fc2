import type { FrontMatterProblem, FrontMatterProblemKind } from '../../front-matter/problem.js';
import type { Profile } from '../../profiles/profile.js';
import { generatorName } from './_consequences.js';

type Words = (problem: FrontMatterProblem, profile: Profile) => string;

/** What is wrong with a block and what to do about it, without the consequence. */
export function syntaxWords(problem: FrontMatterProblem, profile: Profile): string {
  const text = words[problem.kind](problem, profile);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const value = ({ key }: FrontMatterProblem): string =>
  key === undefined ? 'a value' : `the value of "${key}"`;

const words: Readonly<Record<FrontMatterProblemKind, Words>> = {
  unclosed: ({ expected }) =>
    `the front matter is opened here but never closed; add a line "${expected}" after its last key`,
  unopened: () => 'the front matter has no opening "---"; add that line above it',
  'form-not-accepted': ({ found }, profile) =>
    `${generatorName(profile)} reads no ${formatName(found)} front matter; write it as ${accepted(profile)}`,
  'byte-order-mark': () => 'an invisible byte order mark stands before the front matter; remove it',
  'blank-before': () =>
    'the front matter does not begin on the first line; remove what is above it',
  'indented-fence': () => 'blanks stand before the opening "---"; remove them',
  'fence-trailing-space': () => 'blanks stand after the opening "---"; remove them',
  'long-fence': oddFence,
  'wrong-fence': oddFence,
  'closing-dots': () => '"..." does not close front matter here; write "---"',
  'text-after-fence': () =>
    'text stands on the line that should close the front matter; leave nothing but "---" there',
  'ends-early': (_, profile) =>
    `${generatorName(profile)} takes this for the first line of the text, since it is neither a "Key: value" line nor indented by four blanks; put the value on one line, with commas`,
  'fence-language': ({ found }, profile) =>
    `${generatorName(profile)} does not know "---${found}"; write "---" and YAML`,
  code: ({ found }) =>
    `front matter in "${found}" is a program; it is never run here, so nothing in it can be checked`,
  'conflict-marker': ({ found }) =>
    `"${found}" is left over from a merge; keep one side and remove the markers`,
  tab: () => 'a tab indents this line and YAML knows only blanks; replace it',
  indentation: () => 'this line is not indented like its neighbours; align it',
  'no-break-space': () => 'a no-break space stands where YAML needs an ordinary blank; replace it',
  'control-character': () => 'YAML allows no control characters; remove this one',
  'line-separator': () =>
    'an invisible line separator stands here, and to this generator the line ends there; remove it',
  'wide-colon': ({ found }) => `"${found}" is no colon to YAML; write ":" and a blank`,
  'no-space-after-colon': ({ key }) => `a blank is missing after "${key}:"; add it`,
  'missing-colon': () => 'this line has no colon, so it is no key; add one, or remove the line',
  'missing-key': () => 'a key is missing before the colon; add it, or remove the line',
  'colon-in-value': (problem) => `${value(problem)} contains a colon and a blank; put it in quotes`,
  'reserved-character': (problem) =>
    `${value(problem)} must not begin with "${problem.found}"; put it in quotes`,
  'unclosed-quote': (problem) =>
    `the quotes around ${value(problem)} are never closed; add ${problem.expected === "'" ? '"\'"' : "'\"'"} at its end`,
  'text-after-quote': (problem) =>
    `text follows the closing quote of ${value(problem)}; double a single quote within it, or put "\\" before a double one`,
  'text-after-bracket': (problem) =>
    `text follows the closing bracket of ${value(problem)}; put all of it in quotes if it is text`,
  'wrong-quote': ({ found, expected }) =>
    `"${found}" is no quote here; write ${expected === "'" ? '"\'"' : "'\"'"}`,
  'unknown-word': ({ found, expected }) =>
    expected === undefined
      ? `"${found}" is no value here; put it in quotes if it is text`
      : `"${found}" is no value here; write "${expected}"`,
  'missing-equals': ({ found }) =>
    found === undefined
      ? 'this line has no "=", so it is no key; add one, or remove the line'
      : `"${found}" stands where TOML needs "="; write "="`,
  'impossible-date': ({ found }) => `"${found}" is no day or time that exists; correct it`,
  'invalid-escape': ({ found }) =>
    `"${found}" means nothing between double quotes; write "\\\\" for a backslash, or use single quotes`,
  'unclosed-bracket': (problem) =>
    `${value(problem)} lacks its closing "${problem.expected}"; add it`,
  'missing-comma': () => 'a comma is missing here; add it',
  comment: () => 'JSON has no comments; remove this one',
  'trailing-comma': () => 'a comma stands after the last item; remove it',
  'duplicate-key': ({ key, blocks }, profile) =>
    blocks
      ? `"${key}" is written twice; remove one of them`
      : `"${key}" is written twice and ${generatorName(profile)} reads the ${profile.frontMatter.duplicateKeys} one; remove the other`,
  'comment-in-value': ({ key, found }) =>
    `"${found}" begins a comment, so it is no part of "${key}"; put the value in quotes`,
  'unknown-alias': ({ found }) =>
    `"${found}" stands for a value that is defined nowhere; put it in quotes if it is text`,
  'unknown-tag': ({ found }) =>
    `"${found}" is a tag to YAML; put the value in quotes if it is text`,
  'alias-bomb': () => 'the aliases in here repeat more than 10000 values; write them out',
  'too-deep': () => 'lists and maps are nested more than 100 deep; flatten them',
  'too-large': () =>
    'the front matter is so large that only its simple lines were read; move data out of it',
  'not-a-map': () => 'this is no key with a value; front matter needs "key: value" lines',
  invalid: ({ detail }) => `this cannot be read: ${detail}`,
};

function oddFence({ found, expected }: FrontMatterProblem): string {
  return `"${found}" does not fence front matter; write "${expected}"`;
}

const formatNames: Readonly<Record<string, string>> = { yaml: 'YAML', toml: 'TOML', json: 'JSON' };

function formatName(format: string | undefined): string {
  return formatNames[format ?? ''] ?? '"Key: value"';
}

function accepted({ frontMatter }: Profile): string {
  const [first] = frontMatter.formats;
  if (first === 'toml') return 'TOML between "+++" lines';
  if (first === 'json') return 'a JSON object';
  return first === 'lines' ? '"Key: value" lines' : 'YAML between "---" lines';
}
