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
import type { Row, StageEntry } from '../row.js';
import { lastValues, rowColumns, rowOf, rowValues, stageColumns, stageEntryOf, stageValues } from './row.js';

const damageColumn = textColumns('damage');
// One list for a batch of complaints: a statement for each of them would take longer than the work itself.
const listed = 'WHERE complaint IN (SELECT value FROM json_each(?))';

/** A row with its newest stage alone, and how many stages are before it. */
interface Newest {
  readonly row: Row;
  readonly past: number;
}

/** What the tables have of some complaints. */
export interface Held {
  readonly newest: ReadonlyMap<string, Newest>;
  readonly damaged: ReadonlyMap<string, ComplaintDamage>;
}

const damageIn = (db: Reader, which: string, params: ReadonlyArray<string>) =>
  db
    .all(`SELECT ${textColumns('complaint')}, ${damageColumn} FROM metrics_damaged ${which}`, params)
    .map((stored) => [textOf(stored, 'complaint'), damageOfText(textOf(stored, 'damage'))] as const);

export const heldOf = (db: Reader, complaints: ReadonlySet<string>): Held => {
  const list = [JSON.stringify([...complaints])];
  const rows = db.all(`SELECT ${rowColumns}, stage_nr FROM metrics_row ${listed}`, list);
  return {
    newest: new Map(
      rows.map((stored) => [
        textOf(stored, 'complaint'),
        { row: rowOf(stored, []), past: numberOf(stored, 'stage_nr') },
      ]),
    ),
    damaged: new Map(damageIn(db, listed, list)),
  };
};

/** The damage of every complaint that is left out. */
export const allDamage = (db: Reader): ReadonlyArray<ComplaintDamage> =>
  damageIn(db, 'ORDER BY complaint', []).map(([, damage]) => damage);

const pageSize = 500;

const pastOf = (db: Reader, complaints: ReadonlyArray<string>): ReadonlyMap<string, Array<StageEntry>> => {
  const past = new Map<string, Array<StageEntry>>();
  const sql = `SELECT ${stageColumns} FROM metrics_past ${listed} ORDER BY complaint, nr`;
  for (const stored of db.all(sql, [JSON.stringify(complaints)])) {
    const complaint = textOf(stored, 'complaint');
    const known = past.get(complaint);
    if (known === undefined) past.set(complaint, [stageEntryOf(stored)]);
    else known.push(stageEntryOf(stored));
  }
  return past;
};

/** The rows of those received in a time, in the order in which they came in, a page in memory at a time. */
export function* receivedIn(db: Reader, { first, before }: Intake): Generator<Row> {
  let last = 0n;
  for (;;) {
    const page = db.all(
      `SELECT nr, ${rowColumns} FROM metrics_row
        WHERE nr > ? AND +received_at >= ? AND +received_at < ? ORDER BY nr LIMIT ${pageSize}`,
      [last, first, before],
    );
    const past = pastOf(
      db,
      page.map((stored) => textOf(stored, 'complaint')),
    );
    for (const stored of page) {
      last = integerOf(stored, 'nr');
      yield rowOf(stored, past.get(textOf(stored, 'complaint')) ?? []);
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

/** Leaves complaints out from now on. */
const leaveOut = (db: Database, damaged: ReadonlyMap<string, ComplaintDamage>): void => {
  for (const [complaint, damage] of damaged) {
    db.run('INSERT INTO metrics_damaged VALUES (?, ?)', [complaint, damageText(damage)]);
    db.run('DELETE FROM metrics_row WHERE complaint = ?', [complaint]);
    db.run('DELETE FROM metrics_past WHERE complaint = ?', [complaint]);
  }
};

/** `value ->> 0, value ->> 1, ...` of the lists in a list. */
const cells = (count: number): string => Array.from({ length: count }, (_, n) => `value ->> ${n}`).join();

/** Writes what was made of the complaints that `held` had: what was their stage is past now. */
export const write = (
  db: Database,
  held: Held,
  rows: ReadonlyMap<string, Row>,
  damaged: ReadonlyMap<string, ComplaintDamage>,
): void => {
  const [now, past]: [Array<unknown>, Array<unknown>] = [[], []];
  for (const [complaint, row] of rows) {
    const before = held.newest.get(complaint);
    const last = row.stages.at(-1);
    if (before?.row === row || last === undefined) continue;
    const first = before?.past ?? 0;
    row.stages.slice(0, -1).forEach((entry, n) => past.push([complaint, first + n, ...stageValues(entry)]));
    now.push([...rowValues(row), first + row.stages.length - 1, ...stageValues(last), ...lastValues(row)]);
  }
  db.run(
    `INSERT INTO metrics_row (complaint, revision, received_at, kind, category, channel, dispositioned_at,
        response_at, stage_nr, stage_at, stage, agency, classification, last_at, more)
      SELECT ${cells(15)} FROM json_each(?) WHERE true ON CONFLICT (complaint) DO UPDATE SET
      revision = excluded.revision, dispositioned_at = excluded.dispositioned_at, response_at = excluded.response_at,
      stage_nr = excluded.stage_nr, stage_at = excluded.stage_at, stage = excluded.stage, agency = excluded.agency,
      classification = excluded.classification, last_at = excluded.last_at, more = excluded.more`,
    [JSON.stringify(now)],
  );
  db.run(`INSERT INTO metrics_past SELECT ${cells(6)} FROM json_each(?)`, [JSON.stringify(past)]);
  const isNew = ([complaint]: readonly [string, unknown]): boolean => !held.damaged.has(complaint);
  leaveOut(db, new Map([...damaged].filter(isNew)));
};
