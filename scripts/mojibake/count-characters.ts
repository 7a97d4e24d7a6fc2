// Counts classes and characters over weighted samples.
import {
  characterClassOf,
  classCount,
  farKindCount,
  farKindOf,
  farKinds,
} from '../../src/text/mojibake/character-class.js';
import { hash } from './hash.js';
import type { Sample } from './read-sources.js';

/** What was seen, in weighted occurrences. */
export interface Counts {
  /** `[far kind × class count + previous class][class]` */
  readonly transitions: readonly Float64Array[];
  readonly byClass: Float64Array;
  readonly characters: Map<number, number>;
  /** previous code point × 0x110000 + code point */
  readonly pairs: Map<number, number>;
}

/** Languages with much text on the web: each weighs as much as eighty of the others. */
const large = new Set(
  (
    'en fr de es pt it nl sv da nb no nn fi pl cs sk hu ro ru uk bg sr el tr vi ar he fa ja zh ko hi ' +
    'id ca hr sl lt lv et th is'
  ).split(' '),
);

/** Signs that writers put before and after a word, and that are rare in the sources. */
const heads = '… “ „ « ‘ – — ¿ ¡ • · ± ~ ( [ ‹ " \' ° § № ¹ ² † ~'.split(' ');
const tails =
  '… ’ ” » “ – — ® ™ ’s …» ° ”. ,” † ‡ ¹ ² ³ º ª ”¹ ”² ”† ”… ”– ”— ”) »… »– “… ’… …” ?» !” .” ”; ®, ™. • · © ©)'
    .split(' ')
    .concat('\u00a0»', '\u00a0!', '\u00a0', '\u00a0?', '\u00a0:', '\u00a0%');

/** How much text in capitals there is for text in running case. */
const capitalShare = 0.2;

/** Counts every sample once, some again in capitals or with typographic signs. */
export function countCharacters(samples: readonly Sample[]): Counts {
  const counts: Counts = {
    transitions: Array.from(
      { length: farKindCount * classCount },
      () => new Float64Array(classCount),
    ),
    byClass: new Float64Array(classCount),
    characters: new Map(),
    pairs: new Map(),
  };
  const size = new Map<string, number>();
  for (const sample of samples)
    size.set(group(sample), (size.get(group(sample)) ?? 0) + sample.text.length);
  for (const sample of samples) {
    const weight = mass(sample) / (size.get(group(sample)) ?? 1);
    for (const text of [sample.text, ...variants(sample)])
      count(counts, edged(text, sample.source), weight);
    count(counts, edged(sample.text.toUpperCase(), sample.source), weight * capitalShare);
  }
  return counts;
}

function baseLanguage(language: string): string {
  return language.split('-')[0] ?? language;
}

function group(sample: Sample): string {
  return sample.source === 'udhr'
    ? sample.language
    : `${sample.source} ${baseLanguage(sample.language)}`;
}

function mass(sample: Sample): number {
  const isLarge = large.has(baseLanguage(sample.language));
  if (sample.source === 'written') return 8_000;
  if (sample.source === 'udhr') return isLarge ? 100_000 : 1_200;
  return isLarge ? 600 : 100;
}

function variants({ text, source, quotes }: Sample): string[] {
  const found: string[] = [];
  if (source === 'emoji') return glued(text);
  if (source === 'udhr' && hash(`${text} cut`) % 100 < 25) found.push(cut(text));
  if (hash(`${text} sign`) % 100 < 30) {
    const signed = withSign(text);
    found.push(hash(`${text} upper sign`) % 2 ? signed : signed.toUpperCase());
  }
  const marks = quotes?.[hash(`${text} marks`) % 3 === 0 ? 1 : 0];
  if (marks && hash(`${text} quoted`) % 100 < 15) found.push(quoted(text, marks));
  return found;
}

/** The beginning, with no mark at its end: headings, titles and messages have none. */
function cut(text: string): string {
  const words = text.split(' ');
  const kept = words.slice(0, 1 + (hash(`${text} length`) % 12));
  return kept.join(' ').replace(/[\p{P}\s]+$/u, '');
}

/** One of the words with a sign before or after it. */
function withSign(text: string): string {
  const words = text.split(' ');
  const at = hash(`${text} at`) % words.length;
  const word = words[at] ?? '';
  const draw = hash(`${text} which`);
  words[at] =
    draw % 3 === 0
      ? `${heads[draw % heads.length]}${word}`
      : `${word}${tails[draw % tails.length]}`;
  return words.join(' ');
}

/** Signs as people set them: after a word without space, two in a row. */
function glued(text: string): string[] {
  const space = text.lastIndexOf(' ');
  const sign = text.slice(space + 1);
  const draw = hash(`${text} glue`) % 6;
  if (draw === 0) return [text.slice(0, space) + sign];
  if (draw === 1) return [`${text}${sign}`, `${sign}${text.slice(0, space)}`];
  return [];
}

/** Some words of a text in quotation marks. */
function quoted(text: string, [open, close]: readonly [string, string]): string {
  const words = text.split(' ');
  const from = hash(`${text} open`) % words.length;
  const to = Math.min(words.length - 1, from + (hash(`${text} close`) % 4));
  words[from] = `${open}${words[from]}`;
  words[to] = (words[to] ?? '').replace(/[,;:]?$/, (mark) => `${close}${mark}`);
  return words.join(' ');
}

/** The text and what stands around it: paragraphs are lines, fragments are met in lines and at their ends. */
function edged(text: string, source: Sample['source']): string {
  if (source === 'udhr') return `\n${text}\n`;
  const before = hash(`${text} before`) % 4 === 0 ? '\n' : ' ';
  const after = hash(`${text} after`) % 4 === 0 ? '\n' : ' ';
  return `${before}${text}${after}`;
}

/** Counts all characters but the first, which is where the second stands. */
function count(counts: Counts, text: string, weight: number): void {
  let previous = text.charCodeAt(0);
  let previousClass = classOf(previous);
  let far: number = farKinds.gap;
  for (const character of text.slice(1)) {
    const code = character.codePointAt(0) as number;
    const kind = classOf(code);
    const row = counts.transitions[far * classCount + previousClass] as Float64Array;
    row[kind] = (row[kind] as number) + weight;
    counts.byClass[kind] = (counts.byClass[kind] as number) + weight;
    counts.characters.set(code, (counts.characters.get(code) ?? 0) + weight);
    const pair = previous * 0x110000 + code;
    counts.pairs.set(pair, (counts.pairs.get(pair) ?? 0) + weight);
    previous = code;
    far = farKindOf(previousClass);
    previousClass = kind;
  }
}

const known = new Map<number, number>();
function classOf(code: number): number {
  let kind = known.get(code);
  if (kind === undefined) {
    kind = characterClassOf(code);
    known.set(code, kind);
  }
  return kind;
}
