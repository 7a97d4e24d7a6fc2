import type { Host } from '../host/host.js';
import { type Post, parsePost } from '../site/post.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { relativePath } from '../text/path.js';
import type { SelectedFile } from './select-files.js';

/** A file that was chosen, as it was read. */
export interface ParsedFile {
  readonly file: SelectedFile;
  /** Relative to the working directory. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly post: Post;
}

/** Read and parse a file; `undefined` when it is gone. */
export function parseSelected(host: Host, file: SelectedFile): ParsedFile | undefined {
  const bytes = host.fs.readBytes(file.path);
  return bytes && parseBytes(host, file, bytes);
}

/** A file with these bytes in it. */
export function parseBytes(host: Host, file: SelectedFile, bytes: Uint8Array): ParsedFile {
  const { site, engine, found } = file.site;
  const { text, invalidAt } = decodeUtf8(bytes);
  const post = parsePost(
    {
      path: relativePath(found.root, file.path),
      kind: file.kind,
      text,
      ...(invalidAt !== undefined && { undecodable: { byteOffset: invalidAt, bytes } }),
    },
    site,
    engine,
  );
  return { file, path: relativePath(host.cwd, file.path), bytes, post };
}
