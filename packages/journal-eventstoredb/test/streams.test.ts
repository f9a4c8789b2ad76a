import { binaryEvent, type EventStoreDBClient, jsonEvent, type EventData } from '@eventstore/db-client';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import type { EventStoreDbStore } from '../src/index.js';
import { receipt, records, refusal, value } from './answers.js';
import { event, events, freshStream, ids, keepAll, nothingYet } from './events.js';
import { against, connected, operator } from './target.js';

describe(`what an operator or another program did to a stream, ${against}`, () => {
  let store: EventStoreDbStore;
  let bare: EventStoreDBClient;
  connected((all) => {
    ({ store, bare } = all);
  });

  const lost = (stream: string, how: string) => ({
    type: 'Corrupt',
    detail: `history lost: ${stream} ${how}`,
    retry: 'never',
  });

  it('a tombstoned stream is deleted for reading and for writing', async () => {
    const stream = freshStream();
    const loaded = await value(store.journal.load(stream, keepAll));
    const { token } = await receipt(store.journal, loaded.token, events(2));
    await bare.tombstoneStream(stream);
    const deleted = { type: 'Deleted', stream, retry: 'never' };
    expect(await refusal(store.journal.load(stream, keepAll))).toEqual(deleted);
    expect(await refusal(store.journal.resync(loaded, keepAll))).toEqual(deleted);
    expect(await refusal(store.journal.append(token, events(1)))).toEqual(deleted);
    expect(await refusal(store.journal.append(nothingYet(stream), events(1)))).toEqual(deleted);
  });

  it('a soft-deleted stream is deleted, not new, so that nobody begins it again unknowingly', async () => {
    const stream = freshStream();
    const loaded = await value(store.journal.load(stream, keepAll));
    await receipt(store.journal, loaded.token, events(3));
    const full = await value(store.journal.load(stream, keepAll));
    await bare.deleteStream(stream);
    const deleted = { type: 'Deleted', stream, retry: 'never' };
    expect(await refusal(store.journal.load(stream, keepAll))).toEqual(deleted);
    expect(await refusal(store.journal.resync(loaded, keepAll))).toEqual(deleted);
    expect(await refusal(store.journal.resync(full, keepAll))).toEqual(deleted);
  });

  it('an append with a token from before a soft delete revives the stream: revisions go on, its history is lost', async () => {
    const stream = freshStream();
    const first = events(3);
    await receipt(store.journal, nothingYet(stream), first);
    await bare.deleteStream(stream);
    const revived = await receipt(store.journal, nothingYet(stream), events(2));
    expect([revived.first, revived.last, revived.token.revision]).toEqual([3n, 4n, 4n]);
    expect(await refusal(store.journal.load(stream, keepAll))).toEqual(lost(stream, 'begins at revision 3'));
    const known = { state: null, token: { stream, revision: 2n } };
    const tail = await value(store.journal.resync(known, { initial: null, evolve: () => right(null) }));
    expect(tail.token.revision).toBe(4n);
    expect(await refusal(store.journal.append(nothingYet(stream), first))).toEqual(
      lost(stream, 'has records that can no longer be read'),
    );
  });

  const truncations = {
    'truncated in the middle': { metadata: { truncateBefore: 3 }, how: 'begins at revision 3' },
    'cut to its last records by $maxCount': { metadata: { maxCount: 2 }, how: 'begins at revision 3' },
    'truncated after its end': {
      metadata: { truncateBefore: 100 },
      how: 'has records that can no longer be read',
    },
  } as const;
  for (const [name, { metadata, how }] of Object.entries(truncations))
    it(`a stream ${name} has lost its history: a full fold says so, a fold from after the gap goes on`, async () => {
      const stream = freshStream();
      const batch = events(5);
      const { token } = await receipt(store.journal, nothingYet(stream), batch);
      const early = { state: [], token: { stream, revision: 0n } };
      await bare.setStreamMetadata(stream, metadata, operator);
      expect(await refusal(store.journal.load(stream, keepAll))).toEqual(lost(stream, how));
      if (how.startsWith('begins')) {
        expect(await refusal(store.journal.resync(early, keepAll))).toEqual(lost(stream, how));
        const covered = { state: [], token: { stream, revision: 2n } };
        expect(ids((await value(store.journal.resync(covered, keepAll))).state)).toEqual(ids(batch).slice(3));
      }
      const whole = { state: [], token };
      expect((await value(store.journal.resync(whole, keepAll))).token).toEqual(token);
      await receipt(store.journal, token, events(1));
    });

  it('a record whose data or metadata are not JSON is corrupt, and says where it is', async () => {
    const bad: Readonly<Record<string, ReadonlyArray<EventData>>> = {
      'the data are not JSON': [
        binaryEvent({ type: 'Counted', data: Buffer.from([0, 1]) }),
        jsonEvent({ type: 'Counted', data: 'what another program wrote as a bare text' }),
      ],
      'the metadata are not a JSON object': [
        jsonEvent({ type: 'Counted', data: {}, metadata: new Uint8Array([255]) }),
        jsonEvent({ type: 'Counted', data: {}, metadata: ['a'] }),
      ],
    };
    for (const [what, given] of Object.entries(bad))
      for (const one of given) {
        const stream = freshStream();
        const { token } = await receipt(store.journal, nothingYet(stream), events(1));
        await bare.appendToStream(stream, one, {
          expectedRevision: 0n,
          ...operator,
        });
        const corrupt = { type: 'Corrupt', detail: `${stream} at revision 1: ${what}`, retry: 'never' };
        expect(await refusal(store.journal.load(stream, keepAll))).toEqual(corrupt);
        expect(await refusal(store.journal.resync({ state: [], token }, keepAll))).toEqual(corrupt);
        const handled: Array<string> = [];
        const handle =
          ({ events: seen }: { events: ReadonlyArray<{ id: string }> }) =>
          () => {
            handled.push(...ids(seen));
            return Promise.resolve(right('continue' as const));
          };
        expect(await refusal(store.feed.read({ prefix: stream, after: none }, handle))).toEqual(corrupt);
        expect(handled).toHaveLength(1);
      }
  });

  it('a record of another program without metadata is read with none', async () => {
    const stream = freshStream();
    await bare.appendToStream(stream, jsonEvent({ type: 'Counted', data: { a: 1 } }), {
      expectedRevision: 'no_stream',
      ...operator,
    });
    expect((await records(store.journal, stream))[0]).toMatchObject({
      type: 'Counted',
      data: { a: 1 },
      metadata: {},
    });
  });

  it('links and other system events inside a stream are passed over, the revision is not', async () => {
    const stream = freshStream();
    const batch = events(2);
    const { token } = await receipt(store.journal, nothingYet(stream), [batch[0]!]);
    const link = binaryEvent({ type: '$>', data: Buffer.from(`0@${stream}`) });
    await bare.appendToStream(stream, link, { expectedRevision: 0n, ...operator });
    const loaded = await value(store.journal.load(stream, keepAll));
    expect([ids(loaded.state), loaded.token.revision]).toEqual([[batch[0]!.id], 1n]);
    await receipt(store.journal, loaded.token, [batch[1]!]);
    expect(ids((await value(store.journal.resync({ state: [], token }, keepAll))).state)).toEqual([
      batch[1]!.id,
    ]);
  });

  it('a revision that no stream has is a conflict, and never reaches the client', async () => {
    const stream = freshStream();
    await receipt(store.journal, nothingYet(stream), events(2));
    for (const revision of [-1n, -2n, 2n ** 63n, 2n ** 64n - 1n]) {
      const conflict = { type: 'Conflict', stream, expected: revision, actual: 1n, retry: 'never' };
      expect(await refusal(store.journal.append({ stream, revision }, events(1)))).toEqual(conflict);
    }
  });

  it('when it was recorded is the time of the server', async () => {
    const stream = freshStream();
    await receipt(store.journal, nothingYet(stream), [event()]);
    const [record] = await records(store.journal, stream);
    let created: Date | undefined;
    for await (const { event: stored } of bare.readStream(stream)) created = stored?.created;
    expect(record?.recordedAt).toBe(created?.getTime());
  });

  it('correlation and causation stand under the names that the projections of the server know', async () => {
    const stream = freshStream();
    const metadata = { $correlationId: 'c-1', $causationId: 'e-0', actor: 'admin' };
    await receipt(store.journal, nothingYet(stream), [{ ...event(), metadata }]);
    for await (const { event: stored } of bare.readStream(stream)) expect(stored?.metadata).toEqual(metadata);
  });
});
