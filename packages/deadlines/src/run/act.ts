import { isLeft } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import {
  formatInstant,
  handle,
  type ActOnDeadline,
  type Environment,
  type HandleFailure,
  type Instant,
  type Receipt,
  type Rejection,
} from '@pengaduan/core';
import type { Either } from 'fp-ts/lib/Either.js';
import type { IndexedDeadline } from '../running-deadline.js';
import type { ActOutcome } from './report.js';

/**
 * The same deadline at the same due of the same revision is one command, whichever runner gives it and however often. A due
 * that moves away and back is another situation, and so are the revisions of two runners of which one lags behind: the
 * second of these finds nothing to do.
 */
const tick = (
  { complaint, deadline, revision }: IndexedDeadline,
  dueAt: Instant,
  at: Instant,
  id: string,
): ActOnDeadline => ({
  command: 'ActOnDeadline',
  id: `act:${complaint}:${deadline}:${formatInstant(dueAt)}:${String(revision)}`,
  complaint,
  at,
  by: { role: 'system', id },
  deadline,
  dueAt,
});

const outcomeOf = (answer: Either<HandleFailure, Either<Rejection, Receipt>>): ActOutcome => {
  if (isLeft(answer)) return { type: 'Failed', failure: answer.left };
  if (isLeft(answer.right)) {
    const rejection = answer.right.left;
    // Another runner gave the command with another `at`: its id is the same, its content is not.
    return rejection.type === 'CommandIdReused' ? { type: 'NothingToDo' } : { type: 'Refused', rejection };
  }
  const { events, repeated } = answer.right.right;
  const [first] = events;
  return first === undefined || repeated ? { type: 'NothingToDo' } : { type: 'Acted', what: first.type };
};

/** Acts on one deadline. The complaint decides by its own facts, so that trying it once too often changes nothing. */
export const act =
  ({ journal, context, transact = {}, around }: Environment, id: string) =>
  (running: IndexedDeadline, dueAt: Instant, at: Instant): Task<ActOutcome> =>
  async () =>
    outcomeOf(await handle({ journal, context, transact, around })(tick(running, dueAt, at, id))());
