import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { visibleText } from '../text/display-escape.js';
import type { LintOptions } from './lint-options.js';
import type { PassedOver, Selection } from './select-files.js';

/** What to say when nothing of what was named can be read. */
export function nothingReadable(troubles: readonly string[], host: Host): ExitCode {
  tellAll(troubles, host);
  return exitCode.refused;
}

/** Trouble and notices, one line each, with what terminals act on made visible. */
export function tellAll(sentences: readonly string[], host: Host): void {
  for (const sentence of sentences) host.stderr.write(`post: ${visibleText(sentence)}\n`);
}

/** What to say when there is nothing to look at. */
export function nothingMatched(
  options: Pick<LintOptions, 'paths' | 'allowEmpty'>,
  { notices, passedOver }: Pick<Selection, 'notices' | 'passedOver'>,
  host: Host,
): ExitCode {
  tellAll(notices, host);
  if (options.allowEmpty || notices.length > 0) return exitCode.ok;
  const what = options.paths.length > 0 ? options.paths.join(', ') : 'this folder';
  throw new UserError(`no posts found in ${what}${whyNone(passedOver)}`, {
    hints: ['Name files or folders, set "posts" in post.config.json, or pass --allow-empty.'],
  });
}

function whyNone({ ignored, excluded }: PassedOver = { ignored: 0, excluded: 0 }): string {
  const reasons = [
    ...(ignored > 0 ? [`${ignored} named by .gitignore`] : []),
    ...(excluded > 0 ? [`${excluded} no posts of this site`] : []),
  ];
  if (reasons.length === 0) return '';
  const found = ignored + excluded;
  return ` (${found} ${found === 1 ? 'file' : 'files'} passed over: ${reasons.join(', ')})`;
}
