import { left } from 'fp-ts/lib/Either.js';
import type { Broken } from './broken.js';

/** Defects that are of no single port. */
export const brokenStores: ReadonlyArray<Broken> = [
  {
    defect: 'goes on after it was closed',
    caughtBy: [
      'a closed store appends nothing and says that it is closed',
      'a closed store loads nothing and says that it is closed',
      'a closed store reads nothing and says that it is closed',
      'a closed store keeps no checkpoint and says that it is closed',
    ],
    breakIt: (whole) => ({ ...whole, close: () => Promise.resolve() }),
  },
  {
    defect: 'is locked for writers while it is read',
    caughtBy: ['a handler may append to the store that it reads'],
    breakIt: (whole) => {
      let reading = false;
      const { journal, feed } = whole;
      return {
        ...whole,
        feed: {
          ...feed,
          read: (range, handle) => async () => {
            reading = true;
            const answer = await feed.read(range, handle)();
            reading = false;
            return answer;
          },
        },
        journal: {
          ...journal,
          append: (token, events) => async () =>
            reading
              ? left({ type: 'Unavailable', reason: 'locked', detail: 'being read', retry: 'safe' })
              : journal.append(token, events)(),
        },
      };
    },
  },
];
