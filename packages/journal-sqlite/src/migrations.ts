/** "PENG" in ASCII, kept in the file's header: what tells our file from any other SQLite file. */
export const applicationId = 0x50_45_4e_47n;

/**
 * Each brings the file from the schema version of its index to the next. Never changed once released, only added to.
 * Payloads are BLOBs, so that no byte in them is ever interpreted on the way.
 */
export const migrations: ReadonlyArray<string> = [
  `
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
  `,
  `
  CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    fence INTEGER NOT NULL,
    held INTEGER NOT NULL
  ) STRICT;
  `,
];
