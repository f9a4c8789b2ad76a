import { left, right } from 'fp-ts/lib/Either.js';
import type { Fold, Recorded } from '@pengaduan/journal';
import { journal } from './append.js';
import type { Broken } from './broken.js';

/** A store that gives its records back otherwise than it took them. */
const seeing = (alter: (record: Recorded) => Recorded) =>
  journal(({ load, resync }) => {
    const altered = <S, E>({ initial, evolve }: Fold<S, E>): Fold<S, E> => ({
      initial,
      evolve: (state, record) => evolve(state, alter(record)),
    });
    return {
      load: (stream, fold) => load(stream, altered(fold)),
      resync: (held, fold) => resync(held, altered(fold)),
    };
  });

export const brokenFolds: ReadonlyArray<Broken> = [
  {
    defect: 'numbers from 1',
    caughtBy: [
      'thousands of records are folded in order, and a refusal ends the load unchanged',
      'an append to a new stream begins at revision 0, and the receipt names its records',
    ],
    breakIt: seeing((record) => ({ ...record, revision: record.revision + 1n })),
  },
  {
    defect: 'leaves the metadata out',
    caughtBy: [
      'a repeated command is answered from the state, also after others wrote',
      'data and metadata come back as they were given',
    ],
    breakIt: seeing((record) => ({ ...record, metadata: {} })),
  },
  {
    defect: 'folds from the beginning on a resync',
    caughtBy: ['of two writers at once the second reads only the tail and decides again'],
    breakIt: journal(({ load }) => ({ resync: ({ token }, fold) => load(token.stream, fold) })),
  },
  {
    defect: 'dresses the refusal of a fold',
    caughtBy: ['a record of an unknown type, a newer version or no sense is the refusal of its fold'],
    breakIt: journal(({ load }) => ({
      load: (stream, fold) => async () => {
        const loaded = await load(stream, fold)();
        return loaded._tag === 'Right'
          ? loaded
          : left({ type: 'Corrupt', detail: 'unreadable', retry: 'never' });
      },
    })),
  },
  {
    defect: 'counts the revision instead of reading it',
    caughtBy: [
      'the revision is that of the last record, also where the fold skips records',
      'folding on from a held token is the same as folding anew, and asks for the tail only',
    ],
    breakIt: journal(({ resync }) => ({
      resync: (held, fold) => async () => {
        let folded = 0n;
        const counting = {
          ...fold,
          evolve: (...[state, record]: Parameters<typeof fold.evolve>) => (
            folded++,
            fold.evolve(state, record)
          ),
        };
        const on = await resync(held, counting)();
        if (on._tag === 'Left') return on;
        const { stream } = held.token;
        return right({ ...on.right, token: { stream, revision: folded === 0n ? 'no_stream' : folded - 1n } });
      },
    })),
  },
  {
    defect: 'takes a stream that nobody wrote for a failure',
    caughtBy: ['a stream that nobody wrote gives the initial state'],
    breakIt: journal(({ load }) => ({
      load: (stream, fold) => async () => {
        const loaded = await load(stream, fold)();
        return loaded._tag === 'Right' && loaded.right.token.revision === 'no_stream'
          ? left({ type: 'Deleted', stream, retry: 'never' })
          : loaded;
      },
    })),
  },
];
