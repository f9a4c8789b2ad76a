import { stageNames } from '@pengaduan/core';
import { numberOf, optional, textColumns, textOf, type Reader } from '@pengaduan/journal-sqlite';
import type { Behind, ExplainedNumber, Question } from '../evaluation.js';
import { howCounted } from '../how-counted.js';
import { stagedIn } from './staged.js';
import { countedBy } from './worked.js';

const followedUp = stageNames.filter((stage) => howCounted[stage] === 'followedUp');

/** The complaints behind a number, in the order in which they came in. */
export const explainedIn =
  <N extends ExplainedNumber>(number: N, question: Question) =>
  (db: Reader): Behind[N] => {
    const staged = stagedIn(question);
    const behind: { readonly [M in ExplainedNumber]: () => Behind[M] } = {
      followUp: () =>
        db
          .all(
            `${staged.sql} SELECT ${textColumns('complaint')} FROM staged
              WHERE stage IN (${followedUp.map(() => '?').join()}) ORDER BY nr`,
            [...staged.params, ...followedUp],
          )
          .map((row) => textOf(row, 'complaint')),
      duration: () => {
        const { sql, params } = countedBy(question.calendar, staged);
        return db
          .all(`${sql} SELECT ${textColumns('complaint')}, ms, days FROM counted ORDER BY nr`, params)
          .map((row) => ({
            complaint: textOf(row, 'complaint'),
            elapsedMs: numberOf(row, 'ms'),
            workingDays: optional(row, 'days', numberOf) ?? null,
          }));
      },
    };
    return behind[number]();
  };
