import { noChecksum } from './checksum.js';
import { checkpointIn, storeCheckpoint } from './checkpoints.js';
import { integerOf, numberOf, textColumns, textOf } from './columns.js';
import type { Connection, Row } from './database.js';
import { noteFeedEnd, noteStreamEnd } from './ends.js';
import { pageSize } from './events.js';
import { storeLease } from './leases.js';
import { recordChecksum } from './record.js';

const schema = `
  ALTER TABLE events ADD COLUMN checksum BLOB;
  ALTER TABLE checkpoints ADD COLUMN checksum BLOB;
  ALTER TABLE leases ADD COLUMN checksum BLOB;
  CREATE TABLE streams (
    stream TEXT PRIMARY KEY,
    last INTEGER NOT NULL,
    checksum BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE feed_end (
    nr INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    checksum BLOB NOT NULL
  ) STRICT;
  INSERT INTO feed_end VALUES (1, 0, zeroblob(${noChecksum.length}));
`;

const nextRows = (db: Connection, after: bigint): ReadonlyArray<Row> =>
  db.all(
    `SELECT position, revision, recorded_at, ${textColumns('stream', 'id', 'type', 'data', 'metadata')}
     FROM events WHERE position > ? ORDER BY position LIMIT ${pageSize}`,
    [after],
  );

const addToEvent = (db: Connection, row: Row, previous: Buffer): Buffer => {
  const [position, revision] = [integerOf(row, 'position'), integerOf(row, 'revision')];
  const [stream, id, type] = [textOf(row, 'stream'), textOf(row, 'id'), textOf(row, 'type')];
  const [data, metadata] = [textOf(row, 'data'), textOf(row, 'metadata')];
  const event = {
    stream,
    id,
    type,
    data,
    metadata,
    position,
    revision,
    recordedAt: numberOf(row, 'recorded_at'),
  };
  const checksum = recordChecksum(previous, event);
  db.run('UPDATE events SET checksum = ? WHERE position = ?', [checksum, position]);
  noteStreamEnd(db, stream, { last: revision, checksum });
  noteFeedEnd(db, { last: position, checksum });
  return checksum;
};

/** From schema version 2 to 3: every stored row gets its checksum, and the ends of the feed and the streams are noted. */
export const addChecksums = (db: Connection): void => {
  db.script(schema);
  let [last, checksum] = [0n, noChecksum];
  for (let rows = nextRows(db, last); rows.length > 0; rows = nextRows(db, last)) {
    for (const row of rows) {
      checksum = addToEvent(db, row, checksum);
      last = integerOf(row, 'position');
    }
  }
  for (const row of db.all(`SELECT ${textColumns('name')}, commit_at, prepare_at, fence FROM checkpoints`)) {
    storeCheckpoint(db, checkpointIn(row));
  }
  for (const row of db.all(`SELECT ${textColumns('name')}, fence, held FROM leases`)) {
    storeLease(
      db,
      { name: textOf(row, 'name'), fence: integerOf(row, 'fence') },
      integerOf(row, 'held') === 1n,
    );
  }
};
