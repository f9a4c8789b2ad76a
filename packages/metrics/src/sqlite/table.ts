import { damageOfText, damageText, type ComplaintDamage } from '@pengaduan/core';
import { textColumns, textOf, type Database, type Reader } from '@pengaduan/journal-sqlite';
import type { Intake } from '../cohort.js';
import type { Row, StageEntry } from '../row.js';
import { rowColumns, rowOf, rowValues, stageColumns, stageEntryOf, stageValues } from './row.js';

const damageColumn = textColumns('damage');
const ofOne = 'WHERE complaint = ?';

/** The row of one complaint. */
export const find = (db: Reader, complaint: string): Row | undefined => {
  const [stored] = db.all(`SELECT ${rowColumns} FROM metrics_row ${ofOne}`, [complaint]);
  if (stored === undefined) return undefined;
  const past = db.all(`SELECT ${stageColumns} FROM metrics_past ${ofOne} ORDER BY nr`, [complaint]);
  return rowOf(stored, past.map(stageEntryOf));
};

/** The damage of one complaint, where there is any. */
export const damageOf = (db: Reader, complaint: string): ComplaintDamage | undefined => {
  const [stored] = db.all(`SELECT ${damageColumn} FROM metrics_damaged ${ofOne}`, [complaint]);
  return stored && damageOfText(textOf(stored, 'damage'));
};

/** The damage of every complaint that is left out. */
export const allDamage = (db: Reader): ReadonlyArray<ComplaintDamage> =>
  db
    .all(`SELECT ${damageColumn} FROM metrics_damaged ORDER BY complaint`)
    .map((stored) => damageOfText(textOf(stored, 'damage')));

/** Leaves a complaint out from now on. */
export const leaveOut = (db: Database, complaint: string, damage: ComplaintDamage): void => {
  db.run('INSERT INTO metrics_damaged VALUES (?, ?)', [complaint, damageText(damage)]);
  db.run(`DELETE FROM metrics_row ${ofOne}`, [complaint]);
  db.run(`DELETE FROM metrics_past ${ofOne}`, [complaint]);
};

const received = 'WHERE received_at >= ? AND received_at < ?';

/** The rows of those received in a time, in the order in which they came in. */
export const receivedIn =
  ({ first, before }: Intake) =>
  (db: Reader): ReadonlyMap<string, Row> => {
    const stages = new Map<string, Array<StageEntry>>();
    const theirs = `WHERE complaint IN (SELECT complaint FROM metrics_row ${received})`;
    const every = `SELECT ${stageColumns} FROM metrics_past ${theirs} ORDER BY complaint, nr`;
    for (const stored of db.all(every, [first, before])) {
      const complaint = textOf(stored, 'complaint');
      const known = stages.get(complaint);
      if (known === undefined) stages.set(complaint, [stageEntryOf(stored)]);
      else known.push(stageEntryOf(stored));
    }
    const rows = db.all(`SELECT ${rowColumns} FROM metrics_row ${received} ORDER BY nr`, [first, before]);
    return new Map(
      rows.map((stored) => {
        const complaint = textOf(stored, 'complaint');
        return [complaint, rowOf(stored, stages.get(complaint) ?? [])];
      }),
    );
  };

/** Writes a row as it became after `before`: what was its stage is past, and stages are only ever added. */
export const write = (db: Database, before: Row | undefined, row: Row): void => {
  const last = row.stages.at(-1);
  if (last === undefined) return;
  db.run(
    `INSERT INTO metrics_row
      (complaint, revision, received_at, kind, category, channel, dispositioned_at, response_at,
       stage_at, stage, agency, classification)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (complaint) DO UPDATE SET
      revision = excluded.revision, dispositioned_at = excluded.dispositioned_at, response_at = excluded.response_at,
      stage_at = excluded.stage_at, stage = excluded.stage, agency = excluded.agency,
      classification = excluded.classification`,
    [...rowValues(row), ...stageValues(last)],
  );
  const written = Math.max(0, (before?.stages.length ?? 0) - 1);
  row.stages.slice(0, -1).forEach((entry, nr) => {
    if (nr < written) return;
    db.run('INSERT INTO metrics_past VALUES (?, ?, ?, ?, ?, ?)', [row.complaint, nr, ...stageValues(entry)]);
  });
};
