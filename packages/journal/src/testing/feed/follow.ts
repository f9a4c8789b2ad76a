import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { right } from 'fp-ts/lib/Either.js';
import { isNone, some } from 'fp-ts/lib/Option.js';
import { isAfter } from '../../position.js';
import type { BatchHandler } from '../../ports/feed.js';
import { answersClosed, value } from '../answer.js';
import { cases, freshStream } from '../case.js';
import { events, ids, push } from '../records.js';
import { currentPosition, read, recordingHandler } from './reading.js';

/** Time for a follower to reach the last record and wait there. The cases also hold where it has not got so far. */
const pause = (): Promise<void> => setTimeout(25);

export const follow = cases({
  'a follower catches up, waits at the last record, and goes on with what is written then': async (
    { journal, feed },
    prefix,
  ) => {
    const after = await currentPosition(journal);
    const written = Array.from({ length: 4 }, () => events(2));
    await push(journal, `${prefix}-0`, written[0]);
    const { handle, records, atOnce, batches } = recordingHandler(8);
    const following = value(feed.follow({ prefix, after }, handle, new AbortController().signal));
    for (const [i, batch] of written.entries()) {
      if (i === 0) continue;
      await pause();
      await push(journal, freshStream(), events(1));
      await push(journal, `${prefix}-${i}`, batch);
    }
    assert.deepEqual(await following, some(batches.at(-1)!.scannedTo));
    assert.deepEqual(ids(records()), ids(written.flat()));
    assert.equal(atOnce(), 1);
  },

  'while several append, a follower gets every record once and in order': async (
    { journal, feed },
    prefix,
  ) => {
    const after = await currentPosition(journal);
    const { handle, records, atOnce } = recordingHandler(60);
    const following = value(feed.follow({ prefix, after }, handle, new AbortController().signal));
    const writer = async (stream: string) => {
      for (let n = 0; n < 10; n++) await push(journal, stream, events(2));
    };
    await Promise.all([writer(`${prefix}-a`), writer(`${prefix}-b`), writer(`${prefix}-c`)]);
    await following;
    assert.deepEqual(ids(records()), ids((await read(feed, prefix, after)).records));
    assert.equal(records().length, 60);
    for (const [i, { position }] of records().entries())
      assert.ok(i === 0 || isAfter(position, records()[i - 1]!.position), 'positions ascend');
    assert.equal(atOnce(), 1);
  },

  'an abort ends a follower that waits, and nothing is lost when it goes on from there': async (
    { journal, feed },
    prefix,
  ) => {
    const after = await currentPosition(journal);
    const { position } = await push(journal, prefix);
    const stop = new AbortController();
    const { handle, records } = recordingHandler();
    const following = value(feed.follow({ prefix, after }, handle, stop.signal));
    while (records().length === 0) await pause();
    await pause();
    stop.abort();
    const scanned = await following;
    if (isNone(scanned)) assert.fail('no position was scanned');
    assert.ok(!isAfter(position, scanned.value));
    const later = events(2);
    await push(journal, prefix, later);
    assert.deepEqual(ids((await read(feed, prefix, scanned)).records), ids(later));
  },

  'an abort while a batch is handled lets it finish and begins no other': async (
    { journal, feed },
    prefix,
  ) => {
    const after = await currentPosition(journal);
    const first = await push(journal, prefix);
    const stop = new AbortController();
    let calls = 0;
    const handle: BatchHandler<never> = () => async () => {
      calls += 1;
      if (calls === 1) await push(journal, prefix, events(3));
      stop.abort();
      await pause();
      return right('continue');
    };
    const scanned = await value(feed.follow({ prefix, after }, handle, stop.signal));
    assert.equal(calls, 1);
    assert.deepEqual(scanned, some(first.position));
    assert.equal((await read(feed, prefix, scanned)).records.length, 3);
  },

  'an aborted signal ends a follower before its first batch': async ({ journal, feed }, prefix) => {
    const after = await currentPosition(journal);
    await push(journal, prefix);
    const { handle, batches } = recordingHandler();
    const scanned = await value(feed.follow({ prefix, after }, handle, AbortSignal.abort()));
    assert.deepEqual(batches, []);
    assert.equal((await read(feed, prefix, scanned)).records.length, 1);
  },

  'a follower leaves no listener on the signal, however often it waited': async (
    { journal, feed },
    prefix,
  ) => {
    const after = await currentPosition(journal);
    const { signal } = new AbortController();
    const listeners = () => getEventListeners(signal, 'abort').length;
    const counts: Array<number> = [];
    const handle: BatchHandler<never> = () => () => {
      counts.push(listeners());
      return Promise.resolve(right(counts.length === 5 ? 'stop' : 'continue'));
    };
    const following = value(feed.follow({ prefix, after }, handle, signal));
    for (let n = 1; n <= 5; n++) {
      await pause();
      await push(journal, prefix);
      while (counts.length < n) await pause();
    }
    await following;
    assert.ok(counts[4]! <= counts[1]!, 'each wait takes its listener away');
    assert.equal(listeners(), 0);
  },

  'closing the store ends a follower that waits': async (store, prefix) => {
    const after = await currentPosition(store.journal);
    const { signal } = new AbortController();
    const following = answersClosed(store.feed.follow({ prefix, after }, recordingHandler().handle, signal));
    await pause();
    await store.close();
    await following;
  },
});
