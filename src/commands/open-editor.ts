import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';

/**
 * Open a file in the writer's editor, without a shell: its words are the program and its arguments,
 * words with spaces in quotes.
 *
 * @throws {UserError} when there is no editor or it fails; the file stays.
 */
export function openEditor(host: Host, path: string): void {
  const { POST_EDITOR, VISUAL, EDITOR } = host.env;
  const [program, ...given] = wordsOf(POST_EDITOR || VISUAL || EDITOR || '');
  if (program === undefined)
    throw new UserError('no editor is set', { hints: ['Set POST_EDITOR, VISUAL or EDITOR.'] });
  const { status } = host.run(program, [...given, path], { inherit: true });
  if (status === 0) return;
  const how = status === undefined ? 'could not be started' : `ended with ${status}`;
  throw new UserError(`the editor ${program} ${how}; the post was made: ${path}`);
}

/** `"/my editor" --wait` → two words. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']\S*/g)].map(
    ([word, double, single]) => double ?? single ?? word,
  );
}
