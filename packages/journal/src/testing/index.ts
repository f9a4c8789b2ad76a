import { append } from './append/append.js';
import { limits } from './append/limit.js';
import { model } from './append/model.js';
import { retry } from './append/retry.js';
import { together, type Cases } from './case.js';
import { checkpoints } from './checkpoints/checkpoints.js';
import { follow } from './feed/follow.js';
import { handling } from './feed/handling.js';
import { range } from './feed/range.js';
import { fold } from './fold/fold.js';
import { transactions } from './fold/transact.js';
import { leases } from './leases/leases.js';
import { turns } from './leases/turns.js';

export type { Cases, ContractCase, OpenStore } from './case.js';

/**
 * What `Journal.append` promises. Reads back through `Journal.load`.
 *
 * @example
 * import { memoryStore } from '@pengaduan/journal';
 * import { appendCases } from '@pengaduan/journal/testing';
 * const cases = appendCases(async (options) => memoryStore({ now: Date.now, ...options }));
 * for (const { run } of cases) await run();
 * console.log(cases[0]?.name); // an append to a new stream begins at revision 0, and the receipt names its records
 */
export const appendCases: Cases = together(append, retry, limits, model);

/**
 * What `Journal.load` and `resync` promise, also under `transact`. Writes through `Journal.append`.
 *
 * @example
 * import { memoryStore } from '@pengaduan/journal';
 * import { foldCases } from '@pengaduan/journal/testing';
 * const cases = foldCases(async (options) => memoryStore({ now: Date.now, ...options }));
 * for (const { run } of cases) await run();
 * console.log(cases[0]?.name); // a stream that nobody wrote gives the initial state
 */
export const foldCases: Cases = together(fold, transactions);

/**
 * What `Feed` promises. Writes through `Journal.append`.
 *
 * @example
 * import { memoryStore } from '@pengaduan/journal';
 * import { feedCases } from '@pengaduan/journal/testing';
 * const cases = feedCases(async (options) => memoryStore({ now: Date.now, ...options }));
 * for (const { run } of cases) await run();
 * console.log(cases[0]?.name); // the records of all streams of a prefix come in order of position, as the journal gives them
 */
export const feedCases: Cases = together(range, handling, follow);

/**
 * What `Checkpoints` promises.
 *
 * @example
 * import { memoryStore } from '@pengaduan/journal';
 * import { checkpointCases } from '@pengaduan/journal/testing';
 * const cases = checkpointCases(async (options) => memoryStore({ now: Date.now, ...options }));
 * for (const { run } of cases) await run();
 * console.log(cases[0]?.name); // a checkpoint that nobody advanced has no position
 */
export const checkpointCases: Cases = together(checkpoints);

/**
 * What `Leases` promises. Looks at the feed and at checkpoints too, which leases must leave alone.
 *
 * @example
 * import { memoryStore } from '@pengaduan/journal';
 * import { leaseCases } from '@pengaduan/journal/testing';
 * const cases = leaseCases(async (options) => memoryStore({ now: Date.now, ...options }));
 * for (const { run } of cases) await run();
 * console.log(cases[0]?.name); // a lease that nobody holds is acquired, and a second process is told that it is held
 */
export const leaseCases: Cases = together(leases, turns);

/**
 * All that a store promises, for any test runner. Each case opens its own store and closes it; names are fresh, so a
 * server that others use is fine. Needs `fast-check`.
 *
 * @example
 * import { memoryStore } from '@pengaduan/journal';
 * import { journalContract } from '@pengaduan/journal/testing';
 * const cases = journalContract(async (options) => memoryStore({ now: Date.now, ...options }));
 * for (const { run } of cases) await run();
 * console.log(cases[0]?.name); // an append to a new stream begins at revision 0, and the receipt names its records
 */
export const journalContract: Cases = together(
  appendCases,
  foldCases,
  feedCases,
  checkpointCases,
  leaseCases,
);

/** The names of all cases of `journalContract`, in order. */
export const contractNames: ReadonlyArray<string> = journalContract(() =>
  Promise.reject(new Error('only the names are wanted')),
).map(({ name }) => name);
