/**
 * Offset after the quote that closes the one at `start`, before `end`. In double quotes a backslash
 * escapes, in single quotes two quotes are one, as in YAML.
 */
export function quoteEnd(text: string, start: number, end: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < end; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return undefined;
}

/** Offset after the bracket that closes the one at `start`, before `end`. Brackets in quotes do not count. */
export function bracketEnd(text: string, start: number, end: number): number | undefined {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if ('"\''.includes(character) && /[\s[{,:]/.test(text.charAt(at - 1)))
      at = (quoteEnd(text, at, end) ?? at + 1) - 1;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}
