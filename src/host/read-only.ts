import { createFileError } from './file-error.js';
import type { FileSystem } from './host.js';

/** A file system that can be read; every change of it throws a `FileError`. */
export function readOnly(fs: FileSystem): FileSystem {
  const refuse = (path: string): never => {
    throw createFileError('write', path, 'EROFS');
  };
  return {
    readBytes: fs.readBytes,
    list: fs.list,
    stat: fs.stat,
    realPath: fs.realPath,
    replace: refuse,
    replaceWith: refuse,
    create: refuse,
    makeDirectory: refuse,
    move: refuse,
    remove: refuse,
  };
}
