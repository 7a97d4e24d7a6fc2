import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** Write a file of the project unless it already says the same, so that watchers stay calm. */
export function write(name: string, text: string): void {
  const file = path.join(project, name);
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}

export function read(name: string): string {
  return readFileSync(path.join(project, name), 'utf8');
}

/** Names in a folder of the project, sorted; empty when there is none. */
export function names(folder: string): string[] {
  const directory = path.join(project, folder);
  return existsSync(directory) ? readdirSync(directory).sort() : [];
}
