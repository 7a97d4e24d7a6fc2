import type { FrontMatterDialect } from '../../src/front-matter/dialect.js';

const strict: FrontMatterDialect = {
  formats: ['yaml'],
  yaml: '1.2',
  closingDots: false,
  duplicateKeys: 'error',
  byteOrderMark: true,
  blankBefore: false,
  indentedFence: false,
  fenceTrailingSpace: true,
  longFences: false,
  fenceLanguages: [],
};

/** Dialects of real generators, as their builds showed. */
export const jekyll: FrontMatterDialect = {
  ...strict,
  yaml: '1.1',
  closingDots: true,
  duplicateKeys: 'last',
};
export const middleman: FrontMatterDialect = {
  ...jekyll,
  formats: ['yaml', 'toml', 'json-fenced'],
  byteOrderMark: false,
};
export const hugo: FrontMatterDialect = {
  ...strict,
  formats: ['yaml', 'toml', 'json'],
  yaml: '1.1',
  duplicateKeys: 'last',
  blankBefore: true,
  indentedFence: true,
  ignoreKeyCase: true,
};
export const hexo: FrontMatterDialect = {
  ...strict,
  formats: ['yaml', 'yaml-unopened', 'json-fenced'],
  duplicateKeys: 'last',
  blankBefore: true,
  indentedFence: true,
  longFences: true,
  fenceTrailingSpace: false,
};
export const eleventy: FrontMatterDialect = {
  ...strict,
  yamlReader: 'js-yaml',
  fenceLanguages: ['json'],
};
export const pelican: FrontMatterDialect = {
  ...strict,
  formats: ['lines'],
  duplicateKeys: 'first',
  ignoreKeyCase: true,
};
