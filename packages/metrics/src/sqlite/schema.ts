import { readableEvents } from '@pengaduan/core';
import { checkedTable, type ProjectionDefinition } from '@pengaduan/journal-sqlite';
import { addsVersion } from './adds.js';

/**
 * Three tables. Changed statements make them anew, from the beginning of the journal. A row says what a complaint adds to the
 * figures once all that is told of it has happened; a question reads the history beside it only where some of that came after
 * its day. The row keeps the `proof` of its history, so that only the rows are looked through when the tables are opened.
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
        proof: 'TEXT NOT NULL',
        settled_at: 'INTEGER NOT NULL',
        policy: 'TEXT NOT NULL',
        rating: 'INTEGER',
        limits: 'TEXT NOT NULL',
        holdings: 'TEXT NOT NULL',
      },
      { options: `STRICT /* ${addsVersion} */` },
    ),
    `CREATE TABLE metrics_history (nr INTEGER PRIMARY KEY, stages TEXT NOT NULL, more TEXT NOT NULL) STRICT`,
    // The comment has these tables made anew by a release that reads more: what was damage to an older one may be none.
    checkedTable(
      'metrics_damaged',
      { complaint: 'TEXT PRIMARY KEY', damage: 'TEXT NOT NULL' },
      { options: `STRICT, WITHOUT ROWID /* ${readableEvents} */` },
    ),
  ],
  provenWhenRead: ['metrics_history'],
};
