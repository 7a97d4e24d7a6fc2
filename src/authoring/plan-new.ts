import { editFrontMatter } from '../front-matter/edit-front-matter.js';
import type { FrontMatterFormat } from '../front-matter/front-matter.js';
import type { FrontMatterChange } from '../front-matter/front-matter-change.js';
import { parseFrontMatter } from '../front-matter/parse-front-matter.js';
import { serializeEntry } from '../front-matter/serialize-value.js';
import type { ValueStyle, WritableValue } from '../front-matter/writable-value.js';
import type { DraftKey } from '../profiles/profile.js';
import type { Site } from '../site/site.js';
import { type Conventions, learnConventions } from './conventions.js';
import { dayOf } from './date-form.js';
import { newValues } from './new-values.js';
import { draftFolders, isInFolder } from './post-move.js';
import { timeZoneOf } from './site-dates.js';

export interface NewPost {
  readonly title: string;
  readonly slug: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  readonly draft: boolean;
  readonly author?: string | undefined;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** Values by key that somebody asked for. */
  readonly set: Readonly<Record<string, WritableValue>>;
  readonly folder?: string | undefined;
  readonly extension?: string | undefined;
  readonly bundle?: boolean | undefined;
  /** What stands below the front matter. */
  readonly body: string;
  /** A template's text; learnt from the neighbours when left out. */
  readonly template?: string | undefined;
}

export interface PlannedNew {
  /** Relative to the site. */
  readonly path: string;
  readonly text: string;
}

/** A new post as this site writes its posts. Pure; where it would collide is for others to say. */
export function planNew(wanted: NewPost, site: Site): PlannedNew {
  const conventions = learnConventions(site);
  const hides = wanted.draft ? draftManner(site, conventions) : undefined;
  return {
    path: pathOf(wanted, site, conventions, hides),
    text: textOf(wanted, site, conventions, hides),
  };
}

/** A key, a folder, or nothing that this generator has. */
export type DraftManner =
  | { readonly kind: 'folder' }
  | { readonly kind: 'key'; readonly draft: DraftKey };

/** How this site hides drafts: as its posts do, else as its generator does first. */
function draftManner(site: Site, { keys, samples }: Conventions): DraftManner | undefined {
  const folders = draftFolders(site);
  const flags = site.profile.drafts.filter(
    (draft): draft is DraftKey =>
      draft.kind === 'key' && draft.effect === 'hidden' && draft.reader !== 'exact',
  );
  const used = flags.find(
    ({ key }) =>
      keys.includes(key) || samples.some((post) => post.keys.some((one) => one.key === key)),
  );
  const usesFolder =
    folders &&
    (site.files.isDirectory(folders.drafts) ||
      site.posts().some(({ path }) => isInFolder(path, folders.drafts)));
  if (usesFolder) return { kind: 'folder' };
  if (used) return { kind: 'key', draft: used };
  if (folders) return { kind: 'folder' };
  const [first] = flags;
  return first && { kind: 'key', draft: first };
}

function pathOf(
  wanted: NewPost,
  site: Site,
  conventions: Conventions,
  hides: DraftManner | undefined,
): string {
  const folders = draftFolders(site);
  const inDrafts = hides?.kind === 'folder' && folders !== undefined;
  const folder = wanted.folder ?? (inDrafts ? folders.drafts : conventions.folder);
  const day = dayOf(wanted.date, timeZoneOf(site));
  const name = conventions.dated && !inDrafts ? `${day}-${wanted.slug}` : wanted.slug;
  const extension = wanted.extension ?? conventions.extension;
  const bundle = wanted.bundle ?? conventions.layout === 'bundle';
  const file = bundle ? `${name}/index${extension}` : `${name}${extension}`;
  return folder === '' ? file : `${folder}/${file}`;
}

interface Field {
  readonly key: string;
  readonly value: WritableValue;
  readonly style: ValueStyle;
}

