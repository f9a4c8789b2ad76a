import assert from 'node:assert/strict';
import { isNone, some, type Option } from 'fp-ts/lib/Option.js';
import { isAfter } from '../../position.js';
import type { Position } from '../../ports/record.js';
import { answersClosed, refusal } from '../answer.js';
import { cases, freshStream } from '../case.js';
import { event, events, ids, nothingYet, push, receipt, records } from '../records.js';
import { currentPosition, read, recordingHandler } from './reading.js';

const assertNotBefore = (scanned: Option<Position>, position: Position): void => {
  if (isNone(scanned)) assert.fail('no position was scanned');
  assert.ok(!isAfter(position, scanned.value), 'the position scanned to lies too far back');
};

export const range = cases({
  'the records of all streams of a prefix come in order of position, as the journal gives them': async (
    { journal, feed },
    prefix,
  ) => {
    const after = await currentPosition(journal);
    const written = [];
    for (const [name, count] of [
      ['b', 3],
      ['a', 2],
      ['b', 1],
      ['c', 2],
      ['a', 1],
    ] as const) {
      const batch = events(count);
      const { position } = await push(journal, `${prefix}-${name}`, batch);
      written.push({ batch, position });
    }
    const { records: seen } = await read(feed, prefix, after);
    assert.deepEqual(ids(seen), ids(written.flatMap(({ batch }) => batch)));
    for (const [i, { position }] of seen.entries())
      assert.ok(i === 0 || isAfter(position, seen[i - 1]!.position), 'positions ascend');
    for (const { batch, position } of written)
      assert.deepEqual(seen.find(({ id }) => id === batch.at(-1)?.id)?.position, position);
    for (const name of ['a', 'b', 'c']) {
      const stream = `${prefix}-${name}`;
      const ofStream = seen.filter((record) => record.stream === stream);
      assert.deepEqual(ofStream, await records(journal, stream));
    }
  },

  'a prefix is compared letter by letter': async ({ journal, feed }, root) => {
    const after = await currentPosition(journal);
    const prefix = `${root}-a_%.`;
    const names = ['a_%.', 'a_%.1', 'aX%.1', 'a_YY.1', 'a_%X1', 'A_%.1', 'a_%', 'b-a_%.1'];
    for (const name of names) await push(journal, `${root}-${name}`);
    const { records: seen } = await read(feed, prefix, after);
    assert.deepEqual(
      seen.map(({ stream }) => stream),
      [prefix, `${prefix}1`],
    );
  },

  'a position after the end, as after a backup was restored, is Corrupt and not silence': async (
    { journal, feed },
    prefix,
  ) => {
    const { position } = await push(journal, prefix);
    const beyond = { commit: position.commit + 2n ** 40n, prepare: position.prepare + 2n ** 40n };
    const range = { prefix, after: some(beyond) };
    const { handle } = recordingHandler();
    assert.equal((await refusal(feed.read(range, handle))).type, 'Corrupt');
    assert.equal((await refusal(feed.follow(range, handle, new AbortController().signal))).type, 'Corrupt');
  },

  'reading begins after the given position, which may be that of any record': async (
    { journal, feed },
    prefix,
  ) => {
    const after = await currentPosition(journal);
    await push(journal, `${prefix}-a`, events(3));
    await push(journal, `${prefix}-b`, events(2));
    await push(journal, `${prefix}-a`, events(1));
    const all = (await read(feed, prefix, after)).records;
    assert.equal(all.length, 6);
    for (const [i, { position }] of all.entries()) {
      const rest = await read(feed, prefix, some(position));
      assert.deepEqual(ids(rest.records), ids(all.slice(i + 1)));
    }
  },

  'the position scanned to is past records that do not match': async ({ journal, feed }, prefix) => {
    const after = await currentPosition(journal);
    const idle = await read(feed, prefix, after);
    assert.deepEqual(idle.batches, []);
    if (isNone(after)) assert.fail('no position');
    assertNotBefore(idle.scanned, after.value);
    await push(journal, `${prefix}-a`);
    const foreign = await push(journal, freshStream(), events(5));
    const matching = await read(feed, `${prefix}-a`, after);
    assert.equal(matching.records.length, 1);
    assertNotBefore(matching.scanned, foreign.position);
    const none = await read(feed, `${prefix}-b`, after);
    assert.deepEqual(none.batches, []);
    assertNotBefore(none.scanned, foreign.position);
    await push(journal, `${prefix}-b`);
    assert.equal((await read(feed, `${prefix}-b`, none.scanned)).records.length, 1);
  },

  'a refused append between two others leaves nothing in the feed': async ({ journal, feed }, prefix) => {
    const after = await currentPosition(journal);
    const before = events(2);
    const { token, position } = await receipt(journal, nothingYet(prefix), before);
    await refusal(journal.append(nothingYet(prefix), events(2)));
    await refusal(journal.append(token, [event(), { ...event(), data: 1n as never }]));
    const later = events(2);
    await push(journal, `${prefix}-b`, later);
    assert.deepEqual(ids((await read(feed, prefix, after)).records), ids([...before, ...later]));
    assert.deepEqual(ids((await read(feed, prefix, some(position))).records), ids(later));
  },

  'a closed store reads nothing and says that it is closed': async (store, prefix) => {
    const after = await currentPosition(store.journal);
    await store.close();
    const { handle } = recordingHandler();
    await answersClosed(store.feed.read({ prefix, after }, handle));
    await answersClosed(store.feed.follow({ prefix, after }, handle, new AbortController().signal));
  },
});
