import { readableEvents } from '@pengaduan/core';
import { checkedTable, type ProjectionDefinition } from '@pengaduan/journal-sqlite';

/** Three tables beside the events. Changed statements make them anew, from the beginning of the journal. */
export const schema: ProjectionDefinition = {
  name: 'deadlines',
  schema: [
    checkedTable(
      'deadlines_complaint',
      {
        complaint: 'TEXT PRIMARY KEY',
        revision: 'INTEGER NOT NULL',
        policy: 'TEXT NOT NULL',
        policy_version: 'INTEGER NOT NULL',
        source: 'TEXT NOT NULL',
        stage: 'TEXT NOT NULL',
        agency: 'TEXT',
        classification: 'TEXT',
        observed_at: 'INTEGER',
        held_since: 'INTEGER',
        // The largest instant where no due is known, so that all rows have a place in one order.
        first_due: 'INTEGER NOT NULL',
      },
      { options: 'STRICT, WITHOUT ROWID' },
    ),
    checkedTable(
      'deadlines_running',
      {
        complaint: 'TEXT NOT NULL',
        deadline: 'TEXT NOT NULL',
        clock: 'TEXT NOT NULL',
        kind: 'TEXT NOT NULL',
        started_at: 'INTEGER NOT NULL',
        amount: 'INTEGER NOT NULL',
        unit: 'TEXT NOT NULL',
        due_at: 'INTEGER',
        due_day: 'INTEGER',
        uncovered: 'INTEGER',
        calendar: 'TEXT',
        noted: 'INTEGER NOT NULL',
        source: 'TEXT NOT NULL',
      },
      { constraints: ['PRIMARY KEY (complaint, deadline)'], options: 'STRICT, WITHOUT ROWID' },
    ),
    // The comment has these tables made anew by a release that reads more: what was damage to an older one may be none.
    checkedTable(
      'deadlines_damaged',
      { complaint: 'TEXT PRIMARY KEY', damage: 'TEXT NOT NULL' },
      { options: `STRICT, WITHOUT ROWID /* ${readableEvents} */` },
    ),
    // In the order of dues, by source and note: a question about what is due reads exactly those rows.
    `CREATE INDEX deadlines_due ON deadlines_running (source, noted, due_at, complaint, deadline)`,
    // The queue: each stage in the order of first dues; the agency, so that those of others are passed by without a look at their rows.
    `CREATE INDEX deadlines_queue ON deadlines_complaint (stage, first_due, complaint, agency)`,
  ],
};
