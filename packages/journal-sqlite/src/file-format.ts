import type { Connection } from './database.js';

export type Migration = (db: Connection) => void;

export const sql =
  (script: string): Migration =>
  (db) =>
    db.script(script);

/** What makes a file one of this package, and one of its kind. */
export interface FileFormat {
  /** Four letters in the header of the file, so that it is known from any other SQLite file. */
  readonly applicationId: bigint;
  /**
   * Each brings the file from the schema version of its index to the next. Once released, one is never changed: new ones
   * are added at the end.
   */
  readonly migrations: ReadonlyArray<Migration>;
  /** The tables that a file of the newest schema has. */
  readonly tables: ReadonlyArray<string>;
}
