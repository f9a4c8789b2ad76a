import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CannotOpen, OpenFailure } from './open-failure.js';
import { troubleOf } from './trouble.js';

// Never opens the file: closing any other descriptor of it would drop the locks that SQLite holds.
const entry = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A file stands where a folder should be.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
};

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** What at this path is in the way of an SQLite file, if anything can be seen from outside. */
export const obstacleAt = (file: string): CannotOpen['reason'] | undefined => {
  try {
    const found = entry(file);
    if (found !== undefined) return found.isFile() ? undefined : 'not-a-file';
    return entry(dirname(file))?.isDirectory() === true ? undefined : 'no-such-folder';
  } catch {
    return 'not-permitted';
  }
};

/** Why write-ahead logging was refused. */
export const withoutLog = (path: string): OpenFailure => {
  const file = basename(path);
  return mayWrite(path)
    ? { type: 'CannotOpen', file, reason: 'no-shared-memory' }
    : { type: 'ReadOnly', file };
};

/** Sorts what SQLite threw while opening. An error without a number comes from opening itself. */
export const openFailureOf = (error: unknown, path: string): OpenFailure => {
  const file = basename(path);
  const found = troubleOf(error);
  switch (found?.family) {
    case 'not-sqlite':
      return { type: 'NotOurs', file };
    case 'corrupt':
    case 'malformed':
    case 'refused':
      return { type: 'Corrupt', file, code: found.code };
    case 'locked':
      return { type: 'Locked', file };
    case 'read-only':
      return { type: 'ReadOnly', file };
    case 'full':
      return { type: 'CannotOpen', file, reason: 'full' };
    case 'no-file':
    case 'denied':
      return { type: 'CannotOpen', file, reason: 'not-permitted' };
    case 'device':
      return { type: 'CannotOpen', file, reason: 'device' };
    case 'closed':
    case undefined:
      throw error;
  }
};
