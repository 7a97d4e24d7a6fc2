import { describe, expect, test } from 'vitest';
import { chooseStyle } from '../../src/reporters/choose-style.js';

const terminal = { isTerminal: true, columns: 120 };
const pipe = { isTerminal: false };

test.each([
  ['a terminal', {}, terminal, 'auto', true],
  ['a pipe', {}, pipe, 'auto', false],
  ['a CI', { CI: 'true' }, pipe, 'auto', true],
  ['NO_COLOR', { NO_COLOR: '1' }, terminal, 'auto', false],
  ['an empty NO_COLOR, which says nothing', { NO_COLOR: '' }, terminal, 'auto', true],
  ['NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, terminal, 'auto', false],
  ['FORCE_COLOR', { FORCE_COLOR: '1' }, pipe, 'auto', true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, terminal, 'auto', false],
  ['a dumb terminal', { TERM: 'dumb' }, terminal, 'auto', false],
  ['--color against NO_COLOR', { NO_COLOR: '1' }, pipe, 'always', true],
  ['--no-color against FORCE_COLOR', { FORCE_COLOR: '1' }, terminal, 'never', false],
] as const)('colours: %s', (_, env, output, color, expected) => {
  expect(chooseStyle(env, output, color).colors).toBe(expected);
});

test.each([
  [{}, true],
  [{ LANG: 'en_US.UTF-8' }, true],
  [{ LANG: 'C.utf8' }, true],
  [{ LANG: 'C' }, false],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'POSIX' }, false],
  [{ LANG: 'de_DE@euro', LC_CTYPE: 'UTF-8' }, true],
  [{ OS: 'Windows_NT' }, false],
  [{ OS: 'Windows_NT', WT_SESSION: '1' }, true],
])('signs beyond ASCII with %j: %j', (env, expected) => {
  expect(chooseStyle(env, terminal).unicode).toBe(expected);
});

test.each([
  [{}, terminal, false],
  [{ TERM_PROGRAM: 'iTerm.app' }, terminal, true],
  [{ TERM_PROGRAM: 'iTerm.app' }, pipe, false],
  [{ VTE_VERSION: '6800' }, terminal, true],
  [{ VTE_VERSION: '4402' }, terminal, false],
  [{ TERM: 'xterm-kitty' }, terminal, true],
  [{ TERM: 'xterm-kitty', CI: '1' }, terminal, false],
  [{ FORCE_HYPERLINK: '1' }, pipe, true],
  [{ FORCE_HYPERLINK: '0', WT_SESSION: '1' }, terminal, false],
])('links with %j on %j: %j', (env, output, expected) => {
  expect(chooseStyle(env, output).hyperlinks).toBe(expected);
});

describe('columns', () => {
  test.each([
    [{}, terminal, 120],
    [{}, pipe, 80],
    [{ COLUMNS: '60' }, pipe, 60],
    [{ COLUMNS: 'wide' }, pipe, 80],
    [{}, { isTerminal: true, columns: 0 }, 80],
    [{}, { isTerminal: true, columns: 12 }, 40],
  ])('%j on %j: %i', (env, output, expected) => {
    expect(chooseStyle(env, output).columns).toBe(expected);
  });
});
