import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { FileChange } from '../plan/plan.js';
import { readWords, wordsPath } from '../site/words/lexicon.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { visibleText } from '../text/display-escape.js';
import { relativePath } from '../text/path.js';
import { applyToSite } from './apply-to-site.js';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.js';

/** What `post words` was asked for. */
export interface WordsOptions extends WorkspaceOptions {
  readonly json: boolean;
}

/** What `post words add` was asked for. */
export interface AddWordsOptions extends WorkspaceOptions {
  readonly words: readonly string[];
  readonly dryRun: boolean;
}

/** `post words`: the words that the site accepts, and where each is written. */
export async function listWords(options: WordsOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, options);
  const file = readFile(host, workspace);
  const configured = workspace.configuration.config.words ?? [];
  const inFile = readWords(file?.text ?? '');
  if (options.json) {
    const words = [
      ...configured.map((word) => ({ word, from: 'configuration' })),
      ...inFile.map((word) => ({ word, from: wordsPath })),
    ];
    host.stdout.write(`${JSON.stringify({ version: 1, words }, undefined, 2)}\n`);
    return exitCode.ok;
  }
  for (const word of [...new Set([...configured, ...inFile])].sort(byWord))
    host.stdout.write(`${visibleText(word)}\n`);
  if (configured.length + inFile.length === 0)
    host.stderr.write('post: this site has no words of its own; add some with `post words add`\n');
  return exitCode.ok;
}

/** `post words add`: words into the file, in order; what is accepted already is passed over. */
export async function addWords(
  { words, dryRun, ...options }: AddWordsOptions,
  host: Host,
): Promise<ExitCode> {
  const added = words.map(checked);
  const workspace = await openWorkspace(host, options);
  const { root } = workspace.loaded.found;
  const file = readFile(host, workspace);
  const known = new Set([
    ...(workspace.configuration.config.words ?? []),
    ...readWords(file?.text ?? ''),
  ]);
  const fresh = [...new Set(added)].filter((word) => !known.has(word));
  for (const word of new Set(added))
    if (known.has(word))
      host.stderr.write(`post: ${visibleText(word)} is one of the words already\n`);
  if (fresh.length === 0) return exitCode.ok;
  applyToSite(host, root, [changeOf(`${root}/${wordsPath}`, file, fresh)], { dryRun });
  if (!dryRun) host.stdout.write(`${relativePath(host.cwd, `${root}/${wordsPath}`)}\n`);
  return exitCode.ok;
}

function checked(word: string): string {
  const plain = word.trim().normalize('NFC');
  if (plain === '' || /[\s#\p{Cc}]/u.test(plain))
    throw new UserError(`"${visibleText(word)}" is no word; nothing was written`, {
      hints: ['Give one word at a time: `post words add kubelet OAuth`.'],
    });
  return plain;
}

interface WordsFile {
  readonly bytes: Uint8Array;
  readonly text: string;
}

function readFile(host: Host, { loaded }: Workspace): WordsFile | undefined {
  const path = `${loaded.found.root}/${wordsPath}`;
  if (host.fs.stat(path) === undefined) return undefined;
  const bytes = host.fs.readBytes(path);
  if (!bytes) return undefined;
  const { text, invalidAt } = decodeUtf8(bytes);
  if (invalidAt !== undefined)
    throw new UserError(`${wordsPath} is not UTF-8; nothing was written`, {
      hints: [`Convert it with \`post fix-encoding --write ${wordsPath}\`.`],
    });
  return { bytes, text };
}

function changeOf(path: string, file: WordsFile | undefined, fresh: readonly string[]): FileChange {
  const encoder = new TextEncoder();
  if (!file)
    return {
      kind: 'create',
      path,
      bytes: encoder.encode(`${[...fresh].sort(byWord).join('\n')}\n`),
    };
  const text = [...fresh].reduce(withWord, file.text);
  return { kind: 'update', path, before: file.bytes, bytes: encoder.encode(text) };
}

/** The text with a word in its place: before the first word that comes after it; comments stay where they are. */
function withWord(text: string, word: string): string {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const later = lines.findIndex((line) => {
    const [other] = readWords(line);
    return other !== undefined && byWord(other, word) > 0;
  });
  lines.splice(later < 0 ? lines.length : later, 0, word);
  return lines.join(ending) + ending;
}

function byWord(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one !== other) return one < other ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
