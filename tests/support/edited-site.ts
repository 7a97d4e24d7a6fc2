import fc from 'fast-check';

/** Files of a site by path. */
export type Files = Readonly<Record<string, string>>;

/** Something a writer does to a site between two lints; `pick` chooses among what is there. */
export interface SiteEdit {
  readonly name: string;
  readonly pick: number;
  apply(files: Files): Files;
}

const isText = (path: string): boolean => /\.(?:md|mdx|markdown|njk|html|liquid|erb)$/.test(path);
const hasFrontMatter = (text: string): boolean => /^(?:---|\+\+\+)\r?\n/.test(text);

type Change = (text: string, pick: number, files: Files) => string;

/** Changes of one file. */
const changes: Readonly<Record<string, readonly [(path: string) => boolean, Change]>> = {
  'add a line': [isText, (text) => `${text}\nIt rained,  and less20 trams came.\n`],
  'add a link': [
    isText,
    (text, pick, files) => `${text}\nSee [it](/${Object.keys(files)[pick % 40]}#stops).\n`,
  ],
  'add a heading': [isText, (text) => `${text}\n## Stops\n`],
  'take the headings': [isText, (text) => text.replace(/^#+ /gm, '')],
  'add a relative link': [isText, (text) => `${text}\n[a](../a.html) ![b](b.png)\n`],
  'add an id': [
    (path) => /(?:layout|include|theme|template)/.test(path),
    (text) => `${text}<p id="stops">`,
  ],
  'change the title': [isText, (text) => text.replace(/^(title\W+)\w+/m, '$1Trams')],
  'change the tags': [isText, (text) => text.replace(/^(tags\W+)\w+/m, '$1Lisboa')],
  'change the date': [isText, (text) => text.replace(/^(date\W+)\d{4}/m, '$12031')],
  'hide it': [
    isText,
    (text) => (hasFrontMatter(text) ? text.replace(/\n/, '\ndraft: true\n') : text),
  ],
  'give it an address': [
    isText,
    (text) =>
      text.startsWith('---\n') ? text.replace(/\n/, '\npermalink: /a.html\nslug: a\n') : text,
  ],
  'change a setting': [
    (path) => /(?:config|toml|Gemfile|package|conf)/.test(path) && !path.includes('post.'),
    (text, pick) =>
      text.replace(/(permalink|url|baseURL|site|timezone|language)(\W+)\w+/, `$1$2x${pick % 3}`),
  ],
  'empty it': [() => true, () => ''],
};

/** Changes of what files there are. */
const moves: Readonly<Record<string, (files: Files, path: string, pick: number) => Files>> = {
  remove: (files, path) => without(files, path),
  rename: (files, path) => ({
    ...without(files, path),
    [`${path.replace(/(\.\w+)?$/, '-new$1')}`]: files[path] ?? '',
  }),
  'change the case': (files, path) => ({
    ...without(files, path),
    [path.toUpperCase()]: files[path] ?? '',
  }),
  copy: (files, path) => ({ ...files, [path.replace(/(\.\w+)?$/, '-copy$1')]: files[path] ?? '' }),
  'add a picture': (files, path) => ({ ...files, [path.replace(/[^/]*$/, 'b.png')]: '' }),
  'add a word': (files) => ({ ...files, '.post/words.txt': 'less20\nTrams\n' }),
  configure: (files, _path, pick) => ({
    ...files,
    'post.config.json': configurations[pick % configurations.length] ?? '',
  }),
};

const configurations = [
  '{}',
  '{"rules": {"text/missing-space": "error", "link/missing-anchor": "off"}}',
  '{"language": "de", "words": ["less20"]}',
  '{"overrides": [{"files": "**/*-copy*", "rules": {"text/missing-space": "off"}}]}',
  '{"permalink": "/:year/:title/", "timeZone": "Asia/Tokyo"}',
];

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

/** An edit that does nothing where it fits nothing. */
export const siteEdit: fc.Arbitrary<SiteEdit> = fc
  .tuple(fc.constantFrom(...Object.keys(changes), ...Object.keys(moves)), fc.nat(100_000))
  .map(([name, pick]) => ({ name, pick, apply: (files) => edited(files, name, pick) }));

function edited(files: Files, name: string, pick: number): Files {
  const [fits, change] = changes[name] ?? [() => true, undefined];
  const paths = Object.keys(files).filter(fits);
  const path = paths[pick % Math.max(1, paths.length)];
  if (path === undefined) return files;
  if (change) return { ...files, [path]: change(files[path] ?? '', pick, files) };
  return moves[name]?.(files, path, pick) ?? files;
}
