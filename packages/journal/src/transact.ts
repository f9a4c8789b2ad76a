import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { checkOptions, type Takes } from './check-options.js';
import type { AppendFailure, ReadFailure } from './failure.js';
import { fieldRules } from './field-rules.js';
import { machine } from './machine.js';
import type { Appended, Fold, Journal, Loaded, Unchanged } from './ports/journal.js';
import type { Proposed } from './ports/record.js';
import type { Sleep } from './sleep.js';

/** What was decided: the events to append (none is allowed), and a result for the caller. */
export interface Decision<R> {
  readonly events: ReadonlyArray<Proposed>;
  readonly result: R;
}

/** What `transact` did: the result of the decision, the state it was made on, and the receipt of the append. */
export interface Transacted<S, R> {
  readonly result: R;
  readonly before: Loaded<S>;
  readonly appended: Appended | Unchanged;
}

/** For how long `transact` goes on where others write first, and what it takes the time and its pauses from. */
export interface TransactOptions {
  /** How long it decides anew before it gives up, in milliseconds; 20,000 unless given, and not at all with 0. */
  readonly withinMs?: number;
  /** Milliseconds of a clock that never goes back; the machine's unless given. */
  readonly now?: () => number;
  /** At least 0 and below 1: how much of the longest pause is made, so that writers do not meet again. */
  readonly random?: () => number;
  readonly sleep?: Sleep;
}

const { aFunction, aNumber, ifGiven } = fieldRules;

const takes: Takes<TransactOptions> = {
  by: 'transact',
  what: 'an object with options after the decision, or none',
  fields: {
    withinMs: ifGiven(aNumber(0)),
    now: ifGiven(aFunction()),
    random: ifGiven(aFunction('Math.random')),
    sleep: ifGiven(aFunction('sleepFor')),
  },
};

// 64 writers of one stream on a busy machine of two cores each came through within 8 seconds.
const defaultWithinMs = 20_000;
// The longest pause doubles with each conflict, until even 64 writers at once come out of each other's way.
const [firstPauseMs, longestPauseMs] = [4, 256];

const longestPause = (conflicts: number): number => Math.min(longestPauseMs, firstPauseMs * 2 ** conflicts);

/**
 * Loads a stream, decides on its state and appends what was decided. When somebody else wrote first, it pauses a moment
 * of chance, reads only what is new and decides again, for as long as `options` say; after that the last conflict is the
 * answer, with `retry: 'safe'`, since the same call may be made again. An append whose outcome is unknown is sent once
 * more with the same ids, which writes once. A `Left` of `decide` comes out unchanged.
 *
 * @example
 * import { deterministicId, memoryStore, outcome, transact } from '@pengaduan/journal';
 * import { right } from 'fp-ts/lib/Either.js';
 * const { journal } = memoryStore({ now: Date.now });
 * const event = { id: deterministicId('complaint-1', 'c-1', 0), type: 'Counted', data: {}, metadata: {} };
 * const countOnce = transact(
 *   journal,
 *   'complaint-1',
 *   { initial: 0, evolve: (count) => right(count + 1) },
 *   (count) => right({ events: count === 0 ? [event] : [], result: count }),
 * );
 * const first = await outcome(countOnce);
 * console.log(first.ok && first.value.result); // 0
 * const again = await outcome(countOnce);
 * console.log(again.ok && again.value.result); // 1
 */
export const transact = <S, E, X, R>(
  journal: Journal,
  stream: string,
  fold: Fold<S, E>,
  decide: (state: S) => Either<X, Decision<R>>,
  options: TransactOptions = {},
): TaskEither<E | X | ReadFailure | AppendFailure, Transacted<S, R>> => {
  checkOptions(takes, options);
  return async () => {
    const { withinMs = defaultWithinMs, now = machine.now } = options;
    const { random = machine.random, sleep = machine.sleep } = options;
    const until = now() + withinMs;
    let loaded = await journal.load(stream, fold)();
    for (let conflicts = 0; ; conflicts++) {
      if (isLeft(loaded)) return loaded;
      const before = loaded.right;
      const decided = decide(before.state);
      if (isLeft(decided)) return decided;
      const { events, result } = decided.right;
      const append = journal.append(before.token, events);
      const first = await append();
      const appended = isLeft(first) && first.left.type === 'OutcomeUnknown' ? await append() : first;
      if (isRight(appended)) return right({ result, before, appended: appended.right });
      if (appended.left.type !== 'Conflict') return left(appended.left);
      const pauseMs = random() * longestPause(conflicts);
      if (now() + pauseMs >= until) return left({ ...appended.left, retry: 'safe' });
      await sleep(pauseMs, new AbortController().signal);
      loaded = await journal.resync(before, fold)();
    }
  };
};
