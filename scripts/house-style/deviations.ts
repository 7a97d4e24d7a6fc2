/**
 * Ways to leave what a site's posts do, and a plain count of whether they do it: at least 98 % of
 * the last fifty and of the last hundred posts before, and at least twenty. It knows nothing of
 * `src/house-style`.
 */
import { dirname } from 'node:path';
import type { FrontMatterEntry } from '../../src/front-matter/front-matter.js';
import { authorDataOf } from '../../src/site/author-data.js';
import type { Post } from '../../src/site/post.js';
import type { Site } from '../../src/site/site.js';
import { pick } from './random.js';

/** A post with one thing changed. */
export interface Deviation {
  readonly what: string;
  readonly text: string;
  readonly path?: string;
}

interface Situation {
  readonly post: Post;
  /** Posts before it in the same folder, oldest first. */
  readonly before: readonly Post[];
  readonly site: Site;
  readonly random: () => number;
}

export type Deviate = (situation: Situation) => Deviation | undefined;

const windows = [50, 100];
const fewest = 20;
const share = 0.98;

/** What nearly all of the posts before do; `undefined` when they do not agree. */
function usual(
  before: readonly Post[],
  of: (post: Post) => string | undefined,
): string | undefined {
  const values = before.flatMap((post) => of(post) ?? []);
  const [recent, longer] = windows.map((window) => commonValue(values.slice(-window)));
  return recent === longer ? recent : undefined;
}

function commonValue(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && values.length >= fewest && best[1] >= share * values.length ? best[0] : undefined;
}

function entryOf(post: Post, key: string): FrontMatterEntry | undefined {
  return post.frontMatter.entries.find((entry) => entry.key === key);
}

function keysOf({ post }: Situation): string[] {
  return post.frontMatter.entries.map(({ key }) => key);
}

function replaced({ post }: Situation, { valueSpan }: FrontMatterEntry, by: string): string {
  const { text } = post.source;
  return text.slice(0, valueSpan.start) + by + text.slice(valueSpan.end);
}

const missingKey: Deviate = (situation) => {
  const { post, before, random } = situation;
  const usualKeys = keysOf(situation).filter(
    (key) => usual(before, (one) => String(entryOf(one, key) !== undefined)) === 'true',
  );
  const key = pick(usualKeys, random);
  const entry = key === undefined ? undefined : entryOf(post, key);
  if (!entry || key === undefined) return undefined;
  const { text } = post.source;
  const start = text.lastIndexOf('\n', entry.keySpan.start) + 1;
  const end = text.indexOf('\n', entry.valueSpan.end) + 1;
  return { what: `without "${key}"`, text: text.slice(0, start) + text.slice(end) };
};

const misspeltKey: Deviate = (situation) => {
  const { post, before, random } = situation;
  const usualKeys = keysOf(situation).filter(
    (key) =>
      key.length > 4 && usual(before, (one) => String(entryOf(one, key) !== undefined)) === 'true',
  );
  const key = pick(usualKeys, random);
  const entry = key === undefined ? undefined : entryOf(post, key);
  if (!entry || key === undefined) return undefined;
  const { text } = post.source;
  const wrong = `${key.slice(0, 2)}${key.charAt(3)}${key.charAt(2)}${key.slice(4)}`;
  if (wrong === key) return undefined;
  return {
    what: `"${key}" as "${wrong}"`,
    text: text.slice(0, entry.keySpan.start) + wrong + text.slice(entry.keySpan.end),
  };
};

const dateForms: readonly ((day: string) => string)[] = [
  (day) => day,
  (day) => `${day} 10:20`,
  (day) => `${day} 10:20:30`,
  (day) => `${day} 10:20:30 UTC`,
  (day) => `${day} 10:20:30 +0000`,
  (day) => `${day}T10:20:30Z`,
  (day) => `"${day}"`,
  (day) => day.replaceAll('-', '/'),
];

/** Figures and the letters of a zone do not make another form. */
function shapeOf(raw: string): string {
  return raw.replace(/ [A-Z]{2,5}$/, ' UTC').replace(/\d+/g, '0');
}

