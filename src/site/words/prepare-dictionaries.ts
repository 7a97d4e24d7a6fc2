import { decodeTrie, parseDictionary } from 'cspell-trie-lib';
import type { FileSystem } from '../../host/host.js';
import { decodeUtf8 } from '../../text/decode-utf8.js';
import type { DictionaryFile } from './read-dictionaries.js';
import type { Trie } from './speller.js';

/** Unpacks all files, and gives what turns each into a dictionary: that takes long, and few are needed. */
export async function prepareDictionaries(
  fs: FileSystem,
  files: readonly DictionaryFile[],
): Promise<(file: DictionaryFile) => Trie> {
  const unpacked = new Map<string, Uint8Array>();
  for (const { path } of files) {
    const bytes = fs.readBytes(path);
    if (bytes) unpacked.set(path, path.endsWith('.gz') ? await unpack(bytes) : bytes);
  }
  const decoded = new Map<string, Trie>();
  return ({ path }) => {
    const known = decoded.get(path);
    if (known) return known;
    const trie = decode(path, unpacked.get(path) ?? new Uint8Array());
    decoded.set(path, trie);
    return trie;
  };
}

function decode(path: string, bytes: Uint8Array): Trie {
  if (/\.trie(?:\.gz)?$/.test(path)) return decodeTrie(Uint8Array.from(bytes)) as unknown as Trie;
  return parseDictionary(decodeUtf8(bytes).text) as unknown as Trie;
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(bytes)]).stream();
  const unpacked = stream.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
