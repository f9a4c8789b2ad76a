import { endOfDay } from '@pengaduan/calendar';
import type { StageName } from '@pengaduan/core';
import { intakeOf, isWithin } from './cohort.js';
import { durationOf } from './duration.js';
import type { Evaluation, Question, Share } from './evaluation.js';
import { toTwoDecimals } from './rounding.js';
import type { Row } from './row.js';
import { stageBefore } from './stage-before.js';

const share = (behind: ReadonlyArray<Row>, denominator: number): Share => ({
  numerator: behind.length,
  denominator,
  percent: toTwoDecimals(100 * behind.length, denominator),
  complaints: behind.map(({ complaint }) => complaint),
});

/**
 * Kemendagri's two numbers (SOP 112 2.5): the follow-up percentage, (in process + closed) over the denominator,
 * and the average duration. Exact parts beside every rounded figure; each number lists its complaints.
 */
export const evaluate = (rows: Iterable<Row>, question: Question): Evaluation => {
  const { asOf, zone, denominator } = question;
  const before = endOfDay(asOf, zone);
  const cohort = [...rows].filter(isWithin(intakeOf(question)));
  const staged = cohort.map((row) => ({ row, stage: stageBefore(row, before)?.name ?? 'Received' }));
  const at = (...names: ReadonlyArray<StageName>): ReadonlyArray<Row> =>
    staged.filter(({ stage }) => names.includes(stage)).map(({ row }) => row);
  const counted = {
    allReceived: () => cohort.length,
    dispositioned: () =>
      cohort.filter((row) => row.firstDispositionedAt !== undefined && row.firstDispositionedAt < before)
        .length,
    excludingArchived: () => cohort.length - at('Archived', 'Returned').length,
  };
  return {
    received: cohort.length,
    byStage: {
      received: at('Received').length,
      pending: at('Pending').length,
      verified: at('Verified').length,
      dispositioned: at('Dispositioned').length,
      inProcess: at('InProcess').length,
      closed: at('Closed').length,
      archived: at('Archived').length,
      returned: at('Returned').length,
    },
    followUp: share(at('InProcess', 'Closed'), counted[denominator]()),
    completion: share(at('Closed'), cohort.length),
    duration: durationOf(cohort, question, before),
  };
};
