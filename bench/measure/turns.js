// @ts-check
import { inOrder, median } from './median.js';

/** @param {ReadonlyArray<number>} values @returns {{ median: number, least: number, most: number }} */
const spread = (values) => ({
  median: median(values),
  least: inOrder(values)[0] ?? NaN,
  most: inOrder(values).at(-1) ?? NaN,
});

/**
 * Lets several ways work in turns, who begins changing from round to round, so that what the machine does meanwhile falls
 * on all. Gives for each way what one unit of its work took, in microseconds of this process's processor time and of the
 * clock, and its quotient to the first way within a round, after one round that does not count.
 * @template {string} Name
 * @param {number} rounds
 * @param {Record<Name, () => Promise<number>>} ways Each resolves to how many units it did.
 */
export const turns = async (rounds, ways) => {
  const names = /** @type {Array<Name>} */ (Object.keys(ways));
  const taken = names.map(() => ({ cpu: /** @type {number[]} */ ([]), wall: /** @type {number[]} */ ([]) }));
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const at = (turn + round + 1) % names.length;
      const [name, own] = [names[at], taken[at]];
      if (name === undefined || own === undefined) continue;
      const [cpu, wall] = [process.cpuUsage(), performance.now()];
      const units = await ways[name]();
      const { user, system } = process.cpuUsage(cpu);
      if (round < 0) continue;
      own.wall.push(((performance.now() - wall) * 1000) / units);
      own.cpu.push((user + system) / units);
    }
  }
  const quotients = (/** @type {'cpu' | 'wall'} */ kind, /** @type {number} */ at) =>
    (taken[at]?.[kind] ?? []).map((value, round) => value / (taken[0]?.[kind][round] ?? NaN));
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      {
        cpu: { ...spread(taken[at]?.cpu ?? []), quotient: spread(quotients('cpu', at)) },
        wall: { ...spread(taken[at]?.wall ?? []), quotient: spread(quotients('wall', at)) },
      },
    ]),
  );
};
