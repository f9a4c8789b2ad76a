import { binaryEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { right } from 'fp-ts/lib/Either.js';
import { isSome, none, some, type Option } from 'fp-ts/lib/Option.js';
import type {
  BatchHandler,
  PassedOverRecord,
  Position,
  Recorded,
  UnreadableRecord,
} from '@pengaduan/journal';
import { describe, expect, it } from 'vitest';
import type { EventStoreDbStore } from '../src/index.js';
import { receipt, records, refusal, value } from './answers.js';
import { events, freshStream, ids, keepAll, nothingYet } from './events.js';
import { against, connected, opened, operator, type Target } from './target.js';

describe(`the feed, ${against}`, () => {
  let target: Target;
  let store: EventStoreDbStore;
  let bare: EventStoreDBClient;
  connected((all) => {
    ({ target, store, bare } = all);
  });

  const read = async (prefix: string, after: Option<Position> = none, from = store) => {
    const seen: Array<Recorded> = [];
    const handle =
      ({ events: batch }: { events: ReadonlyArray<Recorded> }) =>
      () => {
        seen.push(...batch);
        return Promise.resolve(right('continue' as const));
      };
    const scanned = await value(from.feed.read({ prefix, after }, handle));
    return { seen, scanned };
  };

  it('does not hand over what the server itself wrote: metadata, tombstones, links', async () => {
    const prefix = freshStream();
    const written = events(2);
    await receipt(store.journal, nothingYet(`${prefix}-a`), written);
    await bare.setStreamMetadata(`${prefix}-a`, { maxCount: 5 }, operator);
    await bare.tombstoneStream(`${prefix}-a`);
    const more = events(1);
    await receipt(store.journal, nothingYet(`${prefix}-b`), more);
    expect(ids((await read(prefix)).seen)).toEqual(ids([...written, ...more]));
  });

  it('names what the server wrote for itself into a stream, so that its revision is no gap', async () => {
    const prefix = freshStream();
    const stream = `${prefix}-a`;
    const { token } = await receipt(store.journal, nothingYet(stream), events(1));
    const link = binaryEvent({ type: '$>', data: Buffer.from(`0@${stream}`) });
    await bare.appendToStream(stream, link, { expectedRevision: 0n, ...operator });
    await receipt(
      store.journal,
      (await value(store.journal.resync({ state: [], token }, keepAll))).token,
      events(1),
    );
    const places: Array<string> = [];
    const revisions: Array<bigint> = [];
    const onPassedOver = (record: PassedOverRecord) =>
      void places.push(`${record.stream}@${record.revision}`);
    const handle: BatchHandler<never> = ({ events: batch }) => {
      revisions.push(...batch.map(({ revision }) => revision));
      return () => Promise.resolve(right('continue'));
    };
    await value(store.feed.read({ prefix, after: none, onPassedOver }, handle));
    expect(revisions).toEqual([0n, 2n]);
    expect(new Set(places)).toEqual(new Set([`${stream}@1`]));
  });

  it('still shows what a stream has lost: deleted and truncated records stay in the log until it is scavenged', async () => {
    const prefix = freshStream();
    const written = events(4);
    await receipt(store.journal, nothingYet(`${prefix}-a`), written);
    await bare.setStreamMetadata(`${prefix}-a`, { truncateBefore: 3 }, operator);
    await bare.deleteStream(`${prefix}-a`);
    expect(ids((await read(prefix)).seen)).toEqual(ids(written));
  });

  it('gives a reader without matching records the position up to which it has looked, and goes on from there', async () => {
    const prefix = freshStream();
    const { scanned } = await read(prefix);
    await receipt(store.journal, nothingYet(freshStream()), events(700));
    const later = await read(prefix, scanned);
    expect(later.seen).toEqual([]);
    const batch = events(2);
    await receipt(store.journal, nothingYet(prefix), batch);
    expect(ids((await read(prefix, later.scanned)).seen)).toEqual(ids(batch));
  });

  it('with a record that is not JSON is corrupt, or goes on after it and says where it is', async () => {
    const prefix = freshStream();
    const [before, after] = [events(1), events(1)];
    await receipt(store.journal, nothingYet(`${prefix}-a`), before);
    const binary = binaryEvent({ type: 'Photo', data: Buffer.from([0, 1]) });
    await bare.appendToStream(`${prefix}-a`, binary, { expectedRevision: 0n, ...operator });
    await receipt(store.journal, nothingYet(`${prefix}-b`), after);
    const seen: Array<Recorded> = [];
    const handle: BatchHandler<never> = ({ events: batch }) => {
      seen.push(...batch);
      return () => Promise.resolve(right('continue'));
    };
    expect(await refusal(store.feed.read({ prefix, after: none }, handle))).toMatchObject({
      type: 'Corrupt',
    });
    seen.length = 0;
    const unreadable: Array<UnreadableRecord> = [];
    const onUnreadable = (one: UnreadableRecord): void => void unreadable.push(one);
    await value(store.feed.read({ prefix, after: none, onUnreadable }, handle));
    expect(ids(seen)).toEqual(ids([...before, ...after]));
    expect(unreadable).toMatchObject([{ stream: `${prefix}-a`, revision: 1n }]);
  });

  it('does not show checkpoints, whatever the prefix: a follower that keeps one would follow itself', async () => {
    const name = freshStream();
    const loaded = await value(store.checkpoints.load(name));
    const { position } = await receipt(store.journal, nothingYet(freshStream()), events(1));
    await value(store.checkpoints.advance(loaded, position));
    const { seen, scanned } = await read('', some(position));
    expect(seen.filter(({ type }) => type === 'CheckpointAdvanced')).toEqual([]);
    expect(isSome(scanned) && scanned.value.commit > position.commit).toBe(true);
  });

  it('of a store with a namespace knows only its own streams, under the names they have there', async () => {
    const stream = freshStream();
    const [mine, yours] = [
      await opened(target.connectionString, { prefix: `bangkalan_${stream.slice(-8)}_` }),
      await opened(target.connectionString, { prefix: `sampang_${stream.slice(-8)}_` }),
    ];
    const [here, there] = [events(2), events(3)];
    await receipt(mine.journal, nothingYet(stream), here);
    await receipt(yours.journal, nothingYet(stream), there);
    for (const [own, batch] of [
      [mine, here],
      [yours, there],
    ] as const) {
      const { seen } = await read('adapter_test-', none, own);
      expect(ids(seen)).toEqual(ids(batch));
      expect(seen).toEqual(await records(own.journal, stream));
      expect(seen[0]?.stream).toBe(stream);
    }
    const checkpoint = await value(mine.checkpoints.load('rows'));
    await value(mine.checkpoints.advance(checkpoint, { commit: 7n, prepare: 7n }));
    expect((await value(yours.checkpoints.load('rows'))).position).toEqual(none);
    await mine.close();
    await yours.close();
  });
});
