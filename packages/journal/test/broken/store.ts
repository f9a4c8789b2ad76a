import { left } from 'fp-ts/lib/Either.js';
import { unavailable } from '@pengaduan/journal';
import type { Broken } from './broken.js';

/** Defects that concern more than one port. */
export const brokenStores: ReadonlyArray<Broken> = [
  {
    defect: 'goes on after it was closed',
    caughtBy: [
      'a closed store appends nothing and says that it is closed',
      'a closed store loads nothing and says that it is closed',
      'a closed store reads nothing and says that it is closed',
      'a closed store keeps no checkpoint and says that it is closed',
      'a closed store gives no lease and says that it is closed',
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
            reading ? left(unavailable('locked', 'being read')) : journal.append(token, events)(),
        },
      };
    },
  },
];
