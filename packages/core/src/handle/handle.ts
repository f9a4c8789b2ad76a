import { map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { left as failWith, map as mapRight, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import {
  transact,
  type Appended,
  type AppendFailure,
  type Journal,
  type ReadFailure,
  type Token,
  type TransactOptions,
  type Unchanged,
} from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import type { Context } from '../complaint/context.js';
import type { ComplaintEvent } from '../complaint/event.js';
import type { Rejection } from '../complaint/rejection.js';
import type { Instant } from '../value/instant.js';
import type { TestimonyWarning } from '../complaint/testimony.js';
import { decideBatch, type Accepted, type Choose } from './batch.js';
import { commandState } from './command-state.js';
import { contentHash, streamOf } from './identity.js';
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

/**
 * The commands are about more than one complaint, and one append has one stream. Remedy: one call for each complaint.
 */
export interface SeveralComplaints {
  readonly type: 'SeveralComplaints';
  readonly complaints: ReadonlyArray<string>;
  readonly retry: 'never';
}

const receipt =
  (found: Token, appended: Appended | Unchanged) =>
  ({ complaint, events, last, repeated, warnings }: Accepted): Receipt => {
    if (last?.type === 'stored') return { complaint, revision: last.revision, events, repeated };
    const revision =
      last === undefined || appended.first === null ? found.revision : appended.first + BigInt(last.offset);
    const odd = warnings.length === 0 ? {} : { warnings };
    return { complaint, revision, events, repeated, ...odd };
  };

type Answers = ReadonlyArray<Either<Rejection, Receipt>>;

/** The content hash of a command, which is made once however often the command is decided again. */
const hashedOnce = (): ((command: Command) => string) => {
  const hashes = new Map<Command, string>();
  return (command) => {
    const hash = hashes.get(command) ?? contentHash(command);
    hashes.set(command, hash);
    return hash;
  };
};

/**
 * `handleAll` for commands that depend on what the complaint has accepted before: `choose` is asked when it has been read,
 * and again where others wrote meanwhile. Gives one answer for each command that was chosen the last time. To choose a
 * command of another complaint is a bug and rejects.
 * @example
 * import { handleAll, handleChosen, standardContext } from '@pengaduan/core';
 * import { receive, verify } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const environment = { journal: memoryStore({ now: Date.now }).journal, context: standardContext() };
 * const [first, second] = [receive('2025-02-03T08:00'), verify('2025-02-03T09:00')];
 * await handleAll(environment)([first])();
 * const chosen = handleChosen(environment)('1', (isAccepted) => [first, second].filter(({ id }) => !isAccepted(id)));
 * const done = await chosen();
 * if (isRight(done)) console.log(done.right.map(isRight)); // [ true ]
 */
export const handleChosen =
  ({ journal, context, now, isTestimony, transact: options }: Environment) =>
  (complaint: string, choose: Choose): TaskEither<HandleFailure, Answers> => {
    const hashOf = hashedOnce();
    const chooseOwn: Choose = (isAccepted) => {
      const commands = choose(isAccepted);
      if (commands.every((command) => command.complaint === complaint)) return commands;
      throw new Error(`a command was chosen that is not of the complaint ${complaint}`);
    };
    return pipe(
      transact(
        journal,
        streamOf(complaint),
        commandState,
        (before) => {
          const dated = {
            ...context,
            ...(now === undefined ? {} : { now: now() }),
            ...(isTestimony === undefined ? {} : { isTestimony }),
          };
          const { proposed, answers } = decideBatch(dated, before, chooseOwn, hashOf);
          return right({ events: proposed, result: answers });
        },
        options,
      ),
      mapRight(({ result, before, appended }) => result.map(map(receipt(before.token, appended)))),
    );
  };

/**
 * Decides commands of one complaint in order, each on the state that the ones before it left, and stores the events
 * of all accepted ones in one append: all of them or none. Gives one answer for each command. A refused command does
 * not stop those after it. Where somebody else wrote meanwhile, the new events are read and all is decided again, for as
 * long as `transact` of the environment says.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { close, receive } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const environment = { journal: memoryStore({ now: Date.now }).journal, context: standardContext() };
 * const done = await handleAll(environment)([receive('2025-02-03T08:00'), close('2025-02-03T09:00')])();
 * if (isRight(done)) console.log(done.right.map(isRight)); // [ true, false ]
 */
export const handleAll =
  (environment: Environment) =>
  (commands: ReadonlyArray<Command>): TaskEither<HandleFailure | SeveralComplaints, Answers> => {
    const complaints = [...new Set(commands.map(({ complaint }) => complaint))];
    const [complaint] = complaints;
    if (complaint === undefined) return () => Promise.resolve(right([]));
    return complaints.length > 1
      ? failWith({ type: 'SeveralComplaints', complaints, retry: 'never' })
      : handleChosen(environment)(complaint, () => commands);
  };

/**
 * Decides one command on the complaint as the journal has it and stores its events. Gives its receipt, or why it is
 * refused; the outer `Left` is a failure of the journal.
 * @example
 * import { handle, standardContext } from '@pengaduan/core';
 * import { receive } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const environment = { journal: memoryStore({ now: Date.now }).journal, context: standardContext() };
 * const done = await handle(environment)(receive('2025-02-03T08:00'))();
 * if (isRight(done) && isRight(done.right)) console.log(done.right.right.revision); // 1n
 */
export const handle =
  (environment: Environment) =>
  (command: Command): TaskEither<HandleFailure, Either<Rejection, Receipt>> =>
    pipe(
      handleChosen(environment)(command.complaint, () => [command]),
      mapRight(([answer]) => {
        if (answer === undefined) throw new Error('a command was left without an answer');
        return answer;
      }),
    );
