import { cacheFolder } from '../host/cache-folder.js';
import type { Host } from '../host/host.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { digestOfText } from '../text/digest.js';

/** A text about a site in the user's own folder for caches. Nothing is lost when it is. */
export interface CacheText {
  /** What an earlier run has written; `undefined` when there is nothing that can be read. */
  read(): string | undefined;
  /** Where it cannot be written, the next run does without. */
  write(text: string): void;
}

/** The text that is kept about a site under a name; `undefined` where nothing can be kept. */
export function openCacheText(host: Host, root: string, name: string): CacheText | undefined {
  const folder = cacheFolder(host.env, host.platform);
  if (host.build === undefined || folder === undefined) return undefined;
  const path = `${folder}/${name}/${digestOfText(root)}`;
  return {
    read: () => readText(host, path),
    write: (text) => writeText(host, path, text),
  };
}

function readText(host: Host, path: string): string | undefined {
  try {
    const bytes = host.fs.readBytes(path);
    return bytes && decodeUtf8(bytes).text;
  } catch {
    return undefined;
  }
}

function writeText(host: Host, path: string, text: string): void {
  const bytes = new TextEncoder().encode(text);
  try {
    if (host.fs.stat(path)) host.fs.replace(path, bytes);
    else host.fs.create(path, bytes);
  } catch {
    // A full disk or a folder that is not ours: the next run reads the posts again.
  }
}
