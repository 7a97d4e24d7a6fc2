import { FileError } from '../errors.js';

/** What each code of the operating system means, to follow "because". */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it would be too large for the disk',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOENT: 'it does not exist',
  EEXIST: 'something with this name exists already',
  ENOTEMPTY: 'the folder is not empty',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'another program is using it',
  ETXTBSY: 'another program is using it',
  EXDEV: 'the two places are on different disks',
  EIO: 'the disk reports an error',
  EINVAL: 'it is not a regular file',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  ERR_INVALID_ARG_VALUE: 'its name holds a NUL character',
};

const hints: Readonly<Record<string, string>> = {
  EACCES: 'Check the owner and the permissions of the file and of its folder',
  EPERM: 'Check the owner and the permissions of the file and of its folder',
  ENOSPC: 'Make room and try again',
  EDQUOT: 'Make room and try again',
  EMFILE: 'Raise the limit of open files (`ulimit -n`) and try again',
};

/** What was tried, as in "cannot read …". */
export type FileAction = 'read' | 'write' | 'create' | 'move' | 'remove';

/** A refusal of the file system in plain words. `code` is Node's. */
export function createFileError(
  action: FileAction,
  path: string,
  code: string,
  cause?: unknown,
): FileError {
  const reason = reasons[code] ?? `the system says ${code}`;
  const hint = hints[code];
  return new FileError(`cannot ${action} "${path}", because ${reason}`, {
    code,
    path,
    cause,
    hints: hint === undefined ? [] : [hint],
  });
}