function textOf(
  wanted: NewPost,
  site: Site,
  conventions: Conventions,
  hides: DraftManner | undefined,
): string {
  const fields = fieldsOf(wanted, site, conventions, hides);
  if (wanted.template !== undefined) return filled(wanted, site, fields);
  const format = formatOf(site);
  const lines = fields.flatMap(({ key, value, style }) => {
    const line = serializeEntry(key, value, format, style);
    return line === undefined ? [] : [line];
  });
  return `${fenced(lines, format, site)}\n${wanted.body === '' ? '\n' : wanted.body}`;
}

/** The block in the language of the site: that of its newest post, else the generator's first. */
function formatOf(site: Site): FrontMatterFormat {
  const newest = [...site.posts()].sort((a, b) => (b.date ?? 0) - (a.date ?? 0))[0];
  const text = newest && site.files.text(newest.path);
  const format =
    text === undefined ? 'none' : parseFrontMatter(text, site.profile.frontMatter).format;
  if (format !== 'none') return format;
  const [first] = site.profile.frontMatter.formats;
  if (first === 'toml' || first === 'json' || first === 'lines') return first;
  return 'yaml';
}

function fenced(lines: readonly string[], format: FrontMatterFormat, site: Site): string {
  if (format === 'toml') return ['+++', ...lines, '+++', ''].join('\n');
  if (format === 'json') {
    const members = lines.map((line) => `  ${line}`).join(',\n');
    const fence = site.profile.frontMatter.formats.includes('json') ? [] : [';;;'];
    return fence.length > 0 ? `;;;\n${members}\n;;;\n` : `{\n${members}\n}\n`;
  }
  if (format === 'lines') return [...lines, ''].join('\n');
  return ['---', ...lines, '---', ''].join('\n');
}

/** Keys and values in the order of the neighbours, the draft flag with them or at the end. */
function fieldsOf(
  wanted: NewPost,
  site: Site,
  conventions: Conventions,
  hides: DraftManner | undefined,
): Field[] {
  const values = newValues(wanted, site, conventions, hides);
  const known = conventions.keys.map((key) => key.toLowerCase());
  const order = [
    ...conventions.keys,
    ...[...values.keys()].filter((key) => !known.includes(key.toLowerCase())),
  ];
  return order.flatMap((key) => {
    const given = [...values].find(([name]) => name.toLowerCase() === key.toLowerCase());
    if (!given) return [];
    return [{ key, value: given[1], style: styleOf(key, given[1], site, conventions) }];
  });
}

function styleOf(
  key: string,
  value: WritableValue,
  { profile }: Site,
  { styles, samples }: Conventions,
): ValueStyle {
  const [kind = '', style = ''] = (styles.get(key) ?? '').split(' ');
  const quotes = style === 'single' || style === 'double' ? style : 'plain';
  if (!Array.isArray(value)) return { quotes };
  if (kind === 'list') return { list: style === 'block' ? 'block' : 'flow' };
  if (kind === 'string') return { list: 'comma', comma: commaOf(key, samples), quotes };
  return { list: profile.tags.write };
}

/** `, ` or `,`, as the neighbours separate their tags. */
function commaOf(key: string, samples: Conventions['samples']): string {
  const raws = samples.flatMap(({ keys }) =>
    keys.filter((one) => one.key === key).map(({ raw }) => raw),
  );
  const tight = raws.filter((raw) => /,\S/.test(raw)).length;
  return tight * 2 > raws.filter((raw) => raw.includes(',')).length ? ',' : ', ';
}

/** A template with its own keys kept and ours set. Expressions that nobody runs are left empty. */
function filled({ template = '', body }: NewPost, site: Site, fields: readonly Field[]): string {
  const plain = template.replace(/(["']?)\{\{[^{}]*\}\}\1/g, '');
  const frontMatter = parseFrontMatter(plain, site.profile.frontMatter);
  const changes = fields.map(
    ({ key, value, style }): FrontMatterChange => ({ kind: 'set', key, value, style }),
  );
  const edit = editFrontMatter(plain, frontMatter, changes);
  if (edit.refused) return plain + body;
  const gap = /(?:^|\n)\r?\n$/.test(edit.text) || body.startsWith('\n') ? '' : '\n';
  return edit.text + gap + body;
}
