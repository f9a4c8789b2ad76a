import { addChecksums } from './add-checksums.js';
import { sql, type FileFormat, type Migration } from './file-format.js';

/** "PENG" in ASCII. */
export const applicationId = 0x50_45_4e_47n;

/** Data and metadata are BLOBs, so that SQLite never interprets a byte of them. */
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

/** The file of a store. */
export const storeFormat: FileFormat = {
  applicationId,
  migrations,
  tables: ['events', 'streams', 'feed_end', 'checkpoints', 'leases', 'projections'],
};
