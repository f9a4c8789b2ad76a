import { isLeft, right } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import { afterEnd } from '@pengaduan/journal';
import type { RecordBatch, Feed, Recorded, Store } from '@pengaduan/journal';
import type { Broken } from './broken.js';

export const feed =
  (change: (whole: Feed) => Partial<Feed>) =>
  (whole: Store): Store => ({ ...whole, feed: { ...whole.feed, ...change(whole.feed) } });

const goOn = () => Promise.resolve(right('continue' as const));

export const brokenReads: ReadonlyArray<Broken> = [
  {
    defect: 'does not wait for the handler',
    caughtBy: ['batches are bounded, and the next comes when the handler is done with the one before'],
    breakIt: feed(({ read }) => ({
      read: (range, handle) => async () => {
        const handling: Array<Promise<unknown>> = [];
        const answer = await read(range, (batch) => () => (handling.push(handle(batch)()), goOn()))();
        await Promise.all(handling);
        return answer;
      },
    })),
  },
  {
    defect: 'hands everything over at once',
    caughtBy: ['batches are bounded, and the next comes when the handler is done with the one before'],
    breakIt: feed(({ read }) => ({
      read: (range, handle) => async () => {
        const all: Array<RecordBatch> = [];
        const scanned = await read(range, (batch) => () => (all.push(batch), goOn()))();
        const events = all.flatMap((batch) => batch.events);
        const last = all.at(-1);
        if (last !== undefined && isNonEmpty(events)) await handle({ events, scannedTo: last.scannedTo })();
        return scanned;
      },
    })),
  },
  {
    defect: 'hides the refusal of a handler',
    caughtBy: ['the refusal of a handler ends the reading and comes out unchanged'],
    breakIt: feed(({ read }) => ({
      read: (range, handle) =>
        read(range, (batch) => async () => {
          const answer = await handle(batch)();
          return isLeft(answer) ? right('stop') : answer;
        }),
    })),
  },
  {
    defect: 'reads on after a handler said stop',
    caughtBy: ['stopped after any batch, reading goes on from there with the next record'],
    breakIt: feed(({ read }) => ({
      read: (range, handle) =>
        read(range, (batch) => async () => {
          const answer = await handle(batch)();
          return isLeft(answer) ? answer : right('continue');
        }),
    })),
  },
  {
    defect: 'begins with the given position',
    caughtBy: ['reading begins after the given position, which may be that of any record'],
    breakIt: feed(({ read }) => ({
      read: ({ prefix, after }, handle) => {
        const earlier = isSome(after) ? after.value.commit - 1n : 0n;
        const from = earlier > 0n ? some({ commit: earlier, prepare: earlier }) : none;
        return read({ prefix, after: from }, handle);
      },
    })),
  },
  {
    defect: 'hands records over stream by stream',
    caughtBy: ['the records of all streams of a prefix come in order of position, as the journal gives them'],
    breakIt: feed(({ read }) => ({
      read: (range, handle) =>
        read(range, (batch) => {
          const events = batch.events.toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
          return isNonEmpty(events) ? handle({ ...batch, events }) : goOn;
        }),
    })),
  },
  {
    defect: 'does not tell capitals from small letters in a prefix',
    caughtBy: ['a prefix is compared letter by letter'],
    breakIt: feed(({ read }) => ({
      read: ({ prefix, after }, handle) =>
        read({ prefix: '', after }, (batch) => () => {
          const fits = ({ stream }: Recorded) => stream.toLowerCase().startsWith(prefix.toLowerCase());
          const events = batch.events.filter(fits);
          return isNonEmpty(events) ? handle({ ...batch, events })() : goOn();
        }),
    })),
  },
  {
    defect: 'gives the position of the last match instead of the last record looked at',
    caughtBy: ['the position scanned to is past records that do not match'],
    breakIt: feed(({ read }) => ({
      read: (range, handle) => async () => {
        let scanned = range.after;
        const answer = await read(range, (batch) => {
          scanned = some(batch.events.at(-1)?.position ?? batch.scannedTo);
          return handle(batch);
        })();
        return isLeft(answer) ? answer : right(scanned);
      },
    })),
  },
  {
    defect: 'counts what is not handled yet as done',
    caughtBy: ['stopped after any batch, reading goes on from there with the next record'],
    breakIt: feed(({ read }) => ({
      read: (range, handle) => async () => {
        const ahead = await read(range, () => goOn)();
        const answer = await read(range, handle)();
        return isLeft(answer) ? answer : ahead;
      },
    })),
  },
  {
    defect: 'takes a position after the end for the end',
    caughtBy: ['a position after the end, as after a backup was restored, is Corrupt and not silence'],
    breakIt: feed(({ read }) => ({
      read: (range, handle) => async () => {
        const answer = await read(range, handle)();
        return isLeft(answer) && answer.left === afterEnd ? right(range.after) : answer;
      },
    })),
  },
];
