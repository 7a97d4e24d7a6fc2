import { Parser } from 'htmlparser2';
import type { Profile } from '../profiles/profile.js';
import type { Site } from '../site/site.js';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/**
 * How the site says that it is built: by the script `build` of its package.json where that runs its
 * generator, else as the generator is run. `undefined` where nobody knows.
 */
export function buildCommand({
  profile,
  files,
}: Pick<Site, 'profile' | 'files'>): Command | undefined {
  const { build } = profile;
  if (!build) return undefined;
  if (buildScript(files)?.includes(build.tool)) return [packageManager(files), 'run', 'build'];
  const found = build.commands.find(({ file }) => file === undefined || files.has(file));
  const [program, ...args] = found?.run ?? [];
  return program === undefined ? undefined : [program, ...args];
}

function buildScript(files: Site['files']): string | undefined {
  try {
    const { scripts } = JSON.parse(files.text('package.json') ?? '{}') as {
      scripts?: { build?: unknown };
    };
    return typeof scripts?.build === 'string' ? scripts.build : undefined;
  } catch {
    return undefined;
  }
}

const managers: readonly (readonly [lock: string, program: string])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

function packageManager(files: Site['files']): string {
  return managers.find(([lock]) => files.has(lock))?.[1] ?? 'npm';
}

/** Files in the output that may be the page at a URL, the likeliest first. */
export function pageFiles(url: string): string[] {
  const path = decoded(url).replace(/^\/+/, '');
  if (path === '' || path.endsWith('/')) return [`${path}index.html`, `${path.slice(0, -1)}.html`];
  return /\.html?$/.test(path) ? [path] : [`${path}.html`, `${path}/index.html`, path];
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Where a page names the post it is about, or others name it. */
const naming: ReadonlySet<string> = new Set(['title', 'h1', 'h2', 'h3', 'a']);

/** Is a title the title, a heading or a link of a page? Typographic quotes do not count. */
export function namesTitle(html: string, title: string): boolean {
  const wanted = plain(title);
  let depth = 0;
  let text = '';
  const parser = new Parser({
    onopentag: (name) => {
      if (naming.has(name)) depth += 1;
    },
    ontext: (part) => {
      if (depth > 0) text += part;
    },
    onclosetag: (name) => {
      if (!naming.has(name)) return;
      depth = Math.max(0, depth - 1);
      text += '\n';
    },
  });
  parser.end(html);
  return wanted !== '' && text.split('\n').some((one) => plain(one).includes(wanted));
}

/** Letters and figures alone. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Is this made by a build, or never part of one? Paths relative to the site. */
export function isNoSource(path: string, { build }: Pick<Profile, 'build'>): boolean {
  return path === '.git' || path.endsWith('/.git') || (build?.output.includes(path) ?? false);
}
