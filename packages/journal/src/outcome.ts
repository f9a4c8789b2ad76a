import { isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { checkFields } from './check-options.js';
import { fieldRules } from './field-rules.js';

/** What became of a call: a value, or a failure that says whether a retry is safe. */
export type Outcome<E, A> =
  { readonly ok: true; readonly value: A } | { readonly ok: false; readonly failure: E };

const call = 'it takes a call that is not made yet, outcome(openSqlite({ file }))';
const takesCall = { by: 'outcome', what: 'a call', fields: { task: fieldRules.method(call) } };

const answers = 'a promise of { ok: true, value } or { ok: false, failure }';
const takesAnswer = {
  by: 'fromOutcome',
  what: `a function that gives ${answers}`,
  fields: { ok: { ...fieldRules.yesOrNo, told: () => `the function has to give ${answers}` } },
};

/**
 * Runs a TaskEither and gives its answer as a plain object: for people who know promises and not fp-ts. The promise
 * rejects on a bug only; a failure is a value.
 *
 * @example
 * import { memoryStore, outcome } from '@pengaduan/journal';
 * import { right } from 'fp-ts/lib/Either.js';
 * const { journal } = memoryStore({ now: Date.now });
 * const loaded = await outcome(
 *   journal.load('complaint-1', { initial: 0, evolve: (count) => right(count + 1) }),
 * );
 * console.log(loaded.ok ? loaded.value.state : loaded.failure.type); // 0
 */
export const outcome = async <E, A>(task: TaskEither<E, A>): Promise<Outcome<E, A>> => {
  checkFields(takesCall, { task });
  return outcomeOf(await task());
};

/**
 * An answer that is there at once, as a plain object: of `eventOf`, `indonesia`, `parsePeriod` and all others that give an
 * Either.
 *
 * @example
 * import { outcomeOf } from '@pengaduan/journal';
 * import { right } from 'fp-ts/lib/Either.js';
 * console.log(outcomeOf(right(1))); // { ok: true, value: 1 }
 */
export const outcomeOf = <E, A>(answer: Either<E, A>): Outcome<E, A> =>
  isRight(answer) ? { ok: true, value: answer.right } : { ok: false, failure: answer.left };

/**
 * The other way round: an async function of one's own, as the call that this library takes where it asks for a TaskEither,
 * such as what a projection or a notifier does. It promises a value or a failure; what it throws is a bug, and comes out.
 *
 * @example
 * import { fromOutcome, outcome } from '@pengaduan/journal';
 * const call = fromOutcome(async () => ({ ok: true, value: 'sent' }));
 * console.log(await outcome(call)); // { ok: true, value: 'sent' }
 */
export const fromOutcome =
  <E, A>(ask: () => Promise<Outcome<E, A>>): TaskEither<E, A> =>
  async () => {
    const answer = await ask();
    checkFields(takesAnswer, answer);
    return answer.ok ? right(answer.value) : left(answer.failure);
  };
