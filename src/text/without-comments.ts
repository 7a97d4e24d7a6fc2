/** Code in a language with the comments of JavaScript, by its name. */
const hasComments = /\.[cm]?[jt]sx?$/;

/** The text of a file, without its comments where it is code that may have some. */
export function withoutCommentsIn(path: string, text: string): string {
  return hasComments.test(path) ? withoutComments(text) : text;
}

/** Code with a blank for each comment; `//` in quotes and regular expressions is none. Linear. */
export function withoutComments(code: string): string {
  let bare = '';
  let from = 0;
  /** No regular expression ends before here. */
  let noneBefore = 0;
  for (let at = nextMark(code, 0); at < code.length; at = nextMark(code, at)) {
    const end = commentEnd(code, at);
    if (end !== undefined) {
      bare += `${code.slice(from, at)} `;
      from = end;
      at = end;
    } else if (code.charAt(at) !== '/') at = quoteEnd(code, at);
    else {
      const close = at >= noneBefore && mayBeginPattern(code, at) ? patternEnd(code, at) : at + 1;
      if (close < 0) noneBefore = lineEnd(code, at);
      at = Math.max(close, at + 1);
    }
  }
  return bare + code.slice(from);
}

const marks = /["'`/]/g;

function nextMark(code: string, from: number): number {
  marks.lastIndex = from;
  return marks.exec(code)?.index ?? code.length;
}

function lineEnd(code: string, from: number): number {
  const end = code.indexOf('\n', from);
  return end < 0 ? code.length : end;
}

/** `undefined` where no comment begins; one that never ends takes all the rest. */
function commentEnd(code: string, at: number): number | undefined {
  if (code.startsWith('//', at)) return lineEnd(code, at);
  if (!code.startsWith('/*', at)) return undefined;
  const end = code.indexOf('*/', at + 2);
  return end < 0 ? code.length : end + 2;
}

/** Behind a quoted text; one that is not closed ends with its line, a template with the code. */
function quoteEnd(code: string, start: number): number {
  const quote = code.charAt(start);
  for (let at = start + 1; at < code.length; at += 1) {
    const character = code.charAt(at);
    if (character === '\\') at += 1;
    else if (character === quote) return at + 1;
    else if (character === '\n' && quote !== '`') return at;
  }
  return code.length;
}

/** A slash divides behind a value, and begins a regular expression elsewhere. */
function mayBeginPattern(code: string, at: number): boolean {
  return /(?:^|[(,=:[!&|?{};\n])\s*$/.test(code.slice(Math.max(0, at - 20), at));
}

/** Behind a regular expression; `-1` when none ends on the line. */
function patternEnd(code: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < code.length; at += 1) {
    const character = code.charAt(at);
    if (character === '\n') return -1;
    if (character === '\\') at += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return at + 1;
  }
  return -1;
}
