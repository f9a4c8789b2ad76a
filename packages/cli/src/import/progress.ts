/** Called with the number of rows that are done, and that of all rows. */
export type Progress = (done: number, rows: number) => Promise<void>;

/** Reports how far an import has come after one second, then after two, four, ... and at last once a minute. */
export const reportLessAndLess = (now: () => number, report: Progress): Progress => {
  let wait = 1000;
  let next = now() + wait;
  return async (done, rows) => {
    if (now() < next) return;
    wait = Math.min(wait * 2, 60_000);
    next = now() + wait;
    await report(done, rows);
  };
};
