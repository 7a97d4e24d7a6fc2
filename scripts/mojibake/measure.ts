// Measures findMojibake on texts that the model has not seen.
//
//   npx tsx scripts/mojibake/measure.ts FOLDER/node_modules [--fails KIND] [--part tune|check]
import { findMojibake, safeConfidence } from '../../src/text/mojibake/find-mojibake.js';
import { repairMojibake } from '../../src/text/mojibake/repair-mojibake.js';
import { type EncodingName, upperHalves } from '../../src/text/mojibake/upper-halves.js';
import { damages, garble, garbleSurrogates } from './garble.js';
import { hash, isHeldOut } from './hash.js';
import { readSamples } from './read-sources.js';

interface Row {
  readonly kind: string;
  readonly text: string;
  readonly clean: string;
}

const [packages = '', ...options] = process.argv.slice(2);
const option = (name: string) => options[options.indexOf(`--${name}`) + 1] ?? '';
const part = options.includes('--part') ? option('part') : 'tune';
const fails = options.includes('--fails') ? option('fails') : '';

const encodingNames = Object.keys(upperHalves) as EncodingName[];
const draw = (text: string, purpose: string, of: number) => hash(`${purpose}: ${text}`) % of;

function* rows(): Generator<Row> {
  for (const { text, source } of readSamples(packages)) {
    if (!isHeldOut(text) || (draw(text, 'part', 2) === 0) !== (part === 'tune')) continue;
    const share = source === 'udhr' ? 2 : 40;
    if (draw(text, 'share', share) !== 0) continue;
    const clean = excerpt(text);
    yield* negatives(clean);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII cannot be garbled
    if (!/^[\u0000-\u007f]*$/.test(clean)) yield* positives(clean);
  }
}

function excerpt(text: string): string {
  const words = text.split(' ');
  const length = 1 + draw(text, 'length', 30);
  const from = draw(text, 'from', Math.max(1, words.length - length));
  return words
    .slice(from, from + length)
    .join(' ')
    .trim();
}

const signs = ['…', '’', '”', '»', '®', '™', '°', '€', '£', '†', 'ª', '·', '¶', '\u00a0»'];

function* negatives(clean: string): Generator<Row> {
  yield { kind: 'clean', text: clean, clean };
  if (draw(clean, 'upper', 4) === 0)
    yield { kind: 'clean upper', text: clean.toUpperCase(), clean: clean.toUpperCase() };
  yield* questions(clean);
  if (draw(clean, 'sign', 3) !== 0) return;
  const words = clean.split(' ');
  const at = draw(clean, 'sign at', words.length);
  words[at] = `${words[at]}${signs[draw(clean, 'which sign', signs.length)]}`;
  const signed = draw(clean, 'sign upper', 2) ? words.join(' ') : words.join(' ').toUpperCase();
  yield { kind: 'clean sign', text: signed, clean: signed };
}

/** Real question marks after letters that are bytes of UTF-8 in some encoding: "Hâlâ??", "AMANHÃ? NÃO". */
function* questions(clean: string): Generator<Row> {
  for (const shown of new Set([clean, clean.toUpperCase()]))
    for (const marks of ['?', '??', '?!', '?)']) {
      const text = shown.replaceAll(
        /(?<=[\u00c2-\u00f4])(?:[.,;:]|(?=\s|$))(\s*\p{L}?)/gu,
        (_, next: string) => marks + next.toUpperCase(),
      );
      if (text !== shown) yield { kind: 'clean question', text, clean: text };
    }
}

