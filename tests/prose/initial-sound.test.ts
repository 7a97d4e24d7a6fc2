import { describe, expect, test } from 'vitest';
import { initialSound } from '../../src/prose/english/initial-sound.js';

const vowel =
  'apple hour hourly honest heir egg idea onerous umbrella uninstalled unanswered urgent usher Ubuntu SSH HTTP RPM FTP API 8 80 8,000 11 18 X-ray iPhone Euler utter';
const consonant =
  "tram user university unique unanimous one-way one's once European ewe utility Utah UART URL USB U-turn u-turn using 1 9 100 GPU YAML year home";
const either =
  'historic hotel herb SQL NASA MAC LED nginx mTLS sms umd uber unimportant 1800 1100 Ypres x épée';

describe('how a word begins when it is spoken', () => {
  test.each(vowel.split(' '))('an %s', (word) => expect(initialSound(word)).toBe('vowel'));
  test.each(consonant.split(' '))('a %s', (word) => expect(initialSound(word)).toBe('consonant'));
  test.each(either.split(' '))('nothing certain about %s', (word) =>
    expect(initialSound(word)).toBeUndefined(),
  );
});
