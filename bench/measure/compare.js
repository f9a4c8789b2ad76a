// @ts-check
import { deepStrictEqual } from 'node:assert';

/** The least of many rounds: what the machine can do when nothing disturbs it. @param {() => unknown} work */
const leastNanoseconds = (work) => {
  let least = Infinity;
  const until = performance.now() + 1000;
  for (let round = 0; round < 5 || performance.now() < until; round++) {
    const start = process.hrtime.bigint();
    work();
    least = Math.min(least, Number(process.hrtime.bigint() - start));
  }
  return least;
};

/**
 * Prints what one answer costs in each way, and how many times the first way's cost that is.
 * Ways that do not give the same answers are not compared: it throws.
 * @param {string} title
 * @param {(answer: unknown) => string} written How an answer is compared, whatever its type; not timed.
 * @param {Record<string, () => ReadonlyArray<unknown>>} ways
 */
export const compare = (title, written, ways) => {
  const [own, ...peers] = Object.entries(ways);
  if (own === undefined) return;
  const answers = own[1]().map(written);
  for (const [name, work] of peers)
    deepStrictEqual(work().map(written), answers, `${name} answers otherwise`);
  const base = leastNanoseconds(own[1]);
  console.log(title);
  for (const [name, work] of [own, ...peers]) {
    const cost = work === own[1] ? base : leastNanoseconds(work);
    const each = (cost / answers.length).toFixed(0).padStart(10);
    console.log(`  ${name.padEnd(24)}${each} ns${(cost / base).toFixed(1).padStart(10)} x`);
  }
};
