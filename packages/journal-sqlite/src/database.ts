import Libsql from 'libsql';
import { bound, holesIn, type Param } from './parameters.js';
import { trouble } from './trouble.js';

/** What a column gives: every integer is a bigint, every BLOB an ArrayBuffer. Text ends at a NUL: store such as BLOB. */
export type Column = null | bigint | number | string | ArrayBuffer;
export type Row = Readonly<Record<string, Column>>;

/** Reads only. One statement a call, `?` for every parameter. */
export interface Reader {
  readonly all: (sql: string, params?: ReadonlyArray<Param>) => ReadonlyArray<Row>;
}

/** Reads and writes inside a transaction that somebody else began and will commit. */
export interface Database extends Reader {
  /** Gives the number of rows changed. */
  readonly run: (sql: string, params?: ReadonlyArray<Param>) => number;
}

/** The package's own door to the file. Every call is synchronous; a call may throw what `trouble.ts` sorts. */
export interface Connection extends Database {
  /** Runs statements that take no parameters and give no rows. */
  readonly script: (sql: string) => void;
  readonly inTransaction: () => boolean;
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null;
const statementsKept = 100;

const opened = (file: string, timeout: number) => {
  try {
    return new Libsql(file, { timeout });
  } catch {
    // Its error has no code, and a text with the whole path.
    return undefined;
  }
};

/**
 * The only file that knows `libsql`, because its edges cut: a wrong parameter type ends the process, missing
 * parameters are taken for NULL, numbers are bound as REAL, integers come back rounded, the default time-out is 0,
 * and statements go on working after `close`. Undefined where the system gives no file.
 */
export const connect = (file: string, busyTimeoutMs: number): Connection | undefined => {
  const db = opened(file, busyTimeoutMs);
  if (db === undefined) return undefined;
  db.defaultSafeIntegers(true);
  const kept = new Map<
    string,
    { readonly statement: ReturnType<typeof db.prepare>; readonly holes: number }
  >();
  let open = true;

  const live = (): typeof db => {
    if (!open) throw trouble('closed', 'the store is closed');
    return db;
  };
  const prepared = (sql: string, params: ReadonlyArray<Param>) => {
    const held = kept.get(sql) ?? { statement: live().prepare(sql), holes: holesIn(sql) };
    if (held.holes !== params.length) {
      throw new TypeError(`${params.length} parameters for ${held.holes} in: ${sql}`);
    }
    if (kept.size >= statementsKept) kept.clear();
    kept.set(sql, held);
    return held.statement;
  };

  return {
    all: (sql, params = []) => prepared(sql, params).all(bound(params)).filter(isRow),
    run: (sql, params = []) => prepared(sql, params).run(bound(params)).changes,
    script: (sql) => void live().exec(sql),
    isOpen: () => open,
    inTransaction: () => open && db.inTransaction,
    close: () => {
      open = false;
      kept.clear();
      db.close();
    },
  };
};
