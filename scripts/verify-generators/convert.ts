import type { FrontMatterEntry, FrontMatterFormat } from '../../src/front-matter/front-matter.js';
import { parseFrontMatter } from '../../src/front-matter/parse-front-matter.js';
import { serializeEntry } from '../../src/front-matter/serialize-value.js';
import type { ValueStyle, WritableValue } from '../../src/front-matter/writable-value.js';
import plain from '../../src/profiles/plain.js';

/** The post with its front matter in YAML. */
export function inYaml(text: string): string {
  return rewritten(text, 'yaml', (lines) => ['---', ...lines, '---']);
}

/** The post with its front matter in TOML. */
export function inToml(text: string): string {
  return rewritten(text, 'toml', (lines) => ['+++', ...lines, '+++']);
}

/** The post with its front matter in JSON between such lines. */
export function inJson(open: string, close: string): (text: string) => string {
  return (text) =>
    rewritten(text, 'json', (lines) => [
      open,
      ...lines.map((line, index) => `  ${line}${index + 1 < lines.length ? ',' : ''}`),
      close,
    ]);
}

/** The post with its YAML begun on the first line, as old sites with Hexo have it. */
export function unopened(text: string): string {
  return text.replace(/^---\n/, '');
}

function rewritten(
  text: string,
  format: FrontMatterFormat,
  fence: (lines: readonly string[]) => readonly string[],
): string {
  const { entries, bodyStart } = parseFrontMatter(text, plain.frontMatter);
  const lines = entries.map((entry) => serializeEntry(entry.key, writable(entry), format, style));
  return [...fence(lines.flatMap((line) => line ?? [])), text.slice(bodyStart)].join('\n');
}

const style: ValueStyle = { list: 'flow' };

function writable({ kind, raw, value }: FrontMatterEntry): WritableValue {
  return kind === 'date' ? { date: raw } : (value as WritableValue);
}
