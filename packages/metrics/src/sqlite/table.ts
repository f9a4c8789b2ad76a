import { agencyOf, classificationOf, damageOfText, damageText, type ComplaintDamage } from '@pengaduan/core';
import { textColumns, textOf, type Database, type Reader } from '@pengaduan/journal-sqlite';
import type { Intake } from '../cohort.js';
import type { Row } from '../row.js';
import type { StageEntry } from '../stages-after.js';
import { rowColumns, rowOf, stageColumns, stageEntryOf } from './row.js';

const damageColumn = textColumns('damage');
const ofOne = 'WHERE complaint = ?';

/** The row of one complaint. */
export const find = (db: Reader, complaint: string): Row | undefined => {
  const [stored] = db.all(`SELECT ${rowColumns} FROM metrics_row ${ofOne}`, [complaint]);
  if (stored === undefined) return undefined;
  const stages = db.all(`SELECT ${stageColumns} FROM metrics_stage ${ofOne} ORDER BY nr`, [complaint]);
  return rowOf(stored, stages.map(stageEntryOf));
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
  db.run(`DELETE FROM metrics_stage ${ofOne}`, [complaint]);
};

const received = 'WHERE received_at >= ? AND received_at < ?';

/** The rows of those received in a time, in the order in which they came in. */
export const receivedIn =
  ({ first, before }: Intake) =>
  (db: Reader): ReadonlyMap<string, Row> => {
    const stages = new Map<string, Array<StageEntry>>();
    const theirs = `WHERE complaint IN (SELECT complaint FROM metrics_row ${received})`;
    const every = `SELECT ${stageColumns} FROM metrics_stage ${theirs} ORDER BY complaint, nr`;
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

/** How many stages are as they were: those told of the time before an observation come before others. */
const unchanged = (before: Row | undefined, { stages }: Row): number => {
  const first = stages.findIndex((entry, nr) => entry !== before?.stages[nr]);
  return first < 0 ? stages.length : first;
};

/** Writes a row as it became after `before`. */
export const write = (db: Database, before: Row | undefined, row: Row): void => {
  const { complaint, revision, receivedAt, kind, category, channel } = row;
  db.run(
    `INSERT INTO metrics_row
      (complaint, revision, received_at, kind, category, channel, dispositioned_at, response_at, hides_duration)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (complaint) DO UPDATE SET
      revision = excluded.revision, received_at = excluded.received_at, kind = excluded.kind,
      category = excluded.category, channel = excluded.channel, dispositioned_at = excluded.dispositioned_at,
      response_at = excluded.response_at, hides_duration = excluded.hides_duration`,
    [
      ...[complaint, revision, receivedAt, kind, category, channel],
      ...[row.firstDispositionedAt ?? null, row.firstResponseAt ?? null, row.hidesDuration ? 1 : 0],
    ],
  );
  const kept = unchanged(before, row);
  if (kept < (before?.stages.length ?? 0)) {
    db.run('DELETE FROM metrics_stage WHERE complaint = ? AND nr >= ?', [complaint, kept]);
  }
  row.stages.forEach(({ at, stage, observed, classBy }, nr) => {
    if (nr < kept) return;
    db.run('INSERT INTO metrics_stage VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      ...[complaint, nr, at, stage.name, agencyOf(stage) ?? null, classificationOf(stage) ?? null],
      ...[observed ? 1 : 0, classBy],
    ]);
  });
};
