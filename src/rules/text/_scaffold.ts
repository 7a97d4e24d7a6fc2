import { parseFrontMatter } from '../../front-matter/parse-front-matter.js';
import type { Site } from '../../site/site.js';
import { scaffoldPaths, templatePaths } from '../../site/template-paths.js';

/** What the templates of a site write into a new post, and which template does. */
export interface Scaffold {
  /** Paragraphs, their blanks collapsed, with the path of their template. */
  readonly paragraphs: ReadonlyMap<string, string>;
  /** Values of the front matter with their keys, `key: value`. */
  readonly values: ReadonlyMap<string, string>;
}

const known = new WeakMap<Site, Scaffold>();

/** The texts that `post new` fills in on this site; read once a site. */
export function scaffoldOf(site: Site): Scaffold {
  const made = known.get(site) ?? readScaffold(site);
  known.set(site, made);
  return made;
}

function readScaffold(site: Site): Scaffold {
  const paragraphs = new Map<string, string>();
  const values = new Map<string, string>();
  for (const path of [...templatePaths, ...Object.values(scaffoldPaths)]) {
    const text = site.files.has(path) ? site.files.text(path) : undefined;
    if (text === undefined) continue;
    const { entries, bodyStart } = parseFrontMatter(text, site.profile.frontMatter);
    for (const { key, kind, value } of entries)
      if (kind === 'string' && site.proseKeys.includes(key) && isInstruction(String(value)))
        values.set(`${key}: ${value}`, path);
    for (const paragraph of paragraphsOf(text.slice(bodyStart))) paragraphs.set(paragraph, path);
  }
  return { paragraphs, values };
}

function paragraphsOf(body: string): string[] {
  return body
    .split(/\r?\n\s*\n/)
    .filter(isInstruction)
    .map(collapsed);
}

/** Blanks as one, as a browser shows them. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words for the writer: not a heading, a link that every post carries, code or an expression. */
function isInstruction(text: string): boolean {
  if (/^\s*(?:#|```|~~~|<|!?\[|\|)|\]\(|\{\{|\{%|https?:/.test(text)) return false;
  return (text.match(/\p{L}+/gu)?.length ?? 0) > 2 || /\p{Script=Han}{4}/u.test(text);
}
