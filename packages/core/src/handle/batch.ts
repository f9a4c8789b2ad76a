import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Proposed } from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import type { Context } from '../complaint/context.js';
import type { ComplaintEvent } from '../complaint/event.js';
import type { Rejection } from '../complaint/rejection.js';
import { step } from '../complaint/step.js';
import { handledBefore, type CommandState, type Place } from './command-state.js';
import { contentHash, streamOf } from './identity.js';
import { propose } from './stored.js';

/** A command that was accepted, before its events are written. */
export interface Accepted {
  readonly complaint: string;
  readonly events: ReadonlyArray<ComplaintEvent>;
  /** Undefined where it had nothing to write. */
  readonly last: Place | undefined;
  readonly repeated: boolean;
}

/** Commands of one complaint decided one after the other, and all that is to be written for them at once. */
export interface Batch {
  readonly held: CommandState;
  readonly proposed: ReadonlyArray<Proposed>;
  readonly answers: ReadonlyArray<Either<Rejection, Accepted>>;
}

const answered = (batch: Batch, answer: Either<Rejection, Accepted>): Batch => ({
  ...batch,
  answers: [...batch.answers, answer],
});

/** Decides one more command on what the ones before it left. */
export const put =
  (context: Context) =>
  (batch: Batch, command: Command): Batch => {
    const { complaint, id } = command;
    const { state, taken } = batch.held;
    const hash = contentHash(command);
    const first = handledBefore(taken, id);
    if (first !== undefined) {
      const { events, last } = first;
      const same = first.hash === hash;
      return answered(
        batch,
        same ? right({ complaint, events, last, repeated: true }) : left({ type: 'CommandIdReused', id }),
      );
    }
    const done = step(context, state, command);
    if (isLeft(done)) return answered(batch, done);
    const { events } = done.right;
    if (events.length === 0)
      return answered(batch, right({ complaint, events, last: undefined, repeated: false }));
    const proposed = [...batch.proposed, ...propose(streamOf(complaint), command, events)];
    const last: Place = { type: 'proposed', offset: proposed.length - 1 };
    const next = { state: done.right.state, taken: { id, hash, events, last, before: taken } };
    return answered({ ...batch, held: next, proposed }, right({ complaint, events, last, repeated: false }));
  };
