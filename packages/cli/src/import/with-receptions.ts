import type { GivenRow, StoredRow } from '../log/stored-rows.js';
import { isBeforeReception } from '../shell/words/before-reception.js';
import type { RefusedRow } from './result.js';

/** The first reception among rows in order of time. */
const receptionIn = <R extends StoredRow>(rows: ReadonlyArray<R>): R | undefined =>
  rows.find(({ activity }) => activity === 'received');

/**
 * Says of refused rows that they are of a time before the reception of their report, where that stands in the file or in
 * the journal: the rules, which see the rows in order, only see that nothing was received
 * yet, or what was stored before.
 */
export const withReceptions = (
  refused: ReadonlyArray<RefusedRow>,
  given: ReadonlyArray<GivenRow>,
  stored: ReadonlyArray<StoredRow> = [],
): ReadonlyArray<RefusedRow> => {
  const ofFile = receptionIn(given);
  const reception = ofFile ?? receptionIn(stored);
  if (refused.length === 0 || reception === undefined) return refused;
  const times = new Map(given.map(({ line, at }) => [line, at]));
  return refused.map((row) => {
    const at = times.get(row.line);
    if (at === undefined || !isBeforeReception(row.problem.type, at, reception.at)) return row;
    return {
      line: row.line,
      problem: { type: 'OutOfOrder', at, last: reception.at },
      beforeReception: { at, receivedAt: reception.at, ...(ofFile && { line: ofFile.line }) },
    };
  });
};
