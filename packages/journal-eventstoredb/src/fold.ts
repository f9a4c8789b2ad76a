import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Fold, Loaded, ReadFailure, Revision } from '@pengaduan/journal';
import { isClosing, type Connection } from './connection.js';
import { closed, historyLost, readFailure } from './failures.js';
import { whyGone, whyLost } from './gone.js';
import { mayRetry } from './patience.js';
import { placeOf, recordOf, type Read } from './record.js';
import { readStream } from './stream-read.js';
import type { Trouble } from './trouble.js';

const after = (revision: Revision): bigint => (revision === 'no_stream' ? 0n : revision + 1n);

/** Folds record by record on to what it holds; `take` answers once there is a reason to stop. */
const folding = <S, E>(held: Loaded<S>, fold: Fold<S, E>) => {
  let { state, token } = held;
  const { stream } = token;
  const take = (read: Read): Either<ReadFailure | E, never> | undefined => {
    const place = placeOf(read);
    if (place === undefined) return undefined;
    if (place.revision > after(token.revision)) return left(historyLost(stream, place.revision));
    if (!place.system) {
      const record = recordOf(read, place, stream);
      if (record._tag === 'Left') return left(readFailure(record.left, stream));
      const next = fold.evolve(state, record.right);
      if (next._tag === 'Left') return next;
      state = next.right;
    }
    token = { stream, revision: place.revision };
    return undefined;
  };
  return { take, now: (): Loaded<S> => ({ state, token }) };
};

/** What it means that a stream to fold on from `held` is not there at all. */
const notFound = async <S>(
  connection: Connection,
  held: Loaded<S>,
): Promise<Either<ReadFailure, Loaded<S>>> => {
  const { stream, revision } = held.token;
  if (revision !== 'no_stream') return left(await whyLost(connection, stream));
  const why = await whyGone(connection, stream);
  return why === 'never-written' ? right(held) : left(why);
};

type Once<E> = 'end' | Trouble | Either<ReadFailure | E, never>;

/**
 * Folds on from what is held, in bounded memory. A read that breaks off goes on behind the last record folded. A full
 * fold that does not begin at revision 0, and a tail that does not begin right behind the token, is a lost history.
 */
export const foldOn =
  <S, E>(
    connection: Connection,
    start: Loaded<S>,
    fold: Fold<S, E>,
    leader: boolean,
  ): TaskEither<ReadFailure | E, Loaded<S>> =>
  async () => {
    if (isClosing(connection)) return left(closed);
    const { stream } = start.token;
    const { take, now } = folding(start, fold);
    const name = `${connection.settings.prefix}${stream}`;
    for (let retry = 1; ; retry++) {
      const held = now();
      const { revision } = held.token;
      const from = revision === 'no_stream' ? 'start' : revision + 1n;
      const how: Once<E> = await readStream(connection, { stream: name, from, leader }, take);
      if (how === 'end') {
        const nothing = now().token.revision === 'no_stream';
        return nothing ? left(await whyLost(connection, stream)) : right(now());
      }
      if ('_tag' in how) return how;
      if (how.is === 'not-found') return notFound(connection, held);
      if (now().token.revision !== revision) retry = 1;
      if (!(await mayRetry(how, retry, connection)))
        return left(isClosing(connection) ? closed : readFailure(how, stream));
    }
  };
