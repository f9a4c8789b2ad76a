import { map as mapRight, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import { map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
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
import { held } from './command-state.js';
import { streamOf } from './identity.js';
import { put, type Accepted, type Batch } from './batch.js';
import type { UnreadableEvent } from './stored.js';

/** What handling needs: where facts are kept, and the policies with their calendars. */
export interface Environment {
  readonly journal: Journal;
  readonly context: Context;
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

const receipt =
  (found: Token, appended: Appended | Unchanged) =>
  ({ complaint, events, last, repeated }: Accepted): Receipt => {
    if (last?.type === 'stored') return { complaint, revision: last.revision, events, repeated };
    const revision =
      last === undefined || appended.first === null ? found.revision : appended.first + BigInt(last.offset);
    return { complaint, revision, events, repeated };
  };

/**
 * Decides commands of one complaint in order, each on what the ones before it left, and writes all that was accepted
 * in one append: all of it is stored or nothing. A refused command does not stop those behind it. When somebody
 * else wrote meanwhile, only the tail is read and all is decided again, 3 times.
 */
export const handleAll =
  ({ journal, context }: Environment) =>
  (
    complaint: string,
    commands: ReadonlyArray<Command>,
  ): TaskEither<HandleFailure, ReadonlyArray<Either<Rejection, Receipt>>> =>
    pipe(
      transact(journal, streamOf(complaint), held, (state) => {
        const empty: Batch = { held: state, proposed: [], answers: [] };
        const batch = commands.reduce(put(context), empty);
        return right({ events: batch.proposed, result: batch.answers });
      }),
      mapRight(({ result, before, appended }) => result.map(map(receipt(before.token, appended)))),
    );

/** One command: its receipt, or why the rules refuse it. */
export const handle =
  (environment: Environment) =>
  (command: Command): TaskEither<HandleFailure, Either<Rejection, Receipt>> =>
    pipe(
      handleAll(environment)(command.complaint, [command]),
      mapRight(([answer]) => {
        if (answer === undefined) throw new Error('a command was left without an answer');
        return answer;
      }),
    );
