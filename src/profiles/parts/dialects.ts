import type { FrontMatterProblemKind } from '../../front-matter/problem.js';
import type { FrontMatterConvention } from '../profile.js';

type Dialect = Omit<FrontMatterConvention, 'schema' | 'unknownKeys'>;

/** Around a block: what makes a generator take it for text unless it is lenient about it. */
const misplaced: readonly FrontMatterProblemKind[] = [
  'blank-before',
  'indented-fence',
  'byte-order-mark',
  'long-fence',
  'wrong-fence',
  'unopened',
  'form-not-accepted',
];

/**
 * gray-matter with js-yaml 3 or 4: Eleventy, Docusaurus, Gatsby, VitePress. An opening `---` without
 * a closing one makes all of the file front matter, and mostly no YAML.
 */
export const grayMatter: Dialect = {
  formats: ['yaml'],
  yaml: '1.2',
  yamlReader: 'js-yaml',
  closingDots: false,
  duplicateKeys: 'error',
  byteOrderMark: true,
  blankBefore: false,
  indentedFence: false,
  fenceTrailingSpace: true,
  longFences: false,
  fenceLanguages: ['json', 'yaml', 'yml'],
  whenMissing: 'publishes',
  whenBroken: 'stops',
  // Node decodes a file as UTF-8 without complaint.
  whenUndecodable: 'replaces',
  unseen: misplaced,
};

/** Psych, and a search for the block with a regular expression: Jekyll and Middleman. */
export const psych: Dialect = {
  formats: ['yaml'],
  yaml: '1.1',
  closingDots: true,
  duplicateKeys: 'last',
  byteOrderMark: true,
  blankBefore: false,
  indentedFence: false,
  fenceTrailingSpace: true,
  longFences: false,
  fenceLanguages: [],
  whenMissing: 'publishes',
  whenBroken: 'publishes',
  unseen: [...misplaced, 'unclosed', 'fence-language', 'text-after-fence'],
};
