import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { conflict, deleted, outcomeUnknown } from '@pengaduan/journal';
import type { Appended, AppendFailure, Revision, Token } from '@pengaduan/journal';
import { detailOf, type CallProblem } from './call-problem.js';
import type { Connection } from './connection.js';
import { readEvents } from './stream-read.js';

/** The revision of the last record of a stream, asked of the leader. */
export const streamRevision = async (
  connection: Connection,
  stream: string,
): Promise<Either<CallProblem, Revision>> => {
  const name = `${connection.settings.prefix}${stream}`;
  const last = await readEvents(connection, { stream: name, from: 'end', count: 1, leader: true });
  if (isRight(last)) return right(last.right[0]?.event?.revision ?? 'no_stream');
  return last.left.kind === 'not-found' ? right('no_stream') : last;
};

/**
 * What became of an append whose answer was lost, by what is in the stream after its token now. These very ids: it was
 * written. Other ids: somebody else was first, and it never will be. Nothing: it may still be on its way.
 */
export const resolveUnknownOutcome = async (
  connection: Connection,
  token: Token,
  ids: ReadonlyArray<string>,
  problem: CallProblem,
): Promise<Either<AppendFailure, Appended>> => {
  const { stream, revision } = token;
  const unknown = left(outcomeUnknown(stream, detailOf(problem)));
  const from = revision === 'no_stream' ? 'start' : revision + 1n;
  const name = `${connection.settings.prefix}${stream}`;
  const read = await readEvents(connection, { stream: name, from, count: ids.length, leader: true });
  if (isLeft(read) && read.left.kind === 'deleted') return left(deleted(stream));
  if (isLeft(read) && read.left.kind !== 'not-found') return unknown;
  const found = isLeft(read) ? [] : read.right.flatMap(({ event }) => event ?? []);
  const [first, last] = [found[0], found.at(-1)];
  const isSame = found.length === ids.length && found.every(({ id }, i) => id === ids[i]?.toLowerCase());
  if (isSame && first !== undefined && last?.position !== undefined) {
    const receipt = { first: first.revision, last: last.revision, position: last.position };
    return right({ token: { stream, revision: last.revision }, ...receipt });
  }
  if (problem.kind === 'wrong-revision') return left(conflict(token, problem.actual));
  if (first === undefined) return unknown;
  const actual = await streamRevision(connection, stream);
  return isLeft(actual) ? unknown : left(conflict(token, actual.right));
};