const dateForm: Deviate = (situation) => {
  const { post, before, site, random } = situation;
  const key = site.profile.dates.keys.find((one) => entryOf(post, one));
  const entry = key === undefined ? undefined : entryOf(post, key);
  const day = /\d{4}-\d\d-\d\d/.exec(entry?.raw ?? '')?.[0];
  if (!entry || key === undefined || day === undefined) return undefined;
  const shape = usual(before, (one) => {
    const raw = entryOf(one, key)?.raw;
    return raw === undefined ? undefined : shapeOf(raw);
  });
  if (shape === undefined) return undefined;
  const others = dateForms.map((form) => form(day)).filter((raw) => shapeOf(raw) !== shape);
  const raw = pick(others, random) ?? day;
  return { what: `${key}: ${raw}`, text: replaced(situation, entry, raw) };
};

const plainWord = /^[\p{L}][\p{L}\p{N} ,.-]*[\p{L}\p{N}]$/u;

const quotes: Deviate = (situation) => {
  const { post, before, random } = situation;
  const styleOf = (one: Post, key: string): string | undefined => {
    const entry = entryOf(one, key);
    if (entry?.kind !== 'string' || typeof entry.value !== 'string') return undefined;
    return plainWord.test(entry.value) ? entry.style : undefined;
  };
  const keys = keysOf(situation).filter(
    (key) => styleOf(post, key) && usual(before, (one) => styleOf(one, key)) === styleOf(post, key),
  );
  const key = pick(keys, random);
  const entry = key === undefined ? undefined : entryOf(post, key);
  if (!entry || post.frontMatter.format !== 'yaml') return undefined;
  const others = ['plain', 'single', 'double'].filter((style) => style !== entry.style);
  const style = pick(others, random) as string;
  const mark = style === 'plain' ? '' : style === 'single' ? "'" : '"';
  return {
    what: `${key} in ${style} quotes`,
    text: replaced(situation, entry, `${mark}${String(entry.value)}${mark}`),
  };
};

const blankInTag: Deviate = (situation) => {
  const { post, before, site, random } = situation;
  const entry = site.profile.tags.keys.map((key) => entryOf(post, key)).find(Boolean);
  const blank = usual(before, ({ facts }) =>
    facts.tags.length === 0 ? undefined : String(facts.tags.some((tag) => /\s/.test(tag))),
  );
  if (!entry || blank !== 'false' || entry.raw === '') return undefined;
  const tag = pick(['Cloud SIG', 'red hat summit', 'how to', 'R 语言'], random) as string;
  const raw =
    entry.kind === 'list' && entry.style === 'flow'
      ? entry.raw.replace(/\]$/, `, ${tag}]`)
      : entry.kind === 'list'
        ? `${entry.raw}\n  - ${tag}`
        : `${entry.raw}, ${tag}`;
  if (entry.kind === 'list' && entry.style === 'block' && !/\n {2}- /.test(`\n${entry.raw}`))
    return undefined;
  return { what: `the tag ${tag}`, text: replaced(situation, entry, raw) };
};

const unknownAuthor: Deviate = (situation) => {
  const { post, before, site, random } = situation;
  const key = site.profile.authors.keys.find((one) => entryOf(post, one));
  const entry = key === undefined ? undefined : entryOf(post, key);
  if (entry?.kind !== 'string') return undefined;
  // Where new authors come all the time, one more is no deviation.
  const seen = new Set<string>();
  const isNew = before.map(({ facts }) => {
    const fresh = facts.authors.some((author) => !seen.has(author));
    for (const author of facts.authors) seen.add(author);
    return fresh;
  });
  const recent = isNew.slice(-100);
  const hasData = authorDataOf(site).ids.size > 0;
  if (before.length < fewest) return undefined;
  if (!hasData && recent.filter(Boolean).length > (1 - share) * recent.length) return undefined;
  const name = pick(['Nobody Known', 'jdoe', 'qqwerty'], random) as string;
  return { what: `${key}: ${name}`, text: replaced(situation, entry, name) };
};

