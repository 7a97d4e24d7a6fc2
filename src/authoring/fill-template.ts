import { parseFrontMatter } from '../front-matter/parse-front-matter.js';
import { serializeValue } from '../front-matter/serialize-value.js';
import type { WritableValue } from '../front-matter/writable-value.js';
import type { Profile } from '../profiles/profile.js';

/** What expressions in a template may ask for. */
export interface TemplateWords {
  readonly title: string;
  /** In the form of the site. */
  readonly date: string;
  readonly slug: string;
  readonly author: string;
}

/**
 * A template with its expressions, `{{ … }}` of Hugo, Hexo and our own, replaced by what they stand
 * for. They are not run: by the names in them title, date, slug and author are told apart, all else
 * is left empty. A line of the front matter gets a value that its format can hold.
 */
export function fillTemplate(
  template: string,
  words: TemplateWords,
  { frontMatter }: Profile,
): string {
  const text = template.replace(
    /^[ \t]*\{\{-?\s*(?:\/\*[^*]*\*\/|(?:if|else|end|with|range|define)\b[^{}]*)\s*-?\}\}[ \t]*\r?\n/gm,
    '',
  );
  const { content, format } = parseFrontMatter(text, frontMatter);
  const body = (part: string): string =>
    part.replace(expression, (_, inner: string) => wordFor(inner, words));
  const lines = text
    .slice(content.start, content.end)
    .replace(/^.*\{\{.*$/gm, (line) => fillLine(line, words, format));
  return body(text.slice(0, content.start)) + lines + body(text.slice(content.end));
}

const expression = /\{\{-?\s*([^{}]*?)\s*-?\}\}/g;
const whole = /^(["']?)\{\{-?\s*([^{}]*?)\s*-?\}\}\1$/;

type Format = ReturnType<typeof parseFrontMatter>['format'];

function fillLine(line: string, words: TemplateWords, format: Format): string {
  const [, lead = '', raw, end = ''] =
    /^(\s*(?:-\s+)?(?:["']?[\w-]+["']?\s*[:=]\s*)?)(.*?)(,?\s*)$/.exec(line) ?? [];
  if (raw === undefined) return line;
  const single = whole.exec(raw)?.[2];
  const isDate = single !== undefined && kindOf(single) === 'date';
  const text = raw
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(expression, (_, inner: string) => wordFor(inner, words));
  const value: WritableValue = isDate ? { date: text } : text;
  const quotes = isDate ? 'plain' : quotesOf(raw);
  return `${lead}${serializeValue(value, format, { quotes }) ?? '""'}${end}`;
}

function quotesOf(raw: string): 'plain' | 'single' | 'double' {
  if (raw.startsWith('"')) return 'double';
  return raw.startsWith("'") ? 'single' : 'plain';
}

function wordFor(inner: string, words: TemplateWords): string {
  const kind = kindOf(inner);
  return kind === undefined ? '' : words[kind];
}

/** What an expression of a template asks for, judged by the names in it. */
function kindOf(inner: string): keyof TemplateWords | undefined {
  if (/\bsite\b/i.test(inner)) return undefined;
  if (/\btitle\b/i.test(inner)) return 'title';
  if (/\b(?:date|now|dateformat)\b/i.test(inner)) return 'date';
  if (/\b(?:name|slug|\w*basename|basefilename)\b/i.test(inner)) return 'slug';
  return /\bauthors?\b/i.test(inner) ? 'author' : undefined;
}
