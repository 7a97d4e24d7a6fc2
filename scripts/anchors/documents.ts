import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generator } from './generator.js';

/** Bodies of posts by name. */
export function readDocuments(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return new Map(
    names.map((name) => [name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** A post for this generator, without the blocks that would stop its build. */
export function postOf(generator: Generator, name: string, body: string): string {
  const { fatal } = generator;
  const blocks = body.split(/\n{2,}(?! {4})/);
  const kept = fatal ? blocks.filter((block) => !fatal.test(block)) : blocks;
  return `---\n${generator.frontMatter(name)}\n---\n\n${kept.join('\n\n')}`;
}
