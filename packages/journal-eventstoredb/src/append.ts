import type { AppendResult } from '@eventstore/db-client';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Appended, AppendFailure, Encoded, Proposed, Token, Unchanged } from '@pengaduan/journal';
import { conflict, encodeAppend, tooLarge } from '@pengaduan/journal';
import { appendOnce, clientEvent } from './append-call.js';
import { isClosing, type Connection } from './connection.js';
import { closed, readFailure } from './failures.js';
import { whyLost } from './gone.js';
import { mayRetry } from './patience.js';
import { settle, standing } from './settle.js';
import type { Trouble } from './trouble.js';

const highest = 2n ** 63n - 1n;

const receipt = async (
  connection: Connection,
  { stream }: Token,
  count: number,
  { nextExpectedRevision: last, position }: AppendResult,
): Promise<Either<AppendFailure, Appended>> => {
  // A repeat of records that are no longer readable: the server knows the ids, but not where they stood.
  if (position === undefined) return left(await whyLost(connection, stream));
  return right({ token: { stream, revision: last }, first: last - BigInt(count - 1), last, position });
};

const bytesOf = (encoded: ReadonlyArray<Encoded>): number =>
  encoded.reduce((sum, { type, data, metadata }) => sum + Buffer.byteLength(`${type}${data}${metadata}`), 0);

/** What a trouble means for a write of which nothing is open. */
const failure = (trouble: Trouble, token: Token, encoded: ReadonlyArray<Encoded>): AppendFailure => {
  if (trouble.is === 'wrong-version') return conflict(token, trouble.actual);
  if (trouble.is !== 'too-large') return readFailure(trouble, token.stream);
  return tooLarge(bytesOf(encoded), trouble.limit);
};

/** A revision that no stream has makes the client throw where nobody can catch it. Only a forged token has one. */
const impossible = async (connection: Connection, token: Token): Promise<AppendFailure | undefined> => {
  const { stream, revision } = token;
  if (revision === 'no_stream' || (revision >= 0n && revision <= highest)) return undefined;
  const actual = await standing(connection, stream);
  return typeof actual === 'object' ? readFailure(actual, stream) : conflict(token, actual);
};

const mayHaveBeenWritten = (trouble: Trouble): boolean => 'written' in trouble && trouble.written === 'open';

/**
 * Appends behind exactly the revision of the token. A passing trouble is tried again with the same ids at the same
 * revision, which the server answers with the first receipt if it had been written. Where that leaves a doubt, the ids
 * behind the token are read back before anything is said.
 */
export const append =
  (
    connection: Connection,
    token: Token,
    events: ReadonlyArray<Proposed>,
  ): TaskEither<AppendFailure, Appended | Unchanged> =>
  async () => {
    const { settings } = connection;
    if (isClosing(connection)) return left(closed);
    if (events.length === 0) return right({ token, first: null });
    const encoded = encodeAppend(events, settings.maxAppendBytes);
    if (encoded._tag === 'Left') return encoded;
    const forged = await impossible(connection, token);
    if (forged !== undefined) return left(forged);
    const drafts = events.map(clientEvent);
    const until = settings.now() + settings.appendTimeout;
    let open = false;
    for (let retry = 1; ; retry++) {
      const answer = await appendOnce(connection, token, drafts);
      if (answer._tag === 'Right') return receipt(connection, token, events.length, answer.right);
      const trouble = answer.left;
      open ||= mayHaveBeenWritten(trouble);
      if (settings.now() < until && (await mayRetry(trouble, retry, connection))) continue;
      // A stream that was soft-deleted and revived by this very append refuses its repeat at `no_stream`.
      const doubtful = open || (trouble.is === 'wrong-version' && token.revision === 'no_stream');
      if (!doubtful) return left(failure(trouble, token, encoded.right));
      return settle(
        connection,
        token,
        events.map(({ id }) => id),
        trouble,
      );
    }
  };
