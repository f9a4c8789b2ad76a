import { sql, type FileFormat } from './file-format.js';

/** The file of read models beside a journal that is elsewhere; "PENR" in ASCII. */
export const readModelsFormat: FileFormat = {
  applicationId: 0x50_45_4e_52n,
  migrations: [
    sql(`
    CREATE TABLE journal (
      nr INTEGER PRIMARY KEY CHECK (nr = 1),
      name BLOB NOT NULL
    ) STRICT;
    CREATE TABLE first_records (
      prefix TEXT PRIMARY KEY,
      record BLOB NOT NULL
    ) STRICT;
    CREATE TABLE passed_over (
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      PRIMARY KEY (stream, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE checkpoints (
      name TEXT PRIMARY KEY,
      commit_at INTEGER,
      prepare_at INTEGER,
      fence INTEGER NOT NULL,
      checksum BLOB NOT NULL
    ) STRICT;
    CREATE TABLE projections (
      name TEXT PRIMARY KEY,
      schema TEXT NOT NULL
    ) STRICT;
    `),
  ],
  tables: ['journal', 'first_records', 'passed_over', 'checkpoints', 'projections'],
};
