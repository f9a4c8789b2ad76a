import type { HandleFailure } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { pMapIterable } from 'p-map';
import type { ReceivingEnvironment } from '../shell/store/with-store-and-policy.js';
import { importComplaint } from './import-complaint.js';
import type { OddRow } from '../shell/staged/warnings.js';
import type { ImportCounts, RefusedRow } from './result.js';
import { rowsAtOnce, type StagedComplaint, type StagedLog } from './staged-log.js';
import type { NotStaged, Staged } from '../shell/staged/staging-tables.js';
import type { OnOutcome } from '../shell/staged/stored-names.js';

/** How many complaints are in flight at once: a store that writes to a disk or over a network answers them together. */
const inFlight = 64;

/** What an import tells while it goes on. */
export interface ImportListener {
  /** Called with rows that were not stored, in any order. */
  readonly onRefused: (rows: ReadonlyArray<RefusedRow>) => Staged<void>;
  /** Called with rows that were stored although something is odd about them, in any order. */
  readonly onOdd: (rows: ReadonlyArray<OddRow>) => Staged<void>;
  readonly onOutcome: OnOutcome;
  /** Called with the number of rows that are done. */
  readonly onProgress: (done: number) => Promise<void>;
}

type Failure = HandleFailure | NotStaged;

/** Each work begins when the one before it is done. */
const oneByOne = (): (<A>(work: () => Promise<A>) => Promise<A>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next;
    return next;
  };
};

/**
 * Takes a log into the journal, many complaints at a time, the rows of each in order through the rules. Rows stored before
 * are known again by their ids. Failure: the journal as a whole; what was stored before it stays, and the same import goes
 * on from there.
 */
export const importLog =
  (
    environment: ReceivingEnvironment,
    log: StagedLog,
    { onRefused, onOdd, onOutcome, onProgress }: ImportListener,
  ) =>
  async (): Promise<Either<Failure, ImportCounts>> => {
    let stopped: Failure | undefined;
    let [added, known, refused] = [0, 0, log.unreadable];
    function* complaints(): Generator<StagedComplaint, void, undefined> {
      for (const page of log.complaints()) {
        if (isLeft(page)) stopped ??= page.left;
        else
          for (const one of page.right) {
            if (stopped !== undefined) return;
            yield one;
          }
      }
    }
    // A complaint of many parts keeps all that it accepted in memory, so no two of these are in flight.
    const alone = oneByOne();
    const take = (one: StagedComplaint) => {
      const work = importComplaint(environment, log, one, onOutcome);
      return one.end - one.first > rowsAtOnce ? alone(work) : work();
    };
    const results = pMapIterable(complaints(), take, { concurrency: inFlight, preserveOrder: false });
    // To its end also after a failure, so that nothing is in flight when the store is closed.
    for await (const taken of results) {
      if (isLeft(taken)) {
        stopped ??= taken.left;
        continue;
      }
      for (const told of [onRefused(taken.right.refused), onOdd(taken.right.odd)]) {
        if (isLeft(told)) stopped ??= told.left;
      }
      added += taken.right.added;
      known += taken.right.known;
      refused += taken.right.refused.length;
      await onProgress(added + known + refused);
    }
    return stopped === undefined ? right({ added, known, refused }) : left(stopped);
  };
