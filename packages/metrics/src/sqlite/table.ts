import { damageOfText, damageText, type ComplaintDamage } from '@pengaduan/core';
import {
  integerOf,
  numberOf,
  optional,
  textColumns,
  textOf,
  type Database,
  type Reader,
} from '@pengaduan/journal-sqlite';
import type { Intake } from '../cohort.js';
import type { ReceivedOutside } from '../received-outside.js';
import type { Row } from '../row.js';
import { historyColumns, rowColumns, rowOf, valuesOf, wholeRows } from './row.js';

const damageColumn = textColumns('damage');
// One list for a batch of complaints: a statement for each of them would take longer than the work itself.
const listed = 'WHERE complaint IN (SELECT value FROM json_each(?))';

/** What the tables have of some complaints. */
export interface Held {
  readonly rows: ReadonlyMap<string, Row>;
  readonly damaged: ReadonlyMap<string, ComplaintDamage>;
}

const damageIn = (db: Reader, which: string, params: ReadonlyArray<string>) =>
  db
    .all(`SELECT ${textColumns('complaint')}, ${damageColumn} FROM metrics_damaged ${which}`, params)
    .map((stored) => [textOf(stored, 'complaint'), damageOfText(textOf(stored, 'damage'))] as const);

export const heldOf = (db: Reader, complaints: ReadonlySet<string>): Held => {
  const list = [JSON.stringify([...complaints])];
  const rows = db.all(`${wholeRows} ${listed}`, list).map(rowOf);
  return {
    rows: new Map(rows.map((row) => [row.complaint, row])),
    damaged: new Map(damageIn(db, listed, list)),
  };
};

/** The damage of every complaint that is left out. */
export const allDamage = (db: Reader): ReadonlyArray<ComplaintDamage> =>
  damageIn(db, 'ORDER BY complaint', []).map(([, damage]) => damage);

/** The rows of these numbers, by number. */
export const rowsAt = (db: Reader, numbers: ReadonlyArray<number>): ReadonlyMap<number, Row> => {
  if (numbers.length === 0) return new Map();
  const which = 'WHERE nr IN (SELECT value FROM json_each(?))';
  const found = db.all(`${wholeRows} ${which}`, [JSON.stringify(numbers)]);
  return new Map(found.map((stored) => [numberOf(stored, 'nr'), rowOf(stored)]));
};

const pageSize = 500;

/** The rows of those received in a time, in the order in which they came in, a page in memory at a time. */
export function* receivedIn(db: Reader, { first, before }: Intake): Generator<Row> {
  let last = 0n;
  for (;;) {
    const page = db.all(
      `${wholeRows} WHERE nr > ? AND received_at >= ? AND received_at < ? ORDER BY nr LIMIT ${pageSize}`,
      [last, first, before],
    );
    for (const stored of page) {
      last = integerOf(stored, 'nr');
      yield rowOf(stored);
    }
    if (page.length < pageSize) return;
  }
}

/** The newest of the last facts of complaints that is not after an instant. */
export const newestFactIn =
  (notAfter: number) =>
  (db: Reader): number | undefined => {
    const [newest] = db.all('SELECT max(last_at) AS at FROM metrics_row WHERE last_at <= ?', [notAfter]);
    return newest && optional(newest, 'at', numberOf);
  };

/** How many were received before a time, and how many after it. */
export const receivedOutsideOf =
  ({ first, before }: Intake) =>
  (db: Reader): ReceivedOutside => {
    const [found] = db.all(
      `SELECT count(CASE WHEN received_at < ? THEN 1 END) AS before,
        count(CASE WHEN received_at >= ? THEN 1 END) AS after FROM metrics_row`,
      [first, Math.max(first, before)],
    );
    return found === undefined
      ? { before: 0, after: 0 }
      : { before: numberOf(found, 'before'), after: numberOf(found, 'after') };
  };

/** Leaves complaints out from now on. */
const leaveOut = (db: Database, damaged: ReadonlyMap<string, ComplaintDamage>): void => {
  for (const [complaint, damage] of damaged) {
    db.run('INSERT INTO metrics_damaged VALUES (?, ?)', [complaint, damageText(damage)]);
    db.run('DELETE FROM metrics_history WHERE nr = (SELECT nr FROM metrics_row WHERE complaint = ?)', [
      complaint,
    ]);
    db.run('DELETE FROM metrics_row WHERE complaint = ?', [complaint]);
  }
};

const updated = rowColumns.filter((column) => column !== 'complaint');
const putRows = `INSERT INTO metrics_row (${rowColumns.join()})
  SELECT ${rowColumns.map((_, n) => `value ->> ${n}`).join()} FROM json_each(?)
  WHERE true ON CONFLICT (complaint) DO UPDATE SET
  ${updated.map((column) => `${column} = excluded.${column}`).join()}`;
const putHistories = `INSERT OR REPLACE INTO metrics_history (nr, ${historyColumns.join()})
  SELECT nr, ${historyColumns.map((_, n) => `value ->> ${n + 1}`).join()}
  FROM json_each(?) JOIN metrics_row ON complaint = value ->> 0`;

/** Writes what became of the complaints that `held` had. */
export const write = (
  db: Database,
  held: Held,
  rows: ReadonlyMap<string, Row>,
  damaged: ReadonlyMap<string, ComplaintDamage>,
): void => {
  const changed = [...rows.values()].filter((row) => held.rows.get(row.complaint) !== row).map(valuesOf);
  db.run(putRows, [JSON.stringify(changed.map(({ row }) => rowColumns.map((column) => row[column])))]);
  const histories = changed.map(({ row, history }) => [
    row.complaint,
    ...historyColumns.map((column) => history[column]),
  ]);
  db.run(putHistories, [JSON.stringify(histories)]);
  const isNew = ([complaint]: readonly [string, unknown]): boolean => !held.damaged.has(complaint);
  leaveOut(db, new Map([...damaged].filter(isNew)));
};
