import { damageText, type ComplaintDamage } from '@pengaduan/core';
import type { Database } from '@pengaduan/journal-sqlite';
import type { IndexTable } from '../project.js';
import { heldOf } from './held.js';
import { complaintValues, runningValues } from './row.js';

/** `value ->> 0, value ->> 1, ...` of the lists in a list. */
const cells = (count: number): string => Array.from({ length: count }, (_, n) => `value ->> ${n}`).join();

const putRunning = `INSERT OR REPLACE INTO deadlines_running SELECT ${cells(13)} FROM json_each(?)`;
const putComplaints = `INSERT OR REPLACE INTO deadlines_complaint SELECT ${cells(11)} FROM json_each(?)`;
const endRunning = `DELETE FROM deadlines_running
  WHERE (complaint, deadline) IN (SELECT ${cells(2)} FROM json_each(?))`;

/**
 * The tables for a batch about some complaints, in one transaction: read at once, kept here, and written at once by
 * `finish`. A deadline that begins and ends within the batch is never written.
 */
export const tableIn = (
  db: Database,
  ids: ReadonlySet<string>,
): IndexTable & { readonly finish: () => void } => {
  const { complaints, running, damaged } = heldOf(db, ids);
  const changed = new Set<string>();
  const changedDeadlines = new Map<string, Set<string>>();
  const leftOut = new Map<string, ComplaintDamage>();
  const change = (complaint: string, deadline: string): void => {
    const others = changedDeadlines.get(complaint);
    if (others === undefined) changedDeadlines.set(complaint, new Set([deadline]));
    else others.add(deadline);
  };

  const write = (): void => {
    const now: Array<unknown> = [];
    const ended: Array<unknown> = [];
    const begun: Array<unknown> = [];
    for (const complaint of changed) {
      const indexed = complaints.get(complaint);
      if (indexed === undefined) continue;
      now.push(complaintValues(complaint, indexed, running.get(complaint)?.values() ?? []));
      for (const deadline of changedDeadlines.get(complaint) ?? []) {
        const one = running.get(complaint)?.get(deadline);
        if (one === undefined) ended.push([complaint, deadline]);
        else begun.push(runningValues(one, indexed.source));
      }
    }
    db.run(endRunning, [JSON.stringify(ended)]);
    db.run(putRunning, [JSON.stringify(begun)]);
    db.run(putComplaints, [JSON.stringify(now)]);
  };

  return {
    complaint: (complaint) => complaints.get(complaint),
    setComplaint: (complaint, indexed) => {
      changed.add(complaint);
      complaints.set(complaint, indexed);
    },
    deadline: (complaint, deadline) => running.get(complaint)?.get(deadline),
    setDeadline: (one) => {
      change(one.complaint, one.deadline);
      const others = running.get(one.complaint);
      if (others === undefined) running.set(one.complaint, new Map([[one.deadline, one]]));
      else others.set(one.deadline, one);
    },
    endDeadline: (complaint, deadline) => {
      change(complaint, deadline);
      running.get(complaint)?.delete(deadline);
    },
    isDamaged: (complaint) => damaged.has(complaint) || leftOut.has(complaint),
    leaveOut: (complaint, damage) => {
      leftOut.set(complaint, damage);
      complaints.delete(complaint);
      running.delete(complaint);
    },
    finish: () => {
      write();
      for (const [complaint, damage] of leftOut) {
        db.run('INSERT INTO deadlines_damaged VALUES (?, ?)', [complaint, damageText(damage)]);
        db.run('DELETE FROM deadlines_running WHERE complaint = ?', [complaint]);
        db.run('DELETE FROM deadlines_complaint WHERE complaint = ?', [complaint]);
      }
    },
  };
};
