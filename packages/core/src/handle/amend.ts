import { right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { map as mapRight, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import { transact, type Proposed } from '@pengaduan/journal';
import { amend } from '../complaint/clock/amend.js';
import type { DeadlineMoved } from '../complaint/clock/clock-fact.js';
import { termsOf } from '../complaint/context.js';
import type { Instant } from '../value/instant.js';
import { encodeEvent } from '../wire/event.js';
import { checkEnvironment } from './check-environment.js';
import { commandState, type CommandState } from './command-state.js';
import type { Environment, HandleFailure } from './environment.js';
import { eventId, streamOf } from './identity.js';

// No command causes it, so its id is made of the calendar and the move: two processes write the same event once (ADR 6).
const proposed = (stream: string, moved: DeadlineMoved): Proposed => {
  const { type, version, data } = encodeEvent(moved);
  const cause = `amendment:${moved.calendar ?? ''}`;
  const metadata = {
    schema: version,
    actor: { role: 'system', id: 'amendment' },
    $correlationId: cause,
    $causationId: cause,
  };
  return {
    id: eventId(stream, `${cause}:${moved.deadline}:${JSON.stringify(data['to'])}`, 0),
    type,
    data,
    metadata,
  };
};

/**
 * Moves the running deadlines of a complaint as `amend` says, by the calendars of the environment's context and the
 * policy of the complaint, and stores the facts; gives those facts. Doing it again changes nothing. `at` is the
 * instant that the facts carry. A complaint that nobody received has nothing to move.
 * @example
 * import { amendDeadlines, bangkalan, contextKnownOn, handleAll, standardContext } from '@pengaduan/core';
 * import { receive, requestData } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal } = memoryStore({ now: Date.now });
 * const before = contextKnownOn(20306, bangkalan); // 6 August 2025, the day before a decree closed the 18th
 * const commands = [receive('2025-08-05T09:00'), requestData('2025-08-05T09:00')];
 * if (isRight(before)) await handleAll({ journal, context: before.right })(commands)();
 * const moved = await amendDeadlines({ journal, context: standardContext() })('1', Date.now())();
 * if (isRight(moved)) console.log(moved.right.map(({ deadline }) => deadline)); // [ 'data-1' ]
 */
export const amendDeadlines = (
  environment: Environment,
): ((complaint: string, at: Instant) => TaskEither<HandleFailure, ReadonlyArray<DeadlineMoved>>) => {
  checkEnvironment('amendDeadlines', environment);
  const { journal, context, transact: options } = environment;
  return (complaint, at) => {
    const stream = streamOf(complaint);
    const decide = ({ state }: CommandState): ReadonlyArray<DeadlineMoved> => {
      if (isNone(state)) return [];
      const terms = termsOf(context, state.value.policy);
      return terms === undefined ? [] : amend(terms, state.value, at);
    };
    return pipe(
      transact(
        journal,
        stream,
        commandState,
        (now) => {
          const moves = decide(now);
          return right({ events: moves.map((move) => proposed(stream, move)), result: moves });
        },
        options,
      ),
      mapRight(({ result }) => result),
    );
  };
};
