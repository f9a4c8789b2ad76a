import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js';
import { conflict, type Fold, type Journal, type Proposed, type Store } from '@pengaduan/journal';
import type { Broken } from './broken.js';

export const journal =
  (change: (whole: Journal) => Partial<Journal>) =>
  (whole: Store): Store => ({ ...whole, journal: { ...whole.journal, ...change(whole.journal) } });

const count: Fold<number, never> = { initial: 0, evolve: (n) => right(n + 1) };

const placeholder: Proposed = {
  id: '00000000-0000-4000-8000-000000000000',
  type: 'Empty',
  data: null,
  metadata: {},
};

export const brokenAppends: ReadonlyArray<Broken> = [
  {
    defect: 'ignores the expected revision',
    caughtBy: [
      'an append at a revision of a stream that nobody wrote is refused',
      'appends in any order, stale, repeated and mixed, are answered as by a list',
      'an append at a revision that is not the last is refused with both revisions',
    ],
    breakIt: journal(({ load, append }) => ({
      append: (token, events) => async () => {
        const found = await load(token.stream, count)();
        return isLeft(found) ? found : append(found.right.token, events)();
      },
    })),
  },
  {
    defect: 'lets a writer that lost append after the one that won',
    caughtBy: ['of several writers at one revision exactly one may append'],
    breakIt: journal(({ append }) => ({
      append: (token, events) => async () => {
        const answer = await append(token, events)();
        if (isRight(answer) || answer.left.type !== 'Conflict') return answer;
        return append({ stream: token.stream, revision: answer.left.actual }, events)();
      },
    })),
  },
  {
    defect: 'does not recognise an append that is sent again',
    caughtBy: [
      'a part of what was written after the revision gives the receipt of that part',
      'the same ids at the same revision give the first receipt, also after others wrote later',
    ],
    breakIt: journal(({ load, append }) => ({
      append: (token, events) => async () => {
        const found = await load(token.stream, count)();
        if (isLeft(found)) return found;
        const actual = found.right.token.revision;
        return actual === token.revision || events.length === 0
          ? append(token, events)()
          : left(conflict(token, actual));
      },
    })),
  },
  {
    defect: 'recognises an append by its first id only',
    caughtBy: ['known and new ids in one append are a conflict, and nothing is written'],
    breakIt: journal(({ append }) => ({
      append: (token, events) => async () => {
        const answer = await append(token, events)();
        if (isRight(answer) || answer.left.type !== 'Conflict') return answer;
        const first = await append(token, events.slice(0, 1))();
        return isRight(first) ? first : answer;
      },
    })),
  },
  {
    defect: 'writes an append event by event',
    caughtBy: [
      'an append of exactly the limit is taken, one byte more is refused with both numbers',
      'what JSON cannot hold is refused with its place, and nothing is written',
      'ids are compared at their revision only: elsewhere a known id is a new record',
      'a refused append between two others leaves nothing in the feed',
    ],
    breakIt: journal(({ append }) => ({
      append: (token, events) => async () => {
        let answer = await append(token, events.slice(0, 1))();
        for (const event of events.slice(1)) {
          if (isLeft(answer)) return answer;
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
      append: (token, events) => append(token, events.length === 0 ? [placeholder] : events),
    })),
  },
  {
    defect: 'refuses an append that is sent again while the first is being written',
    caughtBy: ['an append sent several times at once is written once, with one receipt for all'],
    breakIt: journal(({ append }) => {
      const writing = new Set<string>();
      return {
        append: (token, events) => async () => {
          const { stream } = token;
          if (writing.has(stream)) return left(conflict(token, 1n));
          writing.add(stream);
          const answer = await append(token, events)();
          writing.delete(stream);
          return answer;
        },
      };
    }),
  },
];
