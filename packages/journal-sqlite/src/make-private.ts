import { closeSync, openSync, statSync } from 'node:fs';

/**
 * Makes a file that is not there yet, for its owner alone: it will hold what citizens reported. SQLite gives its side
 * files the rights of the file. One that is there is not opened: closing it would drop the locks that SQLite holds on it
 * (https://sqlite.org/howtocorrupt.html, section 2.2).
 */
export const makePrivate = (path: string): void => {
  try {
    // Not `wx`, which stops at a symbolic link whose target is not there yet.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) closeSync(openSync(path, 'a', 0o600));
  } catch {
    // Where nothing can be made, SQLite says why.
  }
};
