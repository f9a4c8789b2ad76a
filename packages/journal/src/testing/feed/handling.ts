import assert from 'node:assert/strict';
import { left, right } from 'fp-ts/lib/Either.js';
import { isNone, some } from 'fp-ts/lib/Option.js';
import { isAfter } from '../../position.js';
import type { Journal } from '../../ports/journal.js';
import { refusal, value } from '../answer.js';
import { cases } from '../case.js';
import { events, ids, push } from '../records.js';
import { currentPosition, read, recordingHandler } from './reading.js';

const largest = 1024;

/** More records than one batch may hold, over three streams. */
const pushMany = async (journal: Journal, prefix: string) => {
  const written = Array.from({ length: 6 }, () => events(200));
  for (const [i, batch] of written.entries()) await push(journal, `${prefix}-${i % 3}`, batch);
  return ids(written.flat());
};

export const handling = cases({
  'batches are bounded, and the next comes when the handler is done with the one before': async (
    { journal, feed },
    prefix,
  ) => {
    const after = await currentPosition(journal);
    const written = await pushMany(journal, prefix);
    const { handle, records, batches, atOnce } = recordingHandler();
    const scanned = await value(feed.read({ prefix, after }, handle));
    assert.deepEqual(ids(records()), written);
    assert.equal(atOnce(), 1);
    assert.ok(batches.every(({ events }) => events.length > 0 && events.length <= largest));
    for (const [i, { events, scannedTo }] of batches.entries()) {
      const next = batches[i + 1]?.events[0].position;
      assert.ok(!isAfter(events.at(-1)!.position, scannedTo), 'a batch was scanned to its end');
      assert.ok(next === undefined || isAfter(next, scannedTo), 'nothing unhandled counts as scanned');
    }
    if (isNone(scanned)) assert.fail('no position was scanned');
    assert.ok(!isAfter(batches.at(-1)!.scannedTo, scanned.value));
  },

  'stopped after any batch, reading goes on from there with the next record': async (
    { journal, feed },
    prefix,
  ) => {
    let after = await currentPosition(journal);
    const written = await pushMany(journal, prefix);
    const seen: Array<string> = [];
    for (let more = true; more && seen.length <= written.length;) {
      const { handle, records, batches } = recordingHandler(1);
      const scanned = await value(feed.read({ prefix, after }, handle));
      more = batches.length > 0;
      assert.ok(batches.length <= 1, 'stop is stop');
      if (more) assert.deepEqual(scanned, some(batches[0]!.scannedTo));
      seen.push(...ids(records()));
      after = scanned;
    }
    assert.deepEqual(seen, written);
  },

  'the refusal of a handler ends the reading and comes out unchanged': async ({ journal, feed }, prefix) => {
    const after = await currentPosition(journal);
    await pushMany(journal, prefix);
    const refused = { type: 'Refused' };
    let calls = 0;
    const handle = () => () => Promise.resolve((calls++, left(refused)));
    assert.equal(await refusal(feed.read({ prefix, after }, handle)), refused);
    assert.equal(calls, 1);
    const { signal } = new AbortController();
    assert.equal(await refusal(feed.follow({ prefix, after }, handle, signal)), refused);
    assert.equal(calls, 2);
  },

  'a handler may append to the store that it reads': async ({ journal, feed }, prefix) => {
    const after = await currentPosition(journal);
    await push(journal, `${prefix}-a`, events(2));
    const answered =
      ({ events: { length } }: { events: { length: number } }) =>
      async () => {
        await push(journal, `${prefix}-b`, events(length));
        return right('continue' as const);
      };
    await value(feed.read({ prefix: `${prefix}-a`, after }, answered));
    assert.equal((await read(feed, `${prefix}-b`, after)).records.length, 2);
  },
});
