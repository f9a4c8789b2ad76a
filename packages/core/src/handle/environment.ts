import type { Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AppendFailure, Journal, ReadFailure, Token, TransactOptions } from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import type { Context } from '../complaint/context.js';
import type { ComplaintEvent } from '../complaint/event.js';
import type { Rejection } from '../complaint/rejection.js';
import type { TestimonyWarning } from '../complaint/testimony.js';
import type { Instant } from '../value/instant.js';
import type { UnreadableEvent } from '../wire/damage.js';

/** What `handle` needs: where events are stored, and the policies with their calendars. */
export interface Environment {
  readonly journal: Journal;
  readonly context: Context;
  /**
   * What time it is: a command dated more than five minutes later is refused as `InFuture`. Imports and replays give
   * none, and no command is refused for that reason.
   */
  readonly now?: () => Instant;
  /**
   * The commands are what a log says has happened: acts of the system are taken where the stage allows them, before their
   * wait is over and whatever the policy says, and what is dated after now is taken too, each with a warning in the receipt.
   */
  readonly isTestimony?: true;
  /** For how long a command is decided again where others write to its complaint first: 20 seconds unless given. */
  readonly transact?: TransactOptions;
  /** Goes around each handling, to measure it: `traced` of `pengaduan/opentelemetry` gives one. */
  readonly around?: Around | undefined;
}

/**
 * The answer to an accepted command: its events, none where there was nothing to do. A command that was accepted
 * before gets its first answer again, with `repeated` (ADR 3).
 */
export interface Receipt {
  readonly complaint: string;
  /** The revision of the command's last event; where it had nothing to write, that of the stream before. */
  readonly revision: Token['revision'];
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly repeated: boolean;
  /** What is odd about a command that a log says has happened, when it is taken; only with `isTestimony`. */
  readonly warnings?: ReadonlyArray<TestimonyWarning>;
}

/** Why the journal could not be read or written. `retry` says whether the same call may be made again. */
export type HandleFailure = ReadFailure | AppendFailure | UnreadableEvent;

/** One answer for each command: its receipt, or why the rules refuse it. */
export type Answers = ReadonlyArray<Either<Rejection, Receipt>>;

/** Commands of one complaint that are being handled. Nothing in it is personal. */
export interface Handling {
  readonly complaint: string;
  /** Their names in order; undefined where they are chosen when the complaint has been read (`handleChosen`). */
  readonly commands: ReadonlyArray<Command['command']> | undefined;
}

/** Goes around the handling of commands. It makes the call once and gives what the call gives. */
export type Around = (
  handling: Handling,
  call: TaskEither<HandleFailure, Answers>,
) => TaskEither<HandleFailure, Answers>;
