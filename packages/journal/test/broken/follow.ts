import { isLeft, isRight, right } from 'fp-ts/lib/Either.js';
import { some } from 'fp-ts/lib/Option.js';
import type { Broken } from './broken.js';
import { feed } from './read.js';

export const brokenFollows: ReadonlyArray<Broken> = [
  {
    defect: 'hands a batch over twice',
    caughtBy: [
      'a follower catches up, waits at the last record, and goes on with what is written then',
      'while several append, a follower gets every record once and in order',
    ],
    breakIt: feed(({ follow }) => ({
      follow: (range, handle, signal) => {
        const twice: typeof handle = (batch) => async () => {
          const first = await handle(batch)();
          return isRight(first) && first.right === 'continue' ? handle(batch)() : first;
        };
        return follow(range, twice, signal);
      },
    })),
  },
  {
    defect: 'leaves a listener on the signal',
    caughtBy: ['a follower leaves no listener on the signal, however often it waited'],
    breakIt: feed(({ follow }) => ({
      follow: (range, handle, signal) => {
        signal.addEventListener('abort', () => undefined);
        return follow(range, handle, signal);
      },
    })),
  },
  {
    defect: 'begins another batch after an abort',
    caughtBy: ['an abort while a batch is handled lets it finish and begins no other'],
    breakIt: feed(({ follow, read }) => ({
      follow: (range, handle, signal) => async () => {
        const answer = await follow(range, handle, signal)();
        return isLeft(answer) ? answer : read({ ...range, after: answer.right }, handle)();
      },
    })),
  },
  {
    defect: 'hands a batch over although the signal was aborted before',
    caughtBy: ['an aborted signal ends a follower before its first batch'],
    breakIt: feed(({ follow, read }) => ({
      follow: (range, handle, signal) =>
        signal.aborted ? read(range, handle) : follow(range, handle, signal),
    })),
  },
  {
    defect: 'forgets how far it had come when it is aborted',
    caughtBy: ['an abort ends a follower that waits, and nothing is lost when it goes on from there'],
    breakIt: feed(({ follow }) => ({
      follow: (range, handle, signal) => async () => {
        const answer = await follow(range, handle, signal)();
        return isRight(answer) && signal.aborted ? right(range.after) : answer;
      },
    })),
  },
  {
    defect: 'ends a follower without a failure when the store is closed',
    caughtBy: ['closing the store ends a follower that waits'],
    breakIt: feed(({ follow }) => ({
      follow: (range, handle, signal) => async () => {
        let scanned = range.after;
        const remembering: typeof handle = (batch) => {
          scanned = some(batch.scannedTo);
          return handle(batch);
        };
        const answer = await follow(range, remembering, signal)();
        return isLeft(answer) && 'reason' in Object(answer.left) ? right(scanned) : answer;
      },
    })),
  },
];
