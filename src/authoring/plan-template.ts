import { editFrontMatter } from '../front-matter/edit-front-matter.js';
import { findEntry } from '../front-matter/find-entry.js';
import type { FrontMatter } from '../front-matter/front-matter.js';
import type { FrontMatterChange } from '../front-matter/front-matter-change.js';
import { parseFrontMatter } from '../front-matter/parse-front-matter.js';
import type { WritableValue } from '../front-matter/writable-value.js';
import type { Site } from '../site/site.js';
import { readFlag } from '../site/status/read-flag.js';
import { writeDate } from './date-form.js';
import { fillTemplate } from './fill-template.js';
import type { NewField, NewPost } from './plan-new.js';
import { dateFormOfSite, timeZoneOf } from './site-dates.js';

/** A post made of a template, or why not. */
export type PlannedTemplate =
  | { readonly text: string; readonly refused?: undefined }
  | { readonly refused: string; readonly text?: undefined };

/**
 * A template with its expressions filled in, its own keys kept, and those of the new post set.
 *
 * @param learnt keys whose values the neighbours gave: what the template says itself is stronger
 */
export function planTemplate(
  wanted: NewPost & { readonly template: string },
  site: Site,
  fields: readonly NewField[],
  learnt: ReadonlySet<string>,
): PlannedTemplate {
  const filled = fillTemplate(
    wanted.template,
    {
      title: wanted.title,
      date: writeDate(wanted.date, dateFormOfSite(site), timeZoneOf(site)),
      slug: wanted.slug,
      author: wanted.author ?? '',
    },
    site.profile,
  );
  const frontMatter = parseFrontMatter(filled, site.profile.frontMatter);
  const [problem] = frontMatter.problems.filter(({ blocks }) => blocks);
  if (problem)
    return {
      refused: `its front matter has an error in line ${lineOf(filled, problem.span.start)}`,
    };
  const isSaid = (key: string): boolean => (findEntry(frontMatter, key)?.raw ?? '') !== '';
  const order = fields.map(({ key }) => key);
  const changes = fields.flatMap((field, index) =>
    learnt.has(field.key) && isSaid(field.key)
      ? []
      : changesFor(field, order.slice(0, index), order.slice(index + 1), frontMatter),
  );
  const shown = wanted.draft ? [] : shownFlags(frontMatter, site);
  const edit = editFrontMatter(filled, frontMatter, [...changes, ...shown]);
  if (edit.refused) return { refused: edit.refused.message };
  return { text: withBody(edit.text, wanted.body, site) };
}

/** A blank line stands before the body; a template that has a body of its own needs no other. */
function withBody(text: string, body: string, { profile }: Site): string {
  const { bodyStart } = parseFrontMatter(text, profile.frontMatter);
  const isBare = text.slice(bodyStart).trim() === '';
  if (body.trim() === '') return isBare && !/\n\r?\n$/.test(text) ? `${text}\n` : text;
  const gap = /\n\r?\n$/.test(text) || body.startsWith('\n') ? '' : '\n';
  return text + gap + body;
}

function changesFor(
  { key, value, style }: NewField,
  after: readonly string[],
  before: readonly string[],
  frontMatter: FrontMatter,
): FrontMatterChange[] {
  if (isEmpty(value) && findEntry(frontMatter, key)) return [];
  const isMap = typeof value === 'object' && value !== null && 'members' in value;
  if (!isMap || !findEntry(frontMatter, key))
    return [{ kind: 'set', key, value, style, after, before }];
  return Object.entries(value.members).map(([name, member]) => ({
    kind: 'set',
    key: `/${key}/${name}`,
    value: member,
  }));
}

/** What hides the posts of a template is turned off for one that is published at once. */
function shownFlags(frontMatter: FrontMatter, { profile }: Site): FrontMatterChange[] {
  return profile.drafts.flatMap((draft): FrontMatterChange[] => {
    if (draft.kind !== 'key' || draft.reader === 'exact') return [];
    const entry = findEntry(frontMatter, draft.key);
    if (!entry || readFlag(draft, entry) !== 'hides') return [];
    return [{ kind: 'set', key: entry.key, value: draft.shown }];
  });
}

function isEmpty(value: WritableValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
