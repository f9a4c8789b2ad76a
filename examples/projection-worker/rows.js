import { complaintOf } from '@pengaduan/core';
import { textColumns, textOf } from '@pengaduan/journal-sqlite';
import { project } from '@pengaduan/metrics';
import { isLeft, right } from 'fp-ts/lib/Either.js';

/** One row for each complaint. Where these statements change, the table is made anew from the journal. */
export const definition = {
  name: 'worker',
  schema: ['CREATE TABLE worker_row (complaint TEXT PRIMARY KEY, row TEXT NOT NULL) STRICT'],
};

const textOfRow = (row) => JSON.stringify({ ...row, revision: String(row.revision) });
const select = `SELECT ${textColumns('row')} FROM worker_row`;
const rowIn = (stored) => {
  const row = JSON.parse(textOf(stored, 'row'));
  return { ...row, revision: BigInt(row.revision) };
};

/** Every row of the table. */
export const allRows = (db) => db.all(select).map(rowIn);

/** Takes in the next records: reads the rows of their complaints, and gives what writes them as they are then. */
export const projectorOf =
  ({ query }) =>
  (records) =>
  async () => {
    const complaints = [...new Set(records.map(({ stream }) => complaintOf(stream)))];
    const held = await query((db) =>
      complaints.flatMap((one) => db.all(`${select} WHERE complaint = ?`, [one])),
    )();
    if (isLeft(held)) return held;
    const rows = new Map(held.right.map(rowIn).map((row) => [row.complaint, row]));
    const projected = project(rows, records);
    if (isLeft(projected)) return projected;
    return right((db) => {
      for (const [complaint, row] of rows)
        db.run('INSERT OR REPLACE INTO worker_row VALUES (?, ?)', [complaint, textOfRow(row)]);
    });
  };
