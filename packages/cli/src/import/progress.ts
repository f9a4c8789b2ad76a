/** Told now and then how many rows are done. */
export type Progress = (done: number) => Promise<void>;

/** Tells how far work has come after a second, then after two, four, ... and then once a minute. */
export const everNowAndThen = (now: () => number, tell: Progress): Progress => {
  let wait = 1000;
  let next = now() + wait;
  return async (done) => {
    if (now() < next) return;
    wait = Math.min(wait * 2, 60_000);
    next = now() + wait;
    await tell(done);
  };
};
