import { left, right } from 'fp-ts/lib/Either.js';
import type { Fold, Journal, Proposed, Store } from '@pengaduan/journal';
import type { Broken } from './broken.js';

export const journal =
  (change: (whole: Journal) => Partial<Journal>) =>
  (whole: Store): Store => ({ ...whole, journal: { ...whole.journal, ...change(whole.journal) } });

const count: Fold<number, never> = { initial: 0, evolve: (n) => right(n + 1) };

const marker: Proposed = {
  id: '00000000-0000-4000-8000-000000000000',
  type: 'Nothing',
  data: null,
  metadata: {},
};

export const brokenAppends: ReadonlyArray<Broken> = [
  {
    defect: 'ignores the expected revision',
    caughtBy: [
      'an append behind a revision of a stream that nobody wrote is refused',
      'appends in any order, stale, repeated and mixed, are answered as by a list',
      'an append behind a revision that is not the last is refused with both revisions',
    ],
    breakIt: journal(({ load, append }) => ({
      append: (token, events) => async () => {
        const found = await load(token.stream, count)();
        return found._tag === 'Left' ? found : append(found.right.token, events)();
      },
    })),
  },
  {
    defect: 'lets a writer that lost write behind the one that won',
    caughtBy: ['of several writers behind one revision exactly one is let through'],
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
    caughtBy: [
      'a part of what stands behind the revision gives the receipt of that part',
      'the same ids at the same revision give the first receipt, also after others wrote later',
    ],
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
    caughtBy: ['known and new ids in one append are a conflict, and nothing is written'],
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
    caughtBy: [
      'an append of exactly the limit is taken, one byte more is refused with both numbers',
      'what JSON cannot hold is refused with its place, and nothing is written',
      'ids are compared at their revision only: elsewhere a known id is a new record',
      'a refused append between two others leaves nothing that a reader could stumble on',
    ],
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
    defect: 'writes an append backwards',
    caughtBy: ['appends are kept whole and in order'],
    breakIt: journal(({ append }) => ({ append: (token, events) => append(token, events.toReversed()) })),
  },
  {
    defect: 'writes a record for an append of no events',
    caughtBy: ['an append of no events writes nothing and keeps the revision'],
    breakIt: journal(({ append }) => ({
      append: (token, events) => append(token, events.length === 0 ? [marker] : events),
    })),
  },
  {
    defect: 'refuses a repeat while the first is being written',
    caughtBy: ['an append sent several times at once is written once, with one receipt for all'],
    breakIt: journal(({ append }) => {
      const writing = new Set<string>();
      return {
        append: (token, events) => async () => {
          const { stream, revision } = token;
          if (writing.has(stream))
            return left({ type: 'Conflict', stream, expected: revision, actual: 1n, retry: 'never' });
          writing.add(stream);
          const answer = await append(token, events)();
          writing.delete(stream);
          return answer;
        },
      };
    }),
  },
];
