import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Fold, Loaded, ReadFailure, Revision } from '@pengaduan/journal';
import { isClosing, type Connection } from './connection.js';
import { closed, historyLost, readFailure } from './failures.js';
import { missingRecords, missingStream } from './missing-stream.js';
import { locationOf, recordOf, type ClientRecord } from './record.js';
import { mayRetry } from './retry.js';
import { readStream } from './stream-read.js';
import { withTimeLimit } from './time-limit.js';

const nextRevision = (revision: Revision): bigint => (revision === 'no_stream' ? 0n : revision + 1n);

/** Folds record by record; `take` gives an answer where there is a reason to stop. */
const folding = <S, E>(loaded: Loaded<S>, fold: Fold<S, E>) => {
  let { state, token } = loaded;
  const { stream } = token;
  const take = (given: ClientRecord): Either<ReadFailure | E, never> | undefined => {
    const location = locationOf(given);
    if (location === undefined) return undefined;
    if (location.revision > nextRevision(token.revision)) return left(historyLost(stream, location.revision));
    if (!location.isSystem) {
      const record = recordOf(given, location, stream);
      if (isLeft(record)) return left(readFailure(record.left, stream));
      const evolved = fold.evolve(state, record.right);
      if (isLeft(evolved)) return evolved;
      state = evolved.right;
    }
    token = { stream, revision: location.revision };
    return undefined;
  };
  return { take, now: (): Loaded<S> => ({ state, token }) };
};

/** What it means that the server does not find the stream. */
const notFound = async <S>(
  connection: Connection,
  loaded: Loaded<S>,
): Promise<Either<ReadFailure, Loaded<S>>> => {
  const { stream, revision } = loaded.token;
  if (revision !== 'no_stream') return left(await missingRecords(connection, stream));
  const why = await missingStream(connection, stream);
  return why === 'never-written' ? right(loaded) : left(why);
};

/**
 * Folds on from what was loaded, in bounded memory. A read that breaks off goes on after the last record folded. Where the
 * first record does not come right after the token (revision 0 for a whole stream), its history is lost.
 */
export const foldOn =
  <S, E>(
    caller: Connection,
    start: Loaded<S>,
    fold: Fold<S, E>,
    leader: boolean,
  ): TaskEither<ReadFailure | E, Loaded<S>> =>
  async () => {
    let connection = withTimeLimit(caller);
    if (isClosing(connection)) return left(closed);
    const { stream } = start.token;
    const { take, now } = folding(start, fold);
    const name = `${connection.settings.prefix}${stream}`;
    for (let retry = 1; ; retry++) {
      const loaded = now();
      const { revision } = loaded.token;
      const from = revision === 'no_stream' ? 'start' : revision + 1n;
      const read = await readStream(connection, { stream: name, from, leader }, take);
      if (isLeft(read)) {
        const problem = read.left;
        if (problem.kind === 'not-found') return notFound(connection, loaded);
        if (now().token.revision !== revision) {
          retry = 1;
          connection = withTimeLimit(caller);
        }
        if (!(await mayRetry(problem, retry, connection)))
          return left(isClosing(connection) ? closed : readFailure(problem, stream));
      } else if (read.right === 'end') {
        const isEmpty = now().token.revision === 'no_stream';
        return isEmpty ? left(await missingRecords(connection, stream)) : right(now());
      } else {
        return read.right;
      }
    }
  };
