import { complaintOf } from '@pengaduan/core';
import { fromOutcome, outcome, outcomeOf } from '@pengaduan/journal';
import { textColumns, textOf } from '@pengaduan/journal-sqlite';
import { project } from '@pengaduan/metrics';

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
    fromOutcome(async () => {
      const complaints = [...new Set(records.map(({ stream }) => complaintOf(stream)))];
      const held = await outcome(
        query((db) => complaints.flatMap((one) => db.all(`${select} WHERE complaint = ?`, [one]))),
      );
      if (!held.ok) return held;
      const rows = new Map(held.value.map(rowIn).map((row) => [row.complaint, row]));
      const projected = outcomeOf(project(rows, records));
      if (!projected.ok) return projected;
      const write = (db) => {
        for (const [complaint, row] of rows)
          db.run('INSERT OR REPLACE INTO worker_row VALUES (?, ?)', [complaint, textOfRow(row)]);
      };
      return { ok: true, value: write };
    });
