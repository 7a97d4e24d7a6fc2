import fc from 'fast-check';
import type { FrontMatterForm } from '../../src/front-matter/dialect.js';

/** A flag as one format writes it, in a state that hides the post. */
export interface FlagText {
  readonly key: string;
  /** The value as written. */
  readonly value: string;
}

const yamlValues = fc.constantFrom(
  'plain text',
  'plain text # with a comment',
  "'it''s' # c",
  '"x\\n"   ',
  '[a, b] # list',
  '[a,\n  b]',
  '2017-10-23',
  '2017-10-23 11:11:24 +0200',
  '',
  '~',
  '0123',
  'yes',
  '&x y',
  '!!str 1',
  '|\n  l1\n\n  l2',
  '|+\n  l1\n\n',
  '>-\n  folded\n  text # no comment',
  '\n  - a\n  # c\n  - b',
  '\n- a\n- b',
  '\n  k: v # c\n  l:\n    - m',
  '{ a: 1, b: [c] }',
  '*anchor',
  '"x\n  y"',
  "'日本語: #1'",
);
const yamlLeads = fc.constantFrom('', '', '# comment\n', '\n', '  # odd comment\n', '#\n');
const yamlColons = fc.constantFrom(': ', ': ', ' : ', ':   ');
const yamlEntry = fc.tuple(yamlLeads, yamlColons, yamlValues);

const tomlValues = fc.constantFrom(
  '"x" # c',
  "'lit'",
  '"""two\nlines"""',
  '[1, 2]',
  '[\n  "a", # first\n  "b",\n]',
  '2017-10-23T11:11:24Z',
  '2017-10-23',
  '1_000',
  '{ a = 1 }',
  'false',
);
const tomlEntry = fc.tuple(
  fc.constantFrom('', '', '# comment\n', '\n'),
  fc.constantFrom(' = ', '=', '  =  '),
  tomlValues,
);

const jsonEntry = fc.tuple(
  fc.constantFrom('', '', '\n', '   '),
  fc.constantFrom(': ', ':', ' : '),
  fc.constantFrom('"x"', '1', '[1,\n 2]', '{"a": null}', 'true', '"\\u00e9 #"'),
);

const lineEntry = fc.tuple(
  fc.constant(''),
  fc.constantFrom(': ', ':', ':  '),
  fc.constantFrom('x', 'a, b', '"quoted"', '2017-10-23 11:11', '[a]', 'two\n    lines', '日本 #1'),
);

type Entry = readonly [lead: string, colon: string, value: string];

interface Written {
  readonly above: readonly Entry[];
  readonly below: readonly Entry[];
  readonly flag: FlagText;
}

/** Front matter of one form with a flag among other keys, and a body. */
export function postWithFlag(
  form: FrontMatterForm,
  flags: readonly FlagText[],
): fc.Arbitrary<string> {
  const entry = entries[form];
  return fc
    .record({
      above: fc.array(entry, { maxLength: 4 }),
      below: fc.array(entry, { maxLength: 4 }),
      flag: fc.constantFrom(...flags),
      crlf: fc.boolean(),
      body: fc.oneof(
        fc.constantFrom('', 'Body', '\nBody\n', '\n---\nx: y\n---\n', '\n+++\n', '\u00e9\u0000\n'),
        fc.string().map((text) => `\n${text}`),
      ),
    })
    .map(({ body, crlf, ...written }) => {
      const text = `${writers[form](written)}${body}`;
      return crlf ? text.replace(/\r?\n/g, '\r\n') : text;
    });
}

/** A post with a flag and nothing else worth mentioning. */
export function plainPost(form: FrontMatterForm, flag: FlagText): string {
  const title: Entry = [
    '',
    plainColons[form],
    form === 'lines' || form.startsWith('yaml') ? 'x' : '"x"',
  ];
  return `${writers[form]({ above: [title], below: [], flag })}Body\n`;
}

const plainColons: Readonly<Record<FrontMatterForm, string>> = {
  yaml: ': ',
  'yaml-unopened': ': ',
  toml: ' = ',
  json: ': ',
  'json-fenced': ': ',
  lines: ': ',
};

const entries: Readonly<Record<FrontMatterForm, fc.Arbitrary<Entry>>> = {
  yaml: yamlEntry,
  'yaml-unopened': yamlEntry,
  toml: tomlEntry,
  json: jsonEntry,
  'json-fenced': jsonEntry,
  lines: lineEntry,
};

const writers: Readonly<Record<FrontMatterForm, (written: Written) => string>> = {
  yaml: (written) => `---\nanchor: &anchor A\n${yaml(written)}---\n`,
  'yaml-unopened': (written) => `title: x\nanchor: &anchor A\n${yaml(written)}---\n`,
  toml: (written) =>
    `+++\n${all(written, (key, [lead, colon, value]) => `${lead}${key}${colon}${value}\n`)}+++\n`,
  json: (written) => `{\n${json(written)}\n}\n`,
  'json-fenced': (written) => `;;;\n${json(written)}\n;;;\n`,
  lines: (written) =>
    `Title: x\n${all(written, (key, [, colon, value]) => `${key}${colon}${value}\n`)}\n`,
};

function yaml(written: Written): string {
  return all(written, (key, [lead, colon, value]) => {
    const isBare = value === '' || value.startsWith('\n');
    return `${lead}${key}${isBare ? ':' : colon}${value}\n`;
  });
}

function json(written: Written): string {
  const lines = list(written).map(
    ([key, [lead, colon, value]]) => `${lead}"${key}"${colon}${value}`,
  );
  return lines.join(',\n');
}

function all(written: Written, write: (key: string, entry: Entry) => string): string {
  return list(written)
    .map(([key, entry]) => write(key, entry))
    .join('');
}

/** Keys of their own for all but the flag, which stands in the middle with the first one's spacing. */
function list({ above, below, flag }: Written): (readonly [string, Entry])[] {
  const colon = (above[0] ?? below[0])?.[1];
  return [
    ...above.map((entry, index) => [`above${index}`, entry] as const),
    ...(colon === undefined ? [] : [[flag.key, ['', colon, flag.value]] as const]),
    ...below.map((entry, index) => [`below${index}`, entry] as const),
  ];
}
