import { statSync } from 'node:fs';
import Libsql from 'libsql';
import { bound, countParameters, type Param } from './parameters.js';
import { problemError } from './sqlite-problem.js';

/**
 * A value of a column: every integer is a bigint, every BLOB an ArrayBuffer. Text ends at its first NUL character, so text
 * that may hold one has to be stored as a BLOB.
 */
export type Column = null | bigint | number | string | ArrayBuffer;
/** A row of an answer, by column name. Read it with `integerOf`, `textOf` and the others, which check what is there. */
export type Row = Readonly<Record<string, Column>>;

/** Reads only. One statement a call; `?` stands for each parameter. */
export interface Reader {
  readonly all: (sql: string, params?: ReadonlyArray<Param>) => ReadonlyArray<Row>;
}

/** Reads and writes inside a transaction that somebody else began and will commit. */
export interface Database extends Reader {
  /** Gives the number of rows that changed. */
  readonly run: (sql: string, params?: ReadonlyArray<Param>) => number;
}

/** An open file. Every call is synchronous, and may throw what `sqliteProblemOf` recognises. */
export interface Connection extends Database {
  /** Runs statements that take no parameters and give no rows. */
  readonly script: (sql: string) => void;
  readonly isInTransaction: () => boolean;
  readonly isOpen: () => boolean;
  /** Whether the file is still the one that stands at its path, and was neither deleted nor replaced since. */
  readonly isInPlace: () => boolean;
  readonly close: () => void;
}

interface Statement {
  readonly statement: ReturnType<InstanceType<typeof Libsql>['prepare']>;
  readonly parameters: number;
}

const maxCachedStatements = 100;

const openFile = (file: string, timeout: number) => {
  try {
    return new Libsql(file, { timeout });
  } catch {
    // This error has no code, and its text holds the whole path.
    return undefined;
  }
};

/** Tells one file from another at the same path; undefined where there is none. */
const identityOf = (file: string): string | undefined => {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev} ${found.ino}`;
};

/**
 * Opens a file; undefined where the system gives none. Only this file imports `libsql`, because it needs care (ADR 7): a
 * parameter of a wrong type ends the process, missing parameters become NULL, numbers are bound as REAL, integers come
 * back rounded, the default time-out is 0, and statements go on working after `close`.
 */
export const connect = (file: string, busyTimeoutMs: number): Connection | undefined =>
  connectTo(file, file, busyTimeoutMs);

/**
 * Opens a file to read only what is in it, without a lock or a side file. SQLite takes it for one that never changes
 * (https://sqlite.org/uri.html#uriimmutable).
 */
export const connectImmutable = (file: string, busyTimeoutMs: number): Connection | undefined =>
  connectTo(`file:${file.split('/').map(encodeURIComponent).join('/')}?immutable=1`, file, busyTimeoutMs);

const connectTo = (name: string, file: string, busyTimeoutMs: number): Connection | undefined => {
  const db = openFile(name, busyTimeoutMs);
  if (db === undefined) return undefined;
  db.defaultSafeIntegers(true);
  const cache = new Map<string, Statement>();
  const opened = identityOf(file);
  let isOpen = true;

  const openDb = (): typeof db => {
    if (!isOpen) throw problemError('closed', 'the store is closed');
    return db;
  };
  const remembered = (sql: string): Statement => {
    const made = { statement: openDb().prepare(sql), parameters: countParameters(sql) };
    if (cache.size >= maxCachedStatements) cache.clear();
    cache.set(sql, made);
    return made;
  };
  const prepared = (sql: string, params: ReadonlyArray<Param>): Statement['statement'] => {
    const { statement, parameters } = cache.get(sql) ?? remembered(sql);
    if (parameters === params.length) return statement;
    throw new TypeError(`${params.length} parameters for ${parameters} in: ${sql}`);
  };

  return {
    // A cast at the driver's edge: it types rows as unknown, and with safe integers on it gives no other kind of value.
    all: (sql, params = []) => prepared(sql, params).all(bound(params)) as ReadonlyArray<Row>,
    run: (sql, params = []) => prepared(sql, params).run(bound(params)).changes,
    script: (sql) => void openDb().exec(sql),
    isOpen: () => isOpen,
    isInPlace: () => identityOf(file) === opened,
    isInTransaction: () => isOpen && db.inTransaction,
    close: () => {
      isOpen = false;
      // Nothing can end a statement (ADR 7): the file is let go of when the last one is collected.
      cache.clear();
      db.close();
    },
  };
};
