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
  type Unchanged,
} from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import type { Context } from '../complaint/context.js';
import type { ComplaintEvent } from '../complaint/event.js';
import type { Rejection } from '../complaint/rejection.js';
import type { Instant } from '../value/instant.js';
import { decideBatch, type Accepted } from './batch.js';
import { commandState } from './command-state.js';
import { contentHash, streamOf } from './identity.js';
import type { UnreadableEvent } from './stored.js';

/** What handling needs: where facts are kept, and the policies with their calendars. */
export interface Environment {
  readonly journal: Journal;
  readonly context: Context;
  /** The clock by which a command is dated in the future. Imports and replays give none: nothing is refused then. */
  readonly now?: () => Instant;
}

/** The answer to an accepted command. A repeated one gets the answer of its first time, marked so. */
export interface Receipt {
  readonly complaint: string;
  /** Of the command's last event; where it had nothing to write, that of the stream as it was found. */
  readonly revision: Token['revision'];
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly repeated: boolean;
}

/** The journal could not be read or written; `retry` says whether to try again. */
export type HandleFailure = ReadFailure | AppendFailure | UnreadableEvent;

/** Commands of more than one complaint cannot be one append. Remedy: call once for each complaint. */
export interface SeveralComplaints {
  readonly type: 'SeveralComplaints';
  readonly complaints: ReadonlyArray<string>;
  readonly retry: 'never';
}

const receipt =
  (found: Token, appended: Appended | Unchanged) =>
  ({ complaint, events, last, repeated }: Accepted): Receipt => {
    if (last?.type === 'stored') return { complaint, revision: last.revision, events, repeated };
    const revision =
      last === undefined || appended.first === null ? found.revision : appended.first + BigInt(last.offset);
    return { complaint, revision, events, repeated };
  };

type Answers = ReadonlyArray<Either<Rejection, Receipt>>;

const handleIn = (
  { journal, context, now }: Environment,
  complaint: string,
  commands: ReadonlyArray<Command>,
): TaskEither<HandleFailure, Answers> => {
  const dated = now === undefined ? context : { ...context, now: now() };
  const hashed = commands.map((command) => ({ command, hash: contentHash(command) }));
  return pipe(
    transact(journal, streamOf(complaint), commandState, (before) => {
      const { proposed, answers } = decideBatch(dated, before, hashed);
      return right({ events: proposed, result: answers });
    }),
    mapRight(({ result, before, appended }) => result.map(map(receipt(before.token, appended)))),
  );
};

/**
 * Decides commands of one complaint in order, each on what the ones before it left, and writes all that was accepted
 * in one append: all of it is stored or nothing. A refused command does not stop those behind it. When somebody
 * else wrote meanwhile, only the tail is read and all is decided again, 3 times.
 *
 * @example await handleAll({ journal: store.journal, context })([receive, verify])()
 */
export const handleAll =
  (environment: Environment) =>
  (commands: ReadonlyArray<Command>): TaskEither<HandleFailure | SeveralComplaints, Answers> => {
    const complaints = [...new Set(commands.map(({ complaint }) => complaint))];
    const [complaint] = complaints;
    if (complaint === undefined) return () => Promise.resolve(right([]));
    return complaints.length > 1
      ? failWith({ type: 'SeveralComplaints', complaints, retry: 'never' })
      : handleIn(environment, complaint, commands);
  };

/**
 * Decides one command and writes what it leads to: its receipt, or why the rules refuse it.
 *
 * @example await handle({ journal: store.journal, context })(command)() // right(right({ revision: 1n, ... }))
 */
export const handle =
  (environment: Environment) =>
  (command: Command): TaskEither<HandleFailure, Either<Rejection, Receipt>> =>
    pipe(
      handleIn(environment, command.complaint, [command]),
      mapRight(([answer]) => {
        if (answer === undefined) throw new Error('a command was left without an answer');
        return answer;
      }),
    );
