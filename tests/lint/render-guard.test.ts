import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/lint/diagnostic.js';
import { guardRendering } from '../../src/lint/render-guard.js';
import { parsePost } from '../../src/site/post.js';
import { createExampleSite, examplePath } from '../support/example-site.js';

const { site, engine } = await createExampleSite({ [examplePath]: 'Tram\n' });
const parse = (text: string) => parsePost({ path: examplePath, text }, site, engine);

function fixing(text: string, found: string, newText: string, place = found): Diagnostic {
  const start = text.indexOf(place);
  const from = text.indexOf(found, start);
  const edits = [{ span: { start: from, end: from + found.length }, newText }];
  return {
    ruleId: 'text/example',
    severity: 'warning',
    message: 'Example',
    path: examplePath,
    span: { start, end: start + place.length },
    fix: { title: 'Repair', applicability: 'safe', edits },
  };
}

describe('a safe fix passes when nothing else changes', () => {
  test.each([
    ['a word', 'Tram *two* `8`\n\n- Rato\n', 'two', 'three'],
    ['a heading', '##Tickets\n\nBuy one.\n', '##', '## '],
    ['a bracket', 'ssh <your-user>@host *now*\n', '<your-user>', '\\<your-user>'],
    ['a blank line', 'Alfama\n\n\nGraça\n', '\n\n\n', '\n\n'],
    ['an address', '[Tram]( https://a.example) up\n', '( https', '(https'],
    ['a list marker', '* Alfama *old*\n', '* A', '- A'],
  ])('%s', (_name, text, found, newText) => {
    const one = fixing(text, found, newText);
    expect(guardRendering(parse(text), [one], parse)).toEqual([one]);
  });
});

test.each([
  ['opens a code block', 'Tram 28 goes\n\nup *the* hill\n', ' goes', ' goes\n\n```'],
  ['takes the blank line of a heading', 'Alfama\n\n---\n', '\n\n', '\n'],
  ['makes code of what follows', 'a x *b* c` d\n', 'x', '`x'],
])('a fix that %s is held back, others are not', (_name, text, found, newText) => {
  const bad = fixing(text, found, newText);
  const front = `Good word.\n\n${text}`;
  const moved = fixing(front, found, newText);
  const good = fixing(front, 'word', 'words');
  expect(guardRendering(parse(text), [bad], parse)).toEqual([]);
  expect(guardRendering(parse(front), [good, moved], parse)).toEqual([good]);
});
