/** Gives `report` after one second, then after two, four, ... and at last once a minute. */
export const lessAndLess = <A extends ReadonlyArray<unknown>>(
  now: () => number,
  report: (...args: A) => Promise<void>,
): ((...args: A) => Promise<void>) => {
  let wait = 1000;
  let next = now() + wait;
  return async (...args) => {
    if (now() < next) return;
    wait = Math.min(wait * 2, 60_000);
    next = now() + wait;
    await report(...args);
  };
};
