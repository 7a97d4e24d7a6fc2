import { serializeEntry } from '../front-matter/serialize-value.js';
import type { ValueStyle, WritableValue } from '../front-matter/writable-value.js';
import type { Site } from '../site/site.js';
import { type BlockForm, blockFormOf, fenced } from './block-form.js';
import { type Conventions, learnConventions, quotesLike } from './conventions.js';
import { dayOf } from './date-form.js';
import { type DraftManner, draftManner } from './draft-manner.js';
import { learntKeys, newValues, setPlaceholders } from './new-values.js';
import { planTemplate } from './plan-template.js';
import { type DraftFolders, isInFolder, swapFolder } from './post-move.js';
import { timeZoneOf } from './site-dates.js';

export interface NewPost {
  readonly title: string;
  readonly slug: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  /** Did somebody ask for this date? */
  readonly isDated?: boolean;
  readonly draft: boolean;
  /** Did somebody ask for a draft? */
  readonly isDraftAsked?: boolean;
  readonly author?: string | undefined;
  /** Did somebody ask for this author? */
  readonly isCredited?: boolean;
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
  readonly refused?: undefined;
}

/** A key, its value, and how the neighbours write it. */
export interface NewField {
  readonly key: string;
  readonly value: WritableValue;
  readonly style: ValueStyle;
}

/**
 * A new post as this site writes its posts, or why its template cannot be used. Pure; where it would
 * collide is for others to say.
 */
export function planNew(wanted: NewPost, site: Site): PlannedNew | { readonly refused: string } {
  const conventions = learnConventions(site);
  const hides = wanted.draft ? draftManner(site, wanted.folder, wanted.isDraftAsked) : undefined;
  const path = pathOf(wanted, site, conventions, hides);
  const values = newValues(wanted, site, conventions, hides);
  if (wanted.template !== undefined) {
    const fields = fieldsOf(values, site, conventions);
    const planned = planTemplate(
      { ...wanted, template: wanted.template },
      site,
      fields,
      learntKeys(conventions, wanted, site),
    );
    return planned.refused === undefined ? { path, text: planned.text } : planned;
  }
  setPlaceholders(values, site, conventions);
  const form = blockFormOf(conventions.samples, site);
  const block = fenced(entriesOf(fieldsOf(values, site, conventions), form), form);
  const text = `${block}\n${wanted.body.replace(/^\n/, '')}`;
  return { path, text: form.eol === '\n' ? text : text.replace(/\r?\n/g, form.eol) };
}

function pathOf(
  wanted: NewPost,
  site: Site,
  conventions: Conventions,
  hides: DraftManner | undefined,
): string {
  const folders = hides?.kind === 'folder' ? hides.folders : undefined;
  const day = dayOf(wanted.date, timeZoneOf(site));
  const usual = folders
    ? draftsBeside(conventions.folder, folders, site)
    : inCalendar(conventions, day);
  const folder = wanted.folder ?? usual;
  const isDated = conventions.dated && !folders;
  const dated = conventions.shortDay ? day.slice('YYYY-'.length) : day;
  const name = isDated ? `${dated}${conventions.afterDay}${wanted.slug}` : wanted.slug;
  const extension = wanted.extension ?? conventions.extension;
  const bundle = wanted.bundle ?? conventions.layout === 'bundle';
  const file = bundle ? `${name}/index${extension}` : `${name}${extension}`;
  return folder === '' ? file : `${folder}/${file}`;
}

/** `content/blog` → `content/blog/2017`, where the neighbours lie so. */
function inCalendar({ folder, calendar }: Conventions, day: string): string {
  const dated = day.replaceAll('-', '/').slice(0, calendar.length);
  return [folder, dated].filter(Boolean).join('/');
}

/** `src/_posts` → `src/_drafts`, unless drafts lie elsewhere. */
function draftsBeside(folder: string, folders: DraftFolders, { files }: Site): string {
  const inside = `${folder}/x`;
  if (!isInFolder(inside, folders.posts)) return folders.drafts;
  const beside = swapFolder(inside, folders.posts, folders.drafts).slice(0, -2);
  return files.isDirectory(folders.drafts) && !files.isDirectory(beside) ? folders.drafts : beside;
}

/** Keys and values in the order of the neighbours, what they do not have at the end. */
function fieldsOf(
  values: ReadonlyMap<string, WritableValue>,
  site: Site,
  conventions: Conventions,
): NewField[] {
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
  const quotes = quotesLike(styles.get(key));
  if (!Array.isArray(value)) return quotes;
  if (kind === 'list') return { list: style === 'block' ? 'block' : 'flow' };
  if (kind === 'string') return { list: 'comma', comma: commaOf(key, samples), ...quotes };
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

/** Each entry as text; TOML's tables, which end all that is not theirs, come last. */
function entriesOf(fields: readonly NewField[], { format }: BlockForm): string[] {
  const isTable = ({ value }: NewField): boolean =>
    format === 'toml' && typeof value === 'object' && value !== null && 'members' in value;
  const plain = fields.filter((field) => !isTable(field));
  const tables = fields
    .filter(isTable)
    .flatMap(({ key, value }) => [
      '',
      `[${key}]`,
      ...Object.entries((value as { members: Record<string, WritableValue> }).members).flatMap(
        ([name, member]) => serializeEntry(name, member, format) ?? [],
      ),
    ]);
  const entries = plain.flatMap(
    ({ key, value, style }) => serializeEntry(key, value, format, style) ?? [],
  );
  return [...entries, ...tables];
}
