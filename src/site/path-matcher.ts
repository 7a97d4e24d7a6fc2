import picomatch from 'picomatch';

/**
 * Does a path match one of the globs? One expression for all of them, because big sites ask about
 * ten thousands of paths.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  // An empty glob is told with the rest of a configuration that is wrong.
  const some = globs.filter((glob) => glob !== '');
  if (some.length === 0) return () => false;
  const sources = some.map((glob) => picomatch.makeRe(glob, { dot: true }).source);
  // A line break is a character like others in the name of a file.
  const any = new RegExp(sources.join('|'), 's');
  const literal = new Set(some);
  return (path) => path !== '' && (any.test(path) || literal.has(path));
}
