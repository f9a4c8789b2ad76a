// @ts-check
import { median } from './median.js';

/** Wall and processor time of this process, in milliseconds. @param {() => Promise<unknown>} work */
const timed = async (work) => {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
};

/**
 * Lets two ways do the same work in turns, who begins changing from round to round, so that what the machine does
 * meanwhile falls on both. Gives the medians over the rounds, after one that does not count: of each way's time, and of
 * the quotient ours / theirs within a round.
 * @param {number} rounds
 * @param {() => Promise<unknown>} ours
 * @param {() => Promise<unknown>} theirs
 */
export const alternate = async (rounds, ours, theirs) => {
  await ours();
  await theirs();
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    const first = await timed(round % 2 === 0 ? ours : theirs);
    const second = await timed(round % 2 === 0 ? theirs : ours);
    pairs.push(round % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first });
  }
  return {
    ours: median(pairs.map((pair) => pair.ours.wall)),
    theirs: median(pairs.map((pair) => pair.theirs.wall)),
    wall: median(pairs.map((pair) => pair.ours.wall / pair.theirs.wall)),
    cpu: median(pairs.map((pair) => pair.ours.cpu / pair.theirs.cpu)),
  };
};
