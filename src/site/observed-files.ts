import { digestOfText } from '../text/digest.js';
import type { FileIndex } from './file-index.js';

/** What was asked of the files of a site, each question with a digest of its answer. */
export type Observations = Readonly<Record<string, string>>;

type Question = 'has' | 'isDirectory' | 'names' | 'spelling' | 'text' | 'entries';

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
      asked: files.asked,
    },
    observations: () => Object.fromEntries(seen),
  };
}

/** All that was asked of the files so far: fewer questions than those that were put, about whole folders. */
export function observationsOf(files: FileIndex): Observations {
  const { folders, texts } = files.asked();
  return Object.fromEntries([
    ...folders.map((path) => [`entries ${path}`, digest(entriesOf(files, path))]),
    ...texts.map((path) => [`text ${path}`, digest(files.text(path))]),
  ]);
}

/** Would the files give the same answers today? */
export function stillHold(observations: Observations, files: FileIndex): boolean {
  const { has, isDirectory, names, spelling, text } = files;
  const entries = (path: string): readonly string[] => entriesOf(files, path);
  const asks: Readonly<Record<Question, (path: string) => unknown>> = {
    has,
    isDirectory,
    names,
    spelling,
    text,
    entries,
  };
  return Object.entries(observations).every(([name, before]) => {
    const [question = '', path = ''] = split(name);
    const ask = Object.hasOwn(asks, question) ? asks[question as Question] : undefined;
    return ask !== undefined && digest(ask(path)) === before;
  });
}

/** The names in a folder, those of folders with a slash. */
function entriesOf({ names, isDirectory }: FileIndex, folder: string): readonly string[] {
  const start = folder === '' ? '' : `${folder}/`;
  return names(folder).map((name) => (isDirectory(start + name) ? `${name}/` : name));
}

function split(name: string): [string, string] {
  const at = name.indexOf(' ');
  return [name.slice(0, at), name.slice(at + 1)];
}

function digest(answer: unknown): string {
  return digestOfText(JSON.stringify(answer) ?? '');
}
