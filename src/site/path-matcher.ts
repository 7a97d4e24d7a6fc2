import picomatch from 'picomatch';

/**
 * Does a path match one of the globs? One expression for all of them, because big sites ask about
 * ten thousands of paths.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const sources = globs.map((glob) => picomatch.makeRe(glob, { dot: true }).source);
  // A line break is a character like others in the name of a file.
  const any = new RegExp(sources.join('|'), 's');
  const literal = new Set(globs);
  return (path) => path !== '' && (any.test(path) || literal.has(path));
}
