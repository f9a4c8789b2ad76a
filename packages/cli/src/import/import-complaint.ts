import type { HandleFailure } from '@pengaduan/core';
import { cached } from '@pengaduan/journal';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { separate } from 'fp-ts/lib/ReadonlyArray.js';
import type { ReceivingEnvironment } from '../shell/store/with-store-and-policy.js';
import { commandsOf, withIds } from '../log/row-commands.js';
import type { GivenRow } from '../log/stored-rows.js';
import { failedRows } from './complaint-failed.js';
import { longGaps } from '../shell/staged/long-gaps.js';
import type { OnOutcome, Outcome } from '../shell/staged/stored-names.js';
import type { OddRow } from '../shell/staged/warnings.js';
import type { RefusedRow } from './result.js';
import type { StagedComplaint, StagedLog } from './staged-log.js';
import type { NotStaged } from '../shell/staged/staging-tables.js';
import { withCauses } from './causes.js';
import { compareStored } from './compare-stored.js';
import { withReceptions } from './with-receptions.js';
import { takeRows, type Taken } from './take-rows.js';

/**
 * Of one complaint all is kept, however long it is: otherwise each part of its rows would read all that the parts before it
 * wrote, and twice as many rows would take four times as long.
 */
const allRecords = Number.MAX_SAFE_INTEGER;

/**
 * Takes the rows of one complaint through the rules, in order, part by part. A complaint that cannot be read or written
 * has its rows refused; failure: the journal as a whole, or the tables of the log, cannot be used.
 */
export const importComplaint =
  (
    environment: ReceivingEnvironment,
    log: StagedLog,
    { complaint, first, end, undated }: StagedComplaint,
    onOutcome: OnOutcome,
  ) =>
  async (): Promise<Either<HandleFailure | NotStaged, Taken>> => {
    const journal = cached(environment.journalOfReport(), { size: allRecords });
    const refused: RefusedRow[] = [];
    const odd: OddRow[] = [];
    const given: GivenRow[] = [];
    let [added, known, next] = [0, 0, first];
    let failure: HandleFailure | undefined;
    const outcomes = new Map<number, Outcome>();
    const onRow: OnOutcome = (line, command, outcome) => {
      outcomes.set(line, outcome);
      onOutcome(line, command, outcome);
    };
    while (next < end) {
      const part = log.part(next, end);
      if (isLeft(part)) return part;
      next += part.right.length;
      const rows = withIds(part.right);
      given.push(...rows.map(({ id, activity, at, line }) => ({ id, activity, at, line })));
      const { left: unreadable, right: readable } = separate(commandsOf(rows));
      if (failure !== undefined) {
        refused.push(...unreadable, ...failedRows(readable, failure));
        continue;
      }
      const taken = await takeRows({ ...environment, journal }, complaint, readable, onRow);
      if (isLeft(taken)) return taken;
      added += taken.right.added;
      known += taken.right.known;
      odd.push(...taken.right.odd);
      failure = taken.right.failure;
      refused.push(...unreadable, ...taken.right.refused);
    }
    const told = withCauses(given, withReceptions(refused, given), undated);
    const steps = given.flatMap(({ line, at }) => {
      const outcome = outcomes.get(line);
      return outcome === 'added' || outcome === 'known' ? [{ line, at, isNew: outcome === 'added' }] : [];
    });
    const taken = { added, known, refused: told, odd: [...odd, ...longGaps(steps)] };
    // Of a report that was not known nothing can be left out, and the journal is asked once.
    if (failure !== undefined || known + refused.length === 0) return right(taken);
    return compareStored(environment.journalOfReport(), complaint, given, taken, log.newest);
  };
