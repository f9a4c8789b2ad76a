import { addChecksums } from './add-checksums.js';
import type { Connection } from './database.js';

/** "PENG" in ASCII. It is in the header of the file, so that a file of this package is known from any other SQLite file. */
export const applicationId = 0x50_45_4e_47n;

type Migration = (db: Connection) => void;

const sql =
  (script: string): Migration =>
  (db) =>
    db.script(script);

/**
 * Each brings the file from the schema version of its index to the next. Once released, one is never changed: new ones are
 * added at the end. Data and metadata are BLOBs, so that SQLite never interprets a byte of them.
 */
export const migrations: ReadonlyArray<Migration> = [
  sql(`
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data BLOB NOT NULL,
    metadata BLOB NOT NULL,
    recorded_at INTEGER NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TABLE checkpoints (
    name TEXT PRIMARY KEY,
    commit_at INTEGER,
    prepare_at INTEGER,
    fence INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE projections (
    name TEXT PRIMARY KEY,
    schema TEXT NOT NULL
  ) STRICT;
  `),
  sql(`
  CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    fence INTEGER NOT NULL,
    held INTEGER NOT NULL
  ) STRICT;
  `),
  addChecksums,
];
