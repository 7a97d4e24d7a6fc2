import matter from 'gray-matter';
import type { Block, Reading } from './block.js';

/** Names of all engines gray-matter has or looks up; its own `javascript` would run what it is given. */
const ENGINES = ['yaml', 'toml', 'json', 'javascript', 'js', 'coffee', 'coffeescript', 'cson'];

/** A fence and the language after it, as gray-matter looks it up: in small letters only. */
const OPENING = /^(---|\+\+\+|;;;)[ \t]*([a-z0-9]*)[ \t]*\r?\n$/;
/** Each run of blanks costs gray-matter the square of its length. */
const LONG_BLANK = /\s{100}/;

/**
 * Let gray-matter split a fenced block, as Eleventy, Docusaurus, Gatsby and VitePress do, and hand
 * its content to `read`. No engine of gray-matter's own is ever reached: all of them are replaced,
 * and every language but that of the block is refused. Where it splits a block otherwise than we
 * (it takes `---more` for a closing fence), the block as we found it is read.
 */
export function throughGrayMatter(text: string, block: Block, read: () => Reading): Reading {
  const { span, content } = block;
  const opening = OPENING.exec(text.slice(span.start, Math.min(content.start, span.start + 90)));
  const source = text.slice(content.start, content.end);
  if (!opening || LONG_BLANK.test(source)) return read();
  let reading: Reading | undefined;
  const ours = {
    parse(found: string): object {
      if (found.trim() === source.trim()) reading = read();
      return {};
    },
  };
  const name = opening[2] || 'yaml';
  matter(text.slice(span.start, span.end), {
    language: name,
    delimiters: opening[1] ?? '---',
    engines: { ...Object.fromEntries(ENGINES.map((each) => [each, refusing])), [name]: ours },
  });
  return reading ?? read();
}

const refusing = {
  parse(): object {
    throw new Error('front matter is never run');
  },
};