const listForm: Deviate = (situation) => {
  const { post, before, site } = situation;
  const key = site.profile.tags.keys.find((one) => entryOf(post, one));
  const entry = key === undefined ? undefined : entryOf(post, key);
  const formOf = (one: Post): string | undefined => {
    const found = key === undefined ? undefined : entryOf(one, key);
    return found && found.raw !== '' ? (found.kind === 'list' ? found.style : 'text') : undefined;
  };
  const form = usual(before, formOf);
  const { tags } = post.facts;
  if (!entry || form === undefined || form !== formOf(post) || tags.length < 2) return undefined;
  const isSimple = tags.every((tag) => /^[\w.-]+$/.test(tag));
  if (!isSimple || post.frontMatter.format !== 'yaml') return undefined;
  const raw = form === 'flow' ? tags.map((tag) => `\n  - ${tag}`).join('') : `[${tags.join(', ')}]`;
  return {
    what: `${key} as ${form === 'flow' ? 'block' : 'flow'}`,
    text: replaced(situation, entry, raw),
  };
};

const otherKind: Deviate = (situation) => {
  const { post, before, random } = situation;
  const keys = keysOf(situation).filter((key) => {
    const kind = usual(before, (one) => entryOf(one, key)?.kind);
    return kind === 'boolean' && entryOf(post, key)?.kind === 'boolean';
  });
  const key = pick(keys, random);
  const entry = key === undefined ? undefined : entryOf(post, key);
  if (!entry) return undefined;
  const raw = pick(['"true"', '[true]', 'maybe', ''], random) as string;
  return { what: `${key}: ${raw}`, text: replaced(situation, entry, raw) };
};

const otherWord: Deviate = (situation) => {
  const { post, before, site, random } = situation;
  const said = [...site.profile.authors.keys, ...site.profile.tags.keys];
  const keys = keysOf(situation).filter(
    (key) =>
      !said.includes(key) &&
      usual(before, (one) => {
        const entry = entryOf(one, key);
        return entry?.kind === 'string' ? String(entry.value) : undefined;
      }) !== undefined,
  );
  const key = pick(keys, random);
  const entry = key === undefined ? undefined : entryOf(post, key);
  if (entry?.kind !== 'string') return undefined;
  return { what: `${key}: something`, text: replaced(situation, entry, 'something') };
};

const otherName: Deviate = ({ post, before, random }) => {
  const nameOf = (one: Post): string => one.path.slice(one.path.lastIndexOf('/') + 1);
  const ways: readonly (readonly [
    string,
    (one: Post) => string | undefined,
    (name: string) => string,
  ])[] = [
    [
      'capitals in the file name',
      (one) => String(/[A-Z]/.test(nameOf(one))),
      (name) => name.replace(/(?<=-)[a-z]/, (letter) => letter.toUpperCase()),
    ],
    [
      'underscores in the file name',
      (one) => String(nameOf(one).includes('_')),
      (name) => name.replace(/(?<=[a-z])-(?=[a-z])/, '_').replace(/(?<=[a-z])-(?=[a-z])/g, '_'),
    ],
    [
      'another extension',
      (one) => String(!/\.(?:markdown)$/.test(nameOf(one))),
      (name) => name.replace(/\.md$/, '.markdown'),
    ],
  ];
  const fitting = ways.filter(([, of, change], index) => {
    const wanted = index === 2 ? 'true' : 'false';
    return usual(before, of) === wanted && change(nameOf(post)) !== nameOf(post);
  });
  const way = pick(fitting, random);
  if (!way) return undefined;
  const path = `${dirname(post.path)}/${way[2](nameOf(post))}`;
  return { what: way[0], text: post.source.text, path };
};

export const deviations: Readonly<Record<string, Deviate>> = {
  'missing key': missingKey,
  'misspelt key': misspeltKey,
  'date form': dateForm,
  'quote style': quotes,
  'blank in a tag': blankInTag,
  'unknown author': unknownAuthor,
  'form of tags': listForm,
  'kind of value': otherKind,
  'new word': otherWord,
  'file name': otherName,
};
