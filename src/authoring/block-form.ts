import type { FrontMatterForm } from '../front-matter/dialect.js';
import type { FrontMatterFormat } from '../front-matter/front-matter.js';
import { parseFrontMatter } from '../front-matter/parse-front-matter.js';
import type { PostFacts } from '../site/facts.js';
import type { Site } from '../site/site.js';

/** How a block of front matter is fenced, and its language. */
export interface BlockForm {
  readonly format: FrontMatterFormat;
  readonly form: FrontMatterForm;
  /** The word after the opening fence, as in `---json`; mostly empty. */
  readonly language: string;
  readonly eol: '\n' | '\r\n';
}

/** The form of the newest neighbour that its generator reads; else the generator's first. */
export function blockFormOf(samples: readonly PostFacts[], site: Site): BlockForm {
  for (const { path } of samples) {
    const text = site.files.text(path);
    if (text === undefined) continue;
    const { accepted, form, format, span, content } = parseFrontMatter(
      text,
      site.profile.frontMatter,
    );
    if (!accepted || form === undefined) continue;
    const language = /^-{3}[ \t]*(\w+)/.exec(text.slice(span.start, content.start))?.[1] ?? '';
    return { format, form, language, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  }
  const form = site.profile.frontMatter.formats[0] ?? 'yaml';
  const format = form === 'toml' || form === 'json' || form === 'lines' ? form : 'yaml';
  return { format, form, language: '', eol: '\n' };
}

/** Entries, each without a line ending, as a block in this form; it ends with a line ending. */
export function fenced(entries: readonly string[], { form, language }: BlockForm): string {
  const members = entries.map((entry) => `  ${entry}`).join(',\n');
  switch (form) {
    case 'toml':
      return ['+++', ...entries, '+++', ''].join('\n');
    case 'json':
      return language === '' ? `{\n${members}\n}\n` : `---${language}\n{\n${members}\n}\n---\n`;
    case 'json-fenced':
      return `;;;\n${members}\n;;;\n`;
    case 'lines':
      return [...entries, ''].join('\n');
    case 'yaml-unopened':
      return [...entries, '---', ''].join('\n');
    default:
      return [`---${language}`, ...entries, '---', ''].join('\n');
  }
}
