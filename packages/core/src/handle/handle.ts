import { map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { left as failWith, map as mapRight, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import { transact, type Appended, type Token, type Unchanged } from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import type { Rejection } from '../complaint/rejection.js';
import { decideBatch, type Accepted, type Choose } from './batch.js';
import { checkEnvironment } from './check-environment.js';
import { commandState } from './command-state.js';
import type { Answers, Around, Environment, HandleFailure, Handling, Receipt } from './environment.js';
import { contentHash, streamOf } from './identity.js';
import type { SeveralComplaints } from './several-complaints.js';

const receipt =
  (found: Token, appended: Appended | Unchanged) =>
  ({ complaint, events, last, repeated, warnings }: Accepted): Receipt => {
    if (last?.type === 'stored') return { complaint, revision: last.revision, events, repeated };
    const revision =
      last === undefined || appended.first === null ? found.revision : appended.first + BigInt(last.offset);
    const odd = warnings.length === 0 ? {} : { warnings };
    return { complaint, revision, events, repeated, ...odd };
  };

/** The content hash of a command, which is made once however often the command is decided again. */
const hashedOnce = (): ((command: Command) => string) => {
  const hashes = new Map<Command, string>();
  return (command) => {
    const hash = hashes.get(command) ?? contentHash(command);
    hashes.set(command, hash);
    return hash;
  };
};

const justCall: Around = (_, call) => call;

const handling =
  ({ journal, context, now, isTestimony, transact: options, around = justCall }: Environment) =>
  (what: Handling, choose: Choose): TaskEither<HandleFailure, Answers> => {
    const { complaint } = what;
    const hashOf = hashedOnce();
    const chooseOwn: Choose = (isAccepted) => {
      const commands = choose(isAccepted);
      if (commands.every((command) => command.complaint === complaint)) return commands;
      throw new Error(`a command was chosen that is not of the complaint ${complaint}`);
    };
    const call = pipe(
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
    return around(what, call);
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
export const handleChosen = (
  environment: Environment,
): ((complaint: string, choose: Choose) => TaskEither<HandleFailure, Answers>) => {
  checkEnvironment('handleChosen', environment);
  return (complaint, choose) => handling(environment)({ complaint, commands: undefined }, choose);
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
export const handleAll = (
  environment: Environment,
): ((commands: ReadonlyArray<Command>) => TaskEither<HandleFailure | SeveralComplaints, Answers>) => {
  checkEnvironment('handleAll', environment);
  return (commands) => {
    const complaints = [...new Set(commands.map(({ complaint }) => complaint))];
    const [complaint] = complaints;
    if (complaint === undefined) return () => Promise.resolve(right([]));
    return complaints.length > 1
      ? failWith({ type: 'SeveralComplaints', complaints, retry: 'never' })
      : handling(environment)(
          { complaint, commands: commands.map(({ command }) => command) },
          () => commands,
        );
  };
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
export const handle = (
  environment: Environment,
): ((command: Command) => TaskEither<HandleFailure, Either<Rejection, Receipt>>) => {
  checkEnvironment('handle', environment);
  return (command) =>
    pipe(
      handling(environment)({ complaint: command.complaint, commands: [command.command] }, () => [command]),
      mapRight(([answer]) => {
        if (answer === undefined) throw new Error('a command was left without an answer');
        return answer;
      }),
    );
};
