import { textColumns, textOf, type Reader } from '@pengaduan/journal-sqlite';
import type { IndexedComplaint, RunningDeadline } from '../running-deadline.js';
import { complaintColumns, complaintIn, runningColumns, runningOf } from './row.js';

/** What the tables have of some complaints. */
export interface Held {
  readonly complaints: Map<string, IndexedComplaint>;
  /** By complaint, then by deadline. */
  readonly running: Map<string, Map<string, RunningDeadline>>;
  readonly damaged: ReadonlySet<string>;
}

// One list for a batch of complaints: statements for each of them would take longer than the work itself.
const listed = 'WHERE complaint IN (SELECT value FROM json_each(?))';

export const heldOf = (db: Reader, ids: ReadonlySet<string>): Held => {
  const list = [JSON.stringify([...ids])];
  const id = textColumns('complaint');
  const complaints = db.all(
    `SELECT ${id}, ${complaintColumns} FROM deadlines_complaint AS c ${listed}`,
    list,
  );
  const running = new Map<string, Map<string, RunningDeadline>>();
  for (const row of db.all(`SELECT ${runningColumns} FROM deadlines_running AS o ${listed}`, list)) {
    const one = runningOf(row);
    const others = running.get(one.complaint);
    if (others === undefined) running.set(one.complaint, new Map([[one.deadline, one]]));
    else others.set(one.deadline, one);
  }
  const damaged = db.all(`SELECT ${id} FROM deadlines_damaged ${listed}`, list);
  return {
    complaints: new Map(complaints.map((row) => [textOf(row, 'complaint'), complaintIn(row)])),
    running,
    damaged: new Set(damaged.map((row) => textOf(row, 'complaint'))),
  };
};
