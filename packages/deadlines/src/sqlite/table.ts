import { agencyOf, classificationOf, damageText } from '@pengaduan/core';
import type { Database } from '@pengaduan/journal-sqlite';
import type { IndexTable } from '../project.js';
import type { IndexedComplaint } from '../running-deadline.js';
import { complaintColumns, complaintIn, runningColumns, runningOf, valuesOf } from './row.js';

const ofOne = 'WHERE complaint = ? AND deadline = ?';

/** The tables inside one transaction. `finish` writes what was kept back: one row for each complaint of the batch. */
export const tableIn = (db: Database): IndexTable & { readonly finish: () => void } => {
  const complaints = new Map<string, IndexedComplaint>();
  return {
    complaint: (complaint) => {
      const kept = complaints.get(complaint);
      if (kept !== undefined) return kept;
      const [row] = db.all(`SELECT ${complaintColumns} FROM deadlines_complaint AS c WHERE complaint = ?`, [
        complaint,
      ]);
      return row && complaintIn(row);
    },
    setComplaint: (complaint, indexed) => void complaints.set(complaint, indexed),
    deadline: (complaint, deadline) => {
      const [row] = db.all(`SELECT ${runningColumns} FROM deadlines_running AS o ${ofOne}`, [
        complaint,
        deadline,
      ]);
      return row && runningOf(row);
    },
    setDeadline: (running, source) => {
      db.run(
        'INSERT OR REPLACE INTO deadlines_running VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        valuesOf(running, source),
      );
    },
    endDeadline: (complaint, deadline) => {
      db.run(`DELETE FROM deadlines_running ${ofOne}`, [complaint, deadline]);
    },
    isDamaged: (complaint) =>
      db.all('SELECT 1 FROM deadlines_damaged WHERE complaint = ?', [complaint]).length > 0,
    leaveOut: (complaint, damage) => {
      complaints.delete(complaint);
      db.run('INSERT INTO deadlines_damaged VALUES (?, ?)', [complaint, damageText(damage)]);
      db.run('DELETE FROM deadlines_running WHERE complaint = ?', [complaint]);
      db.run('DELETE FROM deadlines_complaint WHERE complaint = ?', [complaint]);
    },
    finish: () => {
      for (const [complaint, { revision, policy, source, stage, observedAt }] of complaints) {
        db.run('INSERT OR REPLACE INTO deadlines_complaint VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
          ...[complaint, revision, policy.id, policy.version, source, stage.name],
          ...[agencyOf(stage) ?? null, classificationOf(stage) ?? null, observedAt ?? null],
        ]);
      }
    },
  };
};
