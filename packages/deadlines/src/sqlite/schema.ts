import type { ProjectionDefinition } from '@pengaduan/journal-sqlite';

const running = `complaint TEXT NOT NULL,
      deadline TEXT NOT NULL,
      clock TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      unit TEXT NOT NULL,
      due_at INTEGER,
      due_day INTEGER,
      uncovered INTEGER,
      calendar TEXT,
      source TEXT NOT NULL`;

/** Three tables beside the events. Changed statements make them anew, from the beginning of the journal. */
export const schema: ProjectionDefinition = {
  name: 'deadlines',
  schema: [
    `CREATE TABLE deadlines_complaint (
      complaint TEXT PRIMARY KEY,
      revision INTEGER NOT NULL,
      policy TEXT NOT NULL,
      policy_version INTEGER NOT NULL,
      source TEXT NOT NULL,
      agency TEXT,
      answered INTEGER NOT NULL,
      late INTEGER NOT NULL,
      lately TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE deadlines_open (
      ${running},
      PRIMARY KEY (complaint, deadline)
    ) STRICT, WITHOUT ROWID`,
    // In due order, apart by source: asking for what is due reads exactly that.
    `CREATE INDEX deadlines_due ON deadlines_open (source, due_at, complaint, deadline)`,
    `CREATE TABLE deadlines_missed (
      ${running},
      since TEXT NOT NULL,
      PRIMARY KEY (complaint, deadline)
    ) STRICT, WITHOUT ROWID`,
  ],
};
