import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js';
import { corrupt, deleted, type Fold, type Recorded } from '@pengaduan/journal';
import { journal } from './append.js';
import type { Broken } from './broken.js';

/** A store that gives records back changed. */
const changing = (alter: (record: Recorded) => Recorded) =>
  journal(({ load, resync }) => {
    const altered = <S, E>({ initial, evolve }: Fold<S, E>): Fold<S, E> => ({
      initial,
      evolve: (state, record) => evolve(state, alter(record)),
    });
    return {
      load: (stream, fold) => load(stream, altered(fold)),
      resync: (loaded, fold) => resync(loaded, altered(fold)),
    };
  });

export const brokenFolds: ReadonlyArray<Broken> = [
  {
    defect: 'numbers from 1',
    caughtBy: [
      'thousands of records are folded in order, and a refusal ends the load and comes out unchanged',
      'an append to a new stream begins at revision 0, and the receipt names its records',
    ],
    breakIt: changing((record) => ({ ...record, revision: record.revision + 1n })),
  },
  {
    defect: 'leaves the metadata out',
    caughtBy: [
      'a repeated command is answered from the state, also after others wrote',
      'data and metadata come back as they were given',
    ],
    breakIt: changing((record) => ({ ...record, metadata: {} })),
  },
  {
    defect: 'folds from the beginning on a resync',
    caughtBy: ['of two writers at once the second reads only the tail and decides again'],
    breakIt: journal(({ load }) => ({ resync: ({ token }, fold) => load(token.stream, fold) })),
  },
  {
    defect: 'gives another failure than the refusal of the fold',
    caughtBy: [
      'a record of an unknown type, a newer version or wrong content is refused by its fold, unchanged',
    ],
    breakIt: journal(({ load }) => ({
      load: (stream, fold) => async () => {
        const loaded = await load(stream, fold)();
        return isRight(loaded) ? loaded : left(corrupt('unreadable'));
      },
    })),
  },
  {
    defect: 'counts the revision instead of reading it',
    caughtBy: [
      'the revision is that of the last record, also where the fold skips records',
      'folding on from a token is the same as folding anew, and reads only what came after it',
    ],
    breakIt: journal(({ resync }) => ({
      resync: (loaded, fold) => async () => {
        let folded = 0n;
        const counting = {
          ...fold,
          evolve: (...[state, record]: Parameters<typeof fold.evolve>) => (
            folded++,
            fold.evolve(state, record)
          ),
        };
        const again = await resync(loaded, counting)();
        if (isLeft(again)) return again;
        const { stream } = loaded.token;
        return right({
          ...again.right,
          token: { stream, revision: folded === 0n ? 'no_stream' : folded - 1n },
        });
      },
    })),
  },
  {
    defect: 'gives a failure for a stream that nobody wrote',
    caughtBy: ['a stream that nobody wrote gives the initial state'],
    breakIt: journal(({ load }) => ({
      load: (stream, fold) => async () => {
        const loaded = await load(stream, fold)();
        return isRight(loaded) && loaded.right.token.revision === 'no_stream'
          ? left(deleted(stream))
          : loaded;
      },
    })),
  },
];
