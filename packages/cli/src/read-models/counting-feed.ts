import type { Feed } from '@pengaduan/journal';

/**
 * The same feed, which tells how many records were read from it: after a second of reading, then after two, four, ... and
 * at last once a minute.
 */
export const countingFeed = (feed: Feed, now: () => number, tell: (records: number) => void): Feed => {
  let records = 0;
  let wait = 1_000;
  let next = now() + wait;
  return {
    ...feed,
    read: (range, handle) =>
      feed.read(range, (batch) => {
        records += batch.events.length;
        if (now() >= next) {
          wait = Math.min(wait * 2, 60_000);
          next = now() + wait;
          tell(records);
        }
        return handle(batch);
      }),
  };
};
