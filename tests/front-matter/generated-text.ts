import fc from 'fast-check';

/** How many cases a property tries: a few in the suite, more with POSTWRIGHT_PROPERTY_RUNS. */
export function runs(usual: number): number {
  return Number(process.env.POSTWRIGHT_PROPERTY_RUNS ?? usual);
}

const PIECES = [
  'title',
  'draft',
  'a',
  'tags',
  'x-y',
  'Größe',
  '日本',
  '😀',
  'true',
  'no',
  'off',
  'null',
  '~',
  '1',
  '0x1f',
  '017',
  '1_000',
  '12:30',
  '2017-10-23',
  '2017-10-23 11:11:24 UTC',
  '.5',
  '1e3',
  '.inf',
  ' ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n',
  '\n  ',
  '\n- ',
  '\n  - ',
  '\r\n',
  ': ',
  ':',
  ': ',
  '#',
  ' #',
  ' # c',
  '"',
  "'",
  '"a b"',
  "'c'",
  '""',
  '\\',
  '\\n',
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '[a, b]',
  '-',
  '- ',
  '---',
  '...',
  '? ',
  '&x ',
  '*x',
  '!t ',
  '|',
  '>',
  '|+',
  '%',
  '@',
  '`',
  '<<',
  '=',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\u0000',
  '\ud800',
  '/',
  'http://x.y/#z',
  '(',
  ')',
  '+',
  '.',
  '\ntitle: ',
  '\ndraft: ',
  '\nb: ',
  '\n  c: ',
] as const;

/** Text made of what matters in YAML, in any order. */
export function yamlLikeText(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
}

/** Lines that are mostly `key: value` and list items, their values made of the same pieces. */
export function yamlLikeLines(): fc.Arbitrary<string> {
  const value = fc.array(fc.constantFrom(...PIECES.filter((piece) => !/[\r\n]/.test(piece))), {
    maxLength: 4,
  });
  const lead = fc.constantFrom('a: ', 'b:', 'c: ', 'd:  ', '- ', '  - ', '  - ', 'e: [', '');
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n', ']\n');
  const line = fc.tuple(lead, value, end).map(([a, b, c]) => a + b.join('') + c);
  return fc.array(line, { maxLength: 4 }).map((lines) => lines.join(''));
}
