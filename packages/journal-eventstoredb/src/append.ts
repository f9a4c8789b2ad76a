import type { AppendResult } from '@eventstore/db-client';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Appended, AppendFailure, Encoded, Proposed, Token, Unchanged } from '@pengaduan/journal';
import { conflict, encodeAppend, tooLarge } from '@pengaduan/journal';
import { appendOnce, clientEvents } from './append-call.js';
import type { CallProblem } from './call-problem.js';
import { isClosing, type Connection } from './connection.js';
import { closed, readFailure } from './failures.js';
import { missingRecords } from './missing-stream.js';
import { resolveUnknownOutcome, streamRevision } from './resolve-unknown-outcome.js';
import { mayRetry } from './retry.js';
import { withReserve, withTimeLimit } from './time-limit.js';

const highestRevision = 2n ** 63n - 1n;

const receiptOf = async (
  connection: Connection,
  { stream }: Token,
  count: number,
  { nextExpectedRevision: last, position }: AppendResult,
): Promise<Either<AppendFailure, Appended>> => {
  // Sent again after the records were truncated: the server still knows the ids, but not their position.
  if (position === undefined) return left(await missingRecords(connection, stream));
  return right({ token: { stream, revision: last }, first: last - BigInt(count - 1), last, position });
};

const bytesOf = (encoded: ReadonlyArray<Encoded>): number =>
  encoded.reduce((sum, { type, data, metadata }) => sum + Buffer.byteLength(`${type}${data}${metadata}`), 0);

/** What a problem means for an append that is known not to have been written. */
const failureOf = (problem: CallProblem, token: Token, encoded: ReadonlyArray<Encoded>): AppendFailure => {
  if (problem.kind === 'wrong-revision') return conflict(token, problem.actual);
  if (problem.kind === 'too-large') return tooLarge(bytesOf(encoded), problem.limit);
  return readFailure(problem, token.stream);
};

/** A revision that no stream can have would make the client throw where nobody can catch it. Only a forged token has one. */
const impossibleRevision = async (
  connection: Connection,
  token: Token,
): Promise<AppendFailure | undefined> => {
  const { stream, revision } = token;
  if (revision === 'no_stream' || (revision >= 0n && revision <= highestRevision)) return undefined;
  const actual = await streamRevision(connection, stream);
  return isLeft(actual) ? readFailure(actual.left, stream) : conflict(token, actual.right);
};

const mayBeWritten = (problem: CallProblem): boolean => 'written' in problem && problem.written === 'unknown';

/**
 * Appends at exactly the revision of the token. After a problem that passes by itself it tries again with the same ids at
 * the same revision: if the events had been written, the server answers with the first receipt. Where a doubt is left, the
 * ids after the token are read back.
 */
export const append =
  (
    caller: Connection,
    token: Token,
    events: ReadonlyArray<Proposed>,
  ): TaskEither<AppendFailure, Appended | Unchanged> =>
  async () => {
    const connection = withTimeLimit(caller);
    // What is sent leaves time to read back the ids.
    const sending = withReserve(connection);
    const { settings } = connection;
    if (isClosing(connection)) return left(closed);
    if (events.length === 0) return right({ token, first: null });
    const encoded = encodeAppend(events, settings.maxAppendBytes);
    if (isLeft(encoded)) return encoded;
    const impossible = await impossibleRevision(connection, token);
    if (impossible !== undefined) return left(impossible);
    const given = clientEvents(events);
    let isUnknown = false;
    for (let retry = 1; ; retry++) {
      const answer = await appendOnce(sending, token, given);
      if (isRight(answer)) return receiptOf(connection, token, events.length, answer.right);
      const problem = answer.left;
      isUnknown ||= mayBeWritten(problem);
      if (await mayRetry(problem, retry, sending)) continue;
      // Where this very append has revived a soft-deleted stream, the server refuses it when it is sent again at `no_stream`.
      const isDoubtful = isUnknown || (problem.kind === 'wrong-revision' && token.revision === 'no_stream');
      if (!isDoubtful) return left(failureOf(problem, token, encoded.right));
      const ids = events.map(({ id }) => id);
      return resolveUnknownOutcome(connection, token, ids, problem);
    }
  };
