import { digestOfText } from '../text/digest.js';
import type { FileIndex } from './file-index.js';

/** What was asked of the files of a site, each question with a digest of its answer. */
export type Observations = Readonly<Record<string, string>>;

type Question = 'has' | 'isDirectory' | 'names' | 'spelling' | 'text';

/** The same files, with a record of what is asked: what is worked out from the answers rests on them. */
export function observeFiles(files: FileIndex): {
  readonly files: FileIndex;
  observations(): Observations;
} {
  const seen = new Map<string, string>();
  const observed = <Answer>(question: Question, ask: (path: string) => Answer) => {
    return (path: string): Answer => {
      const answer = ask(path);
      const name = `${question} ${path}`;
      if (!seen.has(name)) seen.set(name, digest(answer));
      return answer;
    };
  };
  return {
    files: {
      has: observed('has', files.has),
      isDirectory: observed('isDirectory', files.isDirectory),
      names: observed('names', files.names),
      spelling: observed('spelling', files.spelling),
      text: observed('text', files.text),
    },
    observations: () => Object.fromEntries(seen),
  };
}

/** Would the files give the same answers today? */
export function stillHold(observations: Observations, files: FileIndex): boolean {
  return Object.entries(observations).every(([name, before]) => {
    const [question = '', path = ''] = split(name);
    const ask = Object.hasOwn(files, question) ? files[question as Question] : undefined;
    return ask !== undefined && digest(ask(path)) === before;
  });
}

function split(name: string): [string, string] {
  const at = name.indexOf(' ');
  return [name.slice(0, at), name.slice(at + 1)];
}

function digest(answer: unknown): string {
  return digestOfText(JSON.stringify(answer) ?? '');
}
