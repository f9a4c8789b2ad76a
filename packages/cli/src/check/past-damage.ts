import { afterEnd, type BatchHandler, type Feed, type Recorded } from '@pengaduan/journal';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, some, type Option } from 'fp-ts/lib/Option.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';

/** What is told while a file is read. */
export interface Reading {
  readonly onRecords: (records: ReadonlyArray<Recorded>) => Promise<void>;
  /** A place that is damaged, and what is wrong there. */
  readonly onDamage: (detail: string) => void;
}

// Four pages of a file: one with damage is passed within a page, and behind that many the file ended.
const mostTries = 1_024;

/**
 * The feed of a file, which tells what is damaged and goes on behind it: positions of a file are 1, 2, 3, ... All
 * streams are read, since a record is checked against the one before it, whatever its stream.
 */
export const pastDamage = (feed: Feed, { onRecords, onDamage }: Reading): Feed => ({
  ...feed,
  read: (range, handle) => async () => {
    type Handled = Awaited<ReturnType<ReturnType<typeof handle>>>;
    let refused: Handled | undefined;
    let after = range.after;
    let tries = 0;
    const takeIn: BatchHandler<never> =
      ({ events, scannedTo }) =>
      async () => {
        await onRecords(events);
        const matching = events.filter(({ stream }) => stream.startsWith(range.prefix));
        const handled = isNonEmpty(matching) ? await handle({ events: matching, scannedTo })() : undefined;
        if (handled !== undefined && isLeft(handled)) refused = handled;
        after = some(scannedTo);
        tries = 0;
        return right(handled === undefined || isRight(handled) ? 'continue' : 'stop');
      };
    for (;;) {
      const read = await feed.read<never>({ ...range, prefix: '', after }, takeIn)();
      if (refused !== undefined && isLeft(refused)) return refused;
      if (isRight(read)) return read;
      const { left: failure } = read;
      if (failure.type !== 'Corrupt') return left(failure);
      const isOver = failure.detail === afterEnd.detail && tries > 0;
      if (!isOver) onDamage(failure.detail);
      tries += 1;
      if (isOver || tries > mostTries) return right(after);
      after = next(after);
    }
  },
});

const next = (after: Option<Recorded['position']>): Option<Recorded['position']> => {
  const number = (isSome(after) ? after.value.commit : 0n) + 1n;
  return some({ commit: number, prepare: number });
};

/** The same feed, which tells of what was read. */
export const telling = (feed: Feed, onRecords: Reading['onRecords']): Feed => ({
  ...feed,
  read: (range, handle) =>
    feed.read(range, (batch) => async () => {
      await onRecords(batch.events);
      return handle(batch)();
    }),
});

/** The same feed up to a position. */
export const upTo = (feed: Feed, last: Recorded['position']): Feed => ({
  ...feed,
  read: (range, handle) =>
    feed.read(range, ({ events, scannedTo }) => async () => {
      const wanted = events.filter(({ position }) => position.commit <= last.commit);
      type Handled = Awaited<ReturnType<ReturnType<typeof handle>>>;
      const handled: Handled = isNonEmpty(wanted)
        ? await handle({ events: wanted, scannedTo })()
        : right('continue');
      const isOver: Either<never, 'stop'> = right('stop');
      return isLeft(handled) || wanted.length === events.length ? handled : isOver;
    }),
});
