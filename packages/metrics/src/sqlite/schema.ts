import { readableEvents } from '@pengaduan/core';
import { checkedTable, type ProjectionDefinition } from '@pengaduan/journal-sqlite';

/**
 * Two tables. Changed statements make them anew, from the beginning of the journal. The newest stage of a complaint has
 * columns of its own, so that a question looks into `stages` only where the newest came after its day.
 */
export const schema: ProjectionDefinition = {
  name: 'metrics',
  schema: [
    checkedTable(
      'metrics_row',
      {
        nr: 'INTEGER PRIMARY KEY',
        complaint: 'TEXT NOT NULL UNIQUE',
        revision: 'INTEGER NOT NULL',
        received_at: 'INTEGER NOT NULL',
        kind: 'TEXT NOT NULL',
        category: 'TEXT NOT NULL',
        channel: 'TEXT NOT NULL',
        dispositioned_at: 'INTEGER',
        response_at: 'INTEGER',
        hides_duration: 'INTEGER NOT NULL',
        last_at: 'INTEGER NOT NULL',
        stage_at: 'INTEGER NOT NULL',
        stage: 'TEXT NOT NULL',
        agency: 'TEXT',
        classification: 'TEXT',
        stages: 'TEXT NOT NULL',
        more: 'TEXT NOT NULL',
      },
      { options: 'STRICT' },
    ),
    // The comment has these tables made anew by a release that reads more: what was damage to an older one may be none.
    checkedTable(
      'metrics_damaged',
      { complaint: 'TEXT PRIMARY KEY', damage: 'TEXT NOT NULL' },
      { options: `STRICT, WITHOUT ROWID /* ${readableEvents} */` },
    ),
    // A question about a year reads the complaints of that year.
    `CREATE INDEX metrics_received ON metrics_row (received_at)`,
  ],
};
