// @ts-check
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** @type {() => void} */
const collect = runInNewContext('gc');

/**
 * The most that the heap holds at any of the moments when `work` calls its argument, above what it held before, in MiB.
 * Garbage is collected first each time: what counts is what is held, not what is left lying about.
 * @param {(look: () => void) => Promise<unknown>} work
 */
export const heldBy = async (work) => {
  // What lies about from before goes over several turns of the event loop.
  for (let turn = 0; turn < 5; turn++) {
    await setImmediate();
    collect();
  }
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  await work(() => {
    collect();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  });
  return most / 1024 / 1024;
};
