import type { FeedNotes } from './catch-up.js';
import { integerColumns, integerOf, textColumns, textOf } from './columns.js';
import type { Connection } from './database.js';
import { noteFirst } from './origin.js';
import { syncTask } from './sync-task.js';
import { readTransaction } from './transaction.js';

const places = `SELECT ${textColumns('stream')}, ${integerColumns('revision')} FROM passed_over`;

/** What a file of read models keeps of the feed of its journal. */
export const feedNotesIn = (db: Connection): FeedNotes => ({
  noteFirst,
  passedOver: syncTask(() =>
    readTransaction(db, (reader) =>
      reader
        .all(places)
        .map((row) => ({ stream: textOf(row, 'stream'), revision: integerOf(row, 'revision') })),
    ),
  ),
  notePassedOver: (written, records) => {
    for (const { stream, revision } of records) {
      written.run('INSERT OR IGNORE INTO passed_over VALUES (?, ?)', [stream, revision]);
    }
  },
});
