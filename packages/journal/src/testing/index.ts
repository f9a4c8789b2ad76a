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

export type { Cases, ContractCase, OpenStore } from './case.js';

/** What `Journal.append` promises. Reads back through `Journal.load`. */
export const appendCases: Cases = together(append, retry, limits, model);

/** What `Journal.load` and `resync` promise, also under `transact`. */
export const foldCases: Cases = together(fold, transactions);

/** What `Feed` promises. Writes through `Journal.append`. */
export const feedCases: Cases = together(range, handling, follow);

/** What `Checkpoints` promises. */
export const checkpointCases: Cases = together(checkpoints);

/**
 * All that a store promises, for any test runner. Each case opens its own store and closes it; names are fresh, so a
 * shared store that others use is fine.
 *
 * @example
 * const open = (options) => Promise.resolve(memoryStore({ now: Date.now, ...options }));
 * for (const { name, run } of journalContract(open)) it(name, run);
 */
export const journalContract: Cases = together(appendCases, foldCases, feedCases, checkpointCases);

/** The one list of names: what every store of this project passes. */
export const contractNames: ReadonlyArray<string> = journalContract(() =>
  Promise.reject(new Error('names only')),
).map(({ name }) => name);
