import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CannotOpen } from './open-failure.js';

// Nothing here opens the file: closing any other descriptor of it would drop the locks that SQLite holds
// (https://sqlite.org/howtocorrupt.html, section 2.2).

const entryAt = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A file is where a folder should be.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
};

export const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** SQLite takes a file of one byte for an empty one, and would make a store of it. */
export const isOneByte = (file: string): boolean => entryAt(file)?.size === 1;

/** Why there can be no SQLite file at this path, as far as that can be seen from outside. */
export const obstacleAt = (file: string): CannotOpen['reason'] | undefined => {
  try {
    const found = entryAt(file);
    if (found !== undefined) return found.isFile() ? undefined : 'not-a-file';
    return entryAt(dirname(file))?.isDirectory() === true ? undefined : 'no-such-folder';
  } catch {
    return 'not-permitted';
  }
};

/** How the rights allow to open a file, or the side file that is in the way. */
export type Access = 'write' | 'read' | { readonly sideFile: string };

const isThere = (path: string): boolean => entryAt(path) !== undefined;

/**
 * SQLite makes `-wal` and `-shm` beside the file, also for one who only reads. So who may not write the file must not open
 * it in the usual way: where everybody may make files in the folder, the side files would be his, and lock the owner out.
 * Without side files SQLite reads what is in the file itself, and therefore not what a `-wal` or `-journal` still holds.
 */
export const accessTo = (file: string): Access => {
  const sideFiles = [`${file}-wal`, `${file}-shm`];
  const mayWrite =
    !isThere(file) || (isWritable(file) && (isWritable(dirname(file)) || sideFiles.every(isWritable)));
  const inTheWay = mayWrite
    ? sideFiles.find((path) => isThere(path) && !isWritable(path))
    : [`${file}-wal`, `${file}-journal`].find((path) => (entryAt(path)?.size ?? 0) > 0);
  if (inTheWay !== undefined) return { sideFile: basename(inTheWay) };
  return mayWrite ? 'write' : 'read';
};
