/** The file is not one of SQLite, or it belongs to another program. It was left as it is. */
export interface NotOurs {
  readonly type: 'NotOurs';
  readonly file: string;
}

/** A later version of this package wrote the file: update the package. `found` and `known` are schema versions. */
export interface NewerSchema {
  readonly type: 'NewerSchema';
  readonly file: string;
  readonly found: number;
  readonly known: number;
}

/** The file is damaged: restore a backup. `code` is SQLite's name of the error. */
export interface Damaged {
  readonly type: 'Corrupt';
  readonly file: string;
  readonly code: string;
}

/** Another process held the write lock for longer than the time-out: open again. */
export interface Locked {
  readonly type: 'Locked';
  readonly file: string;
}

/**
 * The file cannot be opened without the right to write it, its folder and its side files: change the rights, or work on a
 * copy. A file that is up to date and whole by itself is read all the same.
 */
export interface ReadOnly {
  readonly type: 'ReadOnly';
  readonly file: string;
  /**
   * The side file (`...-wal`, `...-shm`, `...-journal`) that stands in the way: it holds records that are not in the file
   * yet, or may not be written. Undefined where it is the file or its folder.
   */
  readonly sideFile: string | undefined;
}

/** No file can be opened or made at that path. */
export interface CannotOpen {
  readonly type: 'CannotOpen';
  readonly file: string;
  /** `no-shared-memory`: on this drive, for example a network drive, processes cannot share memory. `device`: it failed. */
  readonly reason: 'no-such-folder' | 'not-a-file' | 'not-permitted' | 'no-shared-memory' | 'full' | 'device';
}

/** Why a file was not opened. `file` is its name without the folders: their names may hold personal data. */
export type OpenFailure = NotOurs | NewerSchema | Damaged | Locked | ReadOnly | CannotOpen;
