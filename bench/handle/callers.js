// @ts-check
import { handleIn, life } from './life.js';

/**
 * Lets so many callers handle so many lives each, one after the other, and gives the number of commands.
 * @param {import('@pengaduan/core').Environment} environment
 */
export const callersOf = (environment) => {
  const handleLife = handleIn(environment);
  return async (/** @type {number} */ callers, /** @type {number} */ lives) => {
    const caller = async () => {
      let done = 0;
      for (let n = 0; n < lives; n++) done += await handleLife(life());
      return done;
    };
    const done = await Promise.all(Array.from({ length: callers }, caller));
    return done.reduce((sum, count) => sum + count, 0);
  };
};
