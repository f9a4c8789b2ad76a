import type { Database } from '@pengaduan/journal-sqlite';
import type { Standing } from '../open-deadline.js';
import type { Table } from '../take-in.js';
import { missedColumns, missedOf, runningColumns, runningOf } from './row.js';
import { standingColumns, standingOf, valuesOf, wordsOf } from './row.js';

/** The tables inside one transaction. `finish` writes what was kept back: one row for each complaint of the batch. */
export const tableIn = (db: Database): Table & { readonly finish: () => void } => {
  const standings = new Map<string, Standing>();
  return {
    standing: (complaint) => {
      const [row] = standings.has(complaint)
        ? []
        : db.all(`SELECT ${standingColumns} FROM deadlines_complaint AS c WHERE complaint = ?`, [complaint]);
      return row === undefined ? standings.get(complaint) : standingOf(row);
    },
    stand: (complaint, standing) => void standings.set(complaint, standing),
    running: (complaint, deadline) => {
      const where = 'WHERE complaint = ? AND deadline = ?';
      const [row] = db.all(`SELECT ${runningColumns} FROM deadlines_open AS o ${where}`, [
        complaint,
        deadline,
      ]);
      return row === undefined ? undefined : runningOf(row);
    },
    put: (running, source) => {
      db.run(
        'INSERT OR REPLACE INTO deadlines_open VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        valuesOf(running, source),
      );
    },
    drop: (complaint, deadline) => {
      db.run('DELETE FROM deadlines_open WHERE complaint = ? AND deadline = ?', [complaint, deadline]);
    },
    missed: (complaint) =>
      db
        .all(`SELECT ${missedColumns} FROM deadlines_missed AS o WHERE complaint = ?`, [complaint])
        .map(missedOf),
    keep: ({ since, ...running }, source) => {
      db.run('INSERT OR REPLACE INTO deadlines_missed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
        ...valuesOf(running, source),
        wordsOf(since),
      ]);
    },
    forget: (complaint, deadline) => {
      db.run('DELETE FROM deadlines_missed WHERE complaint = ? AND deadline = ?', [complaint, deadline]);
    },
    finish: () => {
      for (const [complaint, standing] of standings) {
        const { revision, policy, source, agency, answered, late, lately } = standing;
        db.run('INSERT OR REPLACE INTO deadlines_complaint VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
          complaint,
          revision,
          policy.id,
          policy.version,
          source,
          agency ?? null,
          answered ? 1 : 0,
          late ? 1 : 0,
          wordsOf(lately),
        ]);
      }
    },
  };
};