/** Bytes 80 to 9F were lost to question marks, once or between two misreadings. */
function* questioned(clean: string): Generator<Row> {
  const lose = damages.questioned as (garbled: string) => string;
  const latin = garble(clean, 'latin1');
  const western = garble(clean, 'windows-1252');
  const ways: Record<string, string> = {
    'latin ?': lose(latin),
    'latin ? twice': lose(garble(latin, 'latin1')),
    'western ? twice': lose(garble(western, 'windows-1252')),
    'latin ? then twice': garble(lose(latin), 'windows-1252'),
    'uneven ?': unevenly(western).replaceAll(/[\u0080-\u009f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g, '?'),
  };
  for (const [kind, text] of Object.entries(ways))
    if (text.includes('?') && !clean.includes('?')) yield { kind, text, clean };
}

/** Misread once more in other depths: what is beyond Latin-1 once, the rest twice. */
function unevenly(garbled: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII cannot be garbled
  return garbled.replaceAll(/[^\u0000-\u007f]/g, (character) => {
    const once = garble(character, 'windows-1252');
    return character > '\u00ff' ? once : garble(once, 'windows-1252');
  });
}

function* positives(clean: string): Generator<Row> {
  const encoding = encodingNames[draw(clean, 'encoding', encodingNames.length)] as EncodingName;
  const once = garble(clean, encoding);
  yield { kind: encoding, text: once, clean };
  const western = garble(clean, 'windows-1252');
  const kind = draw(clean, 'kind', 8);
  if (kind === 0) yield { kind: 'latin1', text: garble(clean, 'latin1'), clean };
  if (kind === 1) yield { kind: 'twice', text: garble(western, 'windows-1252'), clean };
  if (kind === 2)
    yield { kind: 'thrice', text: garble(garble(western, 'windows-1252'), 'windows-1252'), clean };
  if (kind === 3 && /[\ud800-\udfff]/.test(clean))
    yield { kind: 'surrogates', text: garbleSurrogates(clean, 'windows-1252'), clean };
  if (kind === 4) yield* mixed(clean, encoding);
  if (kind === 5)
    yield {
      kind: 'upper',
      text: garble(clean.toUpperCase(), 'windows-1252'),
      clean: clean.toUpperCase(),
    };
  yield* questioned(clean);
  const names = Object.keys(damages);
  const damage = names[draw(clean, 'damage', names.length)] as string;
  const damaged = damages[damage]?.(western) ?? western;
  if (damaged !== western) yield { kind: damage, text: damaged, clean };
}

function* mixed(clean: string, encoding: EncodingName): Generator<Row> {
  const words = clean.split(' ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII cannot be garbled
  const at = words.findIndex((word) => !/^[\u0000-\u007f]*$/.test(word));
  words[at] = garble(words[at] ?? '', encoding);
  yield { kind: `mixed ${encoding}`, text: words.join(' '), clean };
}

/** Is there a safe repair whose text, with two characters on both sides, is not in the clean text? */
function hasWrongSafeRepair(text: string, clean: string): boolean {
  let repaired = '';
  let cursor = 0;
  const safe: [number, number][] = [];
  for (const { start, end, replacement, confidence } of findMojibake(text)) {
    if (replacement === null) continue;
    repaired += text.slice(cursor, start);
    if (confidence >= safeConfidence)
      safe.push([repaired.length, repaired.length + replacement.length]);
    repaired += replacement;
    cursor = end;
  }
  repaired += text.slice(cursor);
  return safe.some(([start, end]) => !clean.includes(repaired.slice(start, end)));
}

const table = new Map<
  string,
  { n: number; found: number; exact: number; safe: number; wrong: number }
>();
for (const { kind, text, clean } of rows()) {
  const entry = table.get(kind) ?? { n: 0, found: 0, exact: 0, safe: 0, wrong: 0 };
  table.set(kind, entry);
  const found = findMojibake(text);
  const isExact = repairMojibake(text) === clean;
  const isSafe = found.some(
    ({ replacement, confidence }) => replacement !== null && confidence >= safeConfidence,
  );
  entry.n++;
  entry.found += Number(found.length > 0);
  entry.exact += Number(isExact);
  entry.safe += Number(isSafe);
  entry.wrong += Number(!isExact && hasWrongSafeRepair(text, clean));
  if (kind === fails && !isExact)
    console.log(JSON.stringify({ text, clean, got: repairMojibake(text) }));
}
console.log('kind'.padEnd(22), '     n   found   exact    safe   wrong');
for (const [kind, { n, found, exact, safe, wrong }] of [...table].sort(([a], [b]) =>
  a.localeCompare(b),
)) {
  const share = (value: number) => ((100 * value) / n).toFixed(2).padStart(7);
  console.log(
    kind.padEnd(22),
    String(n).padStart(6),
    share(found),
    share(exact),
    share(safe),
    String(wrong).padStart(7),
  );
}
