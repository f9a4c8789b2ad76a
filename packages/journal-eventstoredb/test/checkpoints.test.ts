import { type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { some } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import type { Checkpoint, Checkpoints } from '@pengaduan/journal';
import type { EventStoreDbStore } from '../src/index.js';
import { refusal, value } from './answers.js';
import { event, freshStream } from './events.js';
import { withFaulty } from './faulty.js';
import { inTurn, noFaults, unavailable, type Fault } from './server/faults.js';
import { against, connected, opened, operator, type Target } from './target.js';

const at = (n: number) => ({ commit: BigInt(n), prepare: BigInt(n) });
const streamOf = (name: string): string => `pengaduan_checkpoint-${name}`;

const advanced = async (
  checkpoints: Checkpoints,
  name: string,
  ...to: ReadonlyArray<number>
): Promise<Checkpoint> => {
  let checkpoint = await value(checkpoints.load(name));
  for (const n of to) checkpoint = await value(checkpoints.advance(checkpoint, at(n)));
  return checkpoint;
};

describe(`checkpoints, ${against}`, () => {
  let target: Target;
  let store: EventStoreDbStore;
  let bare: EventStoreDBClient;
  connected((all) => {
    ({ target, store, bare } = all);
  });

  it('keep one record each, however often they advance', async () => {
    const name = freshStream();
    await advanced(store.checkpoints, name, 1, 2, 3, 4);
    const kept = [];
    for await (const { event: record } of bare.readStream(streamOf(name))) kept.push(record?.data);
    expect(kept).toEqual([{ commit: '4', prepare: '4' }]);
  });

  it('do not change metadata that somebody else gave their stream', async () => {
    const name = freshStream();
    await bare.setStreamMetadata(streamOf(name), { maxCount: 3, owner: 'bagian organisasi' }, operator);
    await advanced(store.checkpoints, name, 1, 2);
    const { metadata } = await bare.getStreamMetadata(streamOf(name));
    expect(metadata).toEqual({ maxCount: 3, owner: 'bagian organisasi' });
  });

  it('that are not a position are corrupt', async () => {
    for (const data of [
      { commit: 1, prepare: 1 },
      { commit: '1' },
      ['1', '1'],
      { commit: '-1', prepare: 'x' },
    ]) {
      const name = freshStream();
      await bare.appendToStream(streamOf(name), jsonEvent({ type: 'Odd', data }), operator);
      expect(await refusal(store.checkpoints.load(name))).toMatchObject({ type: 'Corrupt', retry: 'never' });
    }
  });

  it('that were deleted for ever are neither loaded nor advanced', async () => {
    const name = freshStream();
    const loaded = await advanced(store.checkpoints, name, 1);
    await bare.tombstoneStream(streamOf(name));
    expect(await refusal(store.checkpoints.load(name))).toMatchObject({ type: 'Deleted' });
    expect(await refusal(store.checkpoints.advance(loaded, at(2)))).toMatchObject({ type: 'Corrupt' });
  });

  it('of two runners on stores of their own only one advances', async () => {
    const name = freshStream();
    const other = await opened(target.connectionString);
    const [mine, yours] = [
      await value(store.checkpoints.load(name)),
      await value(other.checkpoints.load(name)),
    ];
    const taken = await value(store.checkpoints.advance(mine, at(5)));
    for (const n of [5, 6])
      expect(await refusal(other.checkpoints.advance(yours, at(n)))).toEqual({
        type: 'Fenced',
        name,
        retry: 'never',
      });
    expect(await value(other.checkpoints.load(name))).toEqual(taken);
    await other.close();
  });
});

describe('a checkpoint whose answer is lost', () => {
  const lost: Fault = { does: 'lose', with: unavailable };

  it(
    'has advanced once',
    withFaulty(async ({ server, store: { checkpoints } }) => {
      const loaded = await advanced(checkpoints, 'rows', 1);
      server.script = inTurn('append', lost, lost);
      const next = await value(checkpoints.advance(loaded, at(2)));
      expect(next).toEqual(await value(checkpoints.load('rows')));
      expect(next).toEqual({ name: 'rows', position: some(at(2)), fence: loaded.fence + 1n });
    }),
  );

  it(
    'and was overtaken by another runner meanwhile is fenced',
    withFaulty(async ({ server, store: { checkpoints } }) => {
      const loaded = await advanced(checkpoints, 'rows', 1);
      let asked = 0;
      server.script = ({ method, stream }) => {
        if (method !== 'append' || stream !== streamOf('rows')) return undefined;
        asked += 1;
        const data = Buffer.from('{"commit":"9","prepare":"9"}');
        if (asked === 2)
          server.log.push(stream, [
            { id: event().id, type: 'CheckpointAdvanced', json: true, data, meta: new Uint8Array() },
          ]);
        return asked === 1 ? lost : undefined;
      };
      expect(await refusal(checkpoints.advance(loaded, at(2)))).toEqual({
        type: 'Fenced',
        name: 'rows',
        retry: 'never',
      });
      expect((await value(checkpoints.load('rows'))).position).toEqual(some(at(9)));
    }),
  );

  it(
    'and cannot be read either is unavailable, and does not count as advanced',
    withFaulty(async ({ server, store: { checkpoints } }) => {
      const loaded = await advanced(checkpoints, 'rows', 1);
      server.script = () => ({ does: 'refuse', with: unavailable });
      const unreachable = { type: 'Unavailable', reason: 'unreachable', retry: 'safe' };
      expect(await refusal(checkpoints.advance(loaded, at(2)))).toMatchObject(unreachable);
      expect(await refusal(checkpoints.load('rows'))).toMatchObject(unreachable);
      server.script = noFaults;
      expect(await value(checkpoints.load('rows'))).toEqual(loaded);
    }),
  );
});
