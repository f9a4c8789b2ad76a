import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js';
import type { Proposed } from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import type { Context } from '../complaint/context.js';
import type { ComplaintEvent } from '../complaint/event.js';
import type { Rejection } from '../complaint/rejection.js';
import type { State } from '../complaint/state.js';
import { step, type Step } from '../complaint/step.js';
import { testify, type TestimonyWarning } from '../complaint/testimony.js';
import { handledIn, type CommandState, type EventLocation, type HandledCommand } from './command-state.js';
import { streamOf } from './identity.js';
import { propose } from './stored.js';

/**
 * Which commands are to be decided, in order, all of one complaint. It is asked when the complaint has been read:
 * `isAccepted` says of the id of a command whether the complaint has accepted it.
 */
export type Choose = (isAccepted: (id: string) => boolean) => ReadonlyArray<Command>;

/** A command that was accepted, before its events are written. */
export interface Accepted {
  readonly complaint: string;
  readonly events: ReadonlyArray<ComplaintEvent>;
  /** Undefined where it had nothing to write. */
  readonly last: EventLocation | undefined;
  readonly repeated: boolean;
  /** What is odd about it; none where it is no log's, or was accepted before. */
  readonly warnings: ReadonlyArray<TestimonyWarning>;
}

/** Commands of one complaint decided one after the other, and all that is to be written for them at once. */
export interface Batch {
  readonly proposed: ReadonlyArray<Proposed>;
  readonly answers: ReadonlyArray<Either<Rejection, Accepted>>;
}

/** A batch that is not complete yet. It grows in place: it belongs to one call, and a long log has many rows. */
interface Growing {
  state: State;
  readonly handledBefore: (id: string) => HandledCommand | undefined;
  readonly handled: Map<string, HandledCommand>;
  readonly proposed: Array<Proposed>;
}

/** Decides one more command on what the ones before it left. */
const decideNext = (
  context: Context,
  batch: Growing,
  command: Command,
  hash: string,
): Either<Rejection, Accepted> => {
  const { complaint, id } = command;
  const first = batch.handled.get(id) ?? batch.handledBefore(id);
  if (first !== undefined) {
    return first.hash === hash
      ? right({ complaint, events: first.events, last: first.last, repeated: true, warnings: [] })
      : left({ type: 'CommandIdReused', id });
  }
  const done =
    context.isTestimony === true
      ? testify(context, batch.state, command)
      : map((taken: Step) => ({ ...taken, warnings: [] }))(step(context, batch.state, command));
  if (isLeft(done)) return done;
  const { events, state, warnings } = done.right;
  if (events.length === 0) return right({ complaint, events, last: undefined, repeated: false, warnings });
  batch.state = state;
  batch.proposed.push(...propose(streamOf(complaint), command, hash, events));
  const last: EventLocation = { type: 'proposed', offset: batch.proposed.length - 1 };
  batch.handled.set(id, { id, hash, events, last, before: undefined });
  return right({ complaint, events, last, repeated: false, warnings });
};

/** Decides commands of one complaint in order. A refused one does not stop those behind it. */
export const decideBatch = (
  context: Context,
  before: CommandState,
  choose: Choose,
  hashOf: (command: Command) => string,
): Batch => {
  let accepted: ReturnType<typeof handledIn> | undefined;
  const commands = choose((id) => (accepted ??= handledIn(before, Infinity))(id) !== undefined);
  const handledBefore = accepted ?? handledIn(before, commands.length);
  const batch: Growing = { state: before.state, handledBefore, handled: new Map(), proposed: [] };
  const answers = commands.map((command) => decideNext(context, batch, command, hashOf(command)));
  return { proposed: batch.proposed, answers };
};
