import { left, right } from 'fp-ts/lib/Either.js';
import type { Fold, Journal, Recorded, Store } from '@pengaduan/journal';
import type { Broken } from './broken.js';

const journal =
  (change: (whole: Journal) => Partial<Journal>) =>
  (whole: Store): Store => ({ ...whole, journal: { ...whole.journal, ...change(whole.journal) } });

const count: Fold<number, never> = { initial: 0, evolve: (n) => right(n + 1) };

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

export const brokenJournals: ReadonlyArray<Broken> = [
  {
    defect: 'ignores the expected revision',
    caughtBy: 'an append behind a revision that is not the last is refused with both revisions',
    breakIt: journal(({ load, append }) => ({
      append: (token, events) => async () => {
        const found = await load(token.stream, count)();
        return found._tag === 'Left' ? found : append(found.right.token, events)();
      },
    })),
  },
  {
    defect: 'lets a writer that lost write behind the one that won',
    caughtBy: 'of several writers behind one revision exactly one is let through',
    breakIt: journal(({ append }) => ({
      append: (token, events) => async () => {
        const answer = await append(token, events)();
        if (answer._tag === 'Right' || answer.left.type !== 'Conflict') return answer;
        return append({ stream: token.stream, revision: answer.left.actual }, events)();
      },
    })),
  },
  {
    defect: 'skips the idempotent replay',
    caughtBy: 'the same ids at the same revision give the first receipt, also after others wrote later',
    breakIt: journal(({ load, append }) => ({
      append: (token, events) => async () => {
        const { stream, revision: expected } = token;
        const found = await load(stream, count)();
        if (found._tag === 'Left') return found;
        const actual = found.right.token.revision;
        return actual === expected || events.length === 0
          ? append(token, events)()
          : left({ type: 'Conflict', stream, expected, actual, retry: 'never' });
      },
    })),
  },
  {
    defect: 'knows a replay by its first id only',
    caughtBy: 'known and new ids in one append are a conflict, and nothing is written',
    breakIt: journal(({ append }) => ({
      append: (token, events) => async () => {
        const answer = await append(token, events)();
        if (answer._tag === 'Right' || answer.left.type !== 'Conflict') return answer;
        const first = await append(token, events.slice(0, 1))();
        return first._tag === 'Right' ? first : answer;
      },
    })),
  },
  {
    defect: 'writes an append event by event',
    caughtBy: 'a refused append between two others leaves nothing that a reader could stumble on',
    breakIt: journal(({ append }) => ({
      append: (token, events) => async () => {
        let answer = await append(token, events.slice(0, 1))();
        for (const event of events.slice(1)) {
          if (answer._tag === 'Left') return answer;
          answer = await append(answer.right.token, [event])();
        }
        return answer;
      },
    })),
  },
  {
    defect: 'numbers from 1',
    caughtBy: 'an append to a new stream begins at revision 0, and the receipt names its records',
    breakIt: seeing((record) => ({ ...record, revision: record.revision + 1n })),
  },
  {
    defect: 'leaves the metadata out',
    caughtBy: 'data and metadata come back as they were given',
    breakIt: seeing((record) => ({ ...record, metadata: {} })),
  },
  {
    defect: 'folds from the beginning on a resync',
    caughtBy: 'of two writers at once the second reads only the tail and decides again',
    breakIt: journal(({ load }) => ({ resync: ({ token }, fold) => load(token.stream, fold) })),
  },
  {
    defect: 'dresses the refusal of a fold',
    caughtBy: 'a record of an unknown type, a newer version or no sense is the refusal of its fold',
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
    caughtBy: 'folding on from a held token is the same as folding anew, and asks for the tail only',
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
];
