import { accessSync, constants, statSync } from 'node:fs';

/** What stands at a path: `hidden` where the rights do not allow to know. */
export interface Seen {
  readonly what: 'nothing' | 'hidden' | 'file' | 'folder' | 'other';
  readonly bytes: number;
  readonly isWritable: boolean;
}

export type Look = (path: string) => Seen;

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const foundAt = (path: string): Omit<Seen, 'isWritable'> => {
  try {
    const found = statSync(path);
    return { what: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', bytes: found.size };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // ENOTDIR: a file is where a folder should be.
    return { what: code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : 'hidden', bytes: 0 };
  }
};

/**
 * Looks from outside. Nothing here opens the file: closing any other descriptor of it would drop the locks that SQLite
 * holds (https://sqlite.org/howtocorrupt.html, section 2.2).
 */
export const lookAt: Look = (path) => ({ ...foundAt(path), isWritable: isWritable(path) });
