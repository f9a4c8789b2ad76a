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
import type { Environment, HandleFailure } from './handle.js';
import { commandState, type CommandState } from './command-state.js';
import { eventId, streamOf } from './identity.js';

// No command of a person stands behind it: the same move under the same calendar has the same id.
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
 * Moves the open deadlines of a complaint to where the calendar of the environment's context puts them, by the policy of the
 * complaint. Doing it again changes nothing. `at` is when it is done.
 */
export const amendDeadlines =
  ({ journal, context }: Environment) =>
  (complaint: string, at: Instant): TaskEither<HandleFailure, ReadonlyArray<DeadlineMoved>> => {
    const stream = streamOf(complaint);
    const decide = ({ state }: CommandState): ReadonlyArray<DeadlineMoved> => {
      if (isNone(state)) return [];
      const terms = termsOf(context, state.value.policy);
      return terms === undefined ? [] : amend(terms, state.value, at);
    };
    return pipe(
      transact(journal, stream, commandState, (now) => {
        const moves = decide(now);
        return right({ events: moves.map((move) => proposed(stream, move)), result: moves });
      }),
      mapRight(({ result }) => result),
    );
  };
