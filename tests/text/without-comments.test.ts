import { describe, expect, test } from 'vitest';
import { withoutComments, withoutCommentsIn } from '../../src/text/without-comments.js';

describe('code without its comments', () => {
  test.each([
    ['a: 1, // b: 2\nc: 3', 'a: 1,  \nc: 3'],
    ['a: /* b: 2 */ 3', 'a:   3'],
    ["url: 'https://a.example', // there", "url: 'https://a.example',  "],
    ['base: `//{host}/*`', 'base: `//{host}/*`'],
    ['test: /https?:\\/\\/[\'"]/, // all', 'test: /https?:\\/\\/[\'"]/,  '],
    ['half = a / b; // "c', 'half = a / b;  '],
    ["// it's\nsrcDir: 'src'", " \nsrcDir: 'src'"],
    ['a /* never closed', 'a  '],
  ])('%s', (code, bare) => {
    expect(withoutComments(code)).toBe(bare);
  });

  test('only in languages that have such comments', () => {
    expect(withoutCommentsIn('_config.yml', 'url: //a')).toBe('url: //a');
    expect(withoutCommentsIn('config.mts', 'url // a')).toBe('url  ');
  });

  test('is linear', () => {
    const begun = process.cpuUsage().user;
    withoutComments(`${'/*'.repeat(50_000)}${'"\\'.repeat(50_000)}${'(/['.repeat(50_000)}`);
    expect(process.cpuUsage().user - begun).toBeLessThan(3_000_000);
  });
});
