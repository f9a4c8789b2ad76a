import { encodeAppend, type Fold, type Journal, type Loaded, type Recorded } from '@pengaduan/journal';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';

const nowhere = { commit: 0n, prepare: 0n };

/**
 * The same journal, for one stream, which writes nothing: what it would append it keeps in memory, and it is read behind
 * what is stored, so that what comes next is decided as if it had been written. What others write meanwhile it does not see.
 */
export const withoutWriting = (journal: Journal): Journal => {
  const kept: Recorded[] = [];
  /** Those of them that are not in a state yet. */
  const keptAfter = (revision: bigint | 'no_stream'): ReadonlyArray<Recorded> => {
    const [first] = kept;
    return first === undefined || revision === 'no_stream'
      ? kept
      : kept.slice(Number(revision - first.revision) + 1);
  };
  const readOn = <S, E>({ state, token }: Loaded<S>, fold: Fold<S, E>): Either<E, Loaded<S>> => {
    let now = { state, token };
    for (const record of keptAfter(token.revision)) {
      const next = fold.evolve(now.state, record);
      if (isLeft(next)) return next;
      now = { state: next.right, token: { ...token, revision: record.revision } };
    }
    return right(now);
  };
  return {
    load: (stream, fold) => async () => {
      const loaded = await journal.load(stream, fold)();
      return isLeft(loaded) ? loaded : readOn(loaded.right, fold);
    },
    resync: (loaded, fold) =>
      kept.length === 0 ? journal.resync(loaded, fold) : () => Promise.resolve(readOn(loaded, fold)),
    append: (token, events) => () => {
      const sound = encodeAppend(events);
      if (isLeft(sound)) return Promise.resolve(left(sound.left));
      if (events.length === 0) return Promise.resolve(right({ token, first: null }));
      const { stream } = token;
      const first = token.revision === 'no_stream' ? 0n : token.revision + 1n;
      for (const [index, event] of events.entries()) {
        const revision = first + BigInt(index);
        kept.push({ ...event, stream, revision, position: nowhere, recordedAt: 0 });
      }
      const last = first + BigInt(events.length) - 1n;
      return Promise.resolve(right({ token: { stream, revision: last }, first, last, position: nowhere }));
    },
  };
};
