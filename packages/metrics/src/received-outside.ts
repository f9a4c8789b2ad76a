import { intakeOf, type Cohort } from './cohort.js';
import type { Row } from './row.js';

/** How many complaints a cohort leaves out by when they were received. With those that it has they are all there are. */
export interface ReceivedOutside {
  /** Before the first day of its period. */
  readonly before: number;
  /** After the last day of its period, or after `asOf` where that is earlier. */
  readonly after: number;
}

export const receivedOutside = (rows: Iterable<Row>, cohort: Cohort): ReceivedOutside => {
  const intake = intakeOf(cohort);
  let [before, after] = [0, 0];
  for (const { receivedAt } of rows) {
    if (receivedAt < intake.first) before += 1;
    else if (receivedAt >= intake.before) after += 1;
  }
  return { before, after };
};
