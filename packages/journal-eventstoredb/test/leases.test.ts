import { type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { leaseHeld, leaseLost } from '@pengaduan/journal';
import type { EventStoreDbStore } from '../src/index.js';
import { refusal, value } from './answers.js';
import { event, freshStream } from './events.js';
import { withFaulty } from './faulty.js';
import { inTurn, noFaults, unavailable, type Fault } from './server/faults.js';
import { against, connected, opened, operator, type Target } from './target.js';

const streamOf = (name: string): string => `pengaduan_lease-${name}`;

describe(`leases, ${against}`, () => {
  let target: Target;
  let store: EventStoreDbStore;
  let bare: EventStoreDBClient;
  connected((all) => {
    ({ target, store, bare } = all);
  });

  it('keep one record each, however often they are renewed', async () => {
    const name = freshStream();
    let lease = await value(store.leases.acquire(name));
    for (let n = 0; n < 3; n++) lease = await value(store.leases.renew(lease));
    const kept = [];
    for await (const { event: record } of bare.readStream(streamOf(name))) kept.push(record?.type);
    expect(kept).toEqual(['LeaseRenewed']);
    expect(lease.fence).toBe(4n);
  });

  it('that are no record of a lease are corrupt', async () => {
    const name = freshStream();
    await bare.appendToStream(streamOf(name), jsonEvent({ type: 'Odd', data: {} }), operator);
    expect(await refusal(store.leases.acquire(name))).toMatchObject({ type: 'Corrupt', retry: 'never' });
  });

  it('that were deleted for ever are neither acquired nor renewed', async () => {
    const name = freshStream();
    const lease = await value(store.leases.acquire(name));
    await bare.tombstoneStream(streamOf(name));
    expect(await refusal(store.leases.acquire(name))).toMatchObject({ type: 'Deleted' });
    expect(await refusal(store.leases.renew(lease))).toMatchObject({ type: 'Deleted' });
  });

  it('of two processes on stores of their own only one has', async () => {
    const name = freshStream();
    const other = await opened(target.connectionString);
    const lease = await value(store.leases.acquire(name));
    expect(await refusal(other.leases.acquire(name))).toEqual(leaseHeld(name, lease.fence));
    const taken = await value(other.leases.acquire(name, lease.fence));
    expect(await refusal(store.leases.renew(lease))).toEqual(leaseLost(name));
    await value(other.leases.release(taken));
    await value(store.leases.acquire(name));
    await other.close();
  });
});

describe('a lease whose answer is lost', () => {
  const lost: Fault = { does: 'lose', with: unavailable };

  it(
    'was acquired, renewed and released once',
    withFaulty(async ({ server, store: { leases } }) => {
      server.script = inTurn('append', lost, lost, lost, lost);
      const lease = await value(leases.acquire('notices'));
      expect(lease.fence).toBe(1n);
      const renewed = await value(leases.renew(lease));
      await value(leases.release(renewed));
      expect(server.log.records(streamOf('notices'))).toHaveLength(3);
    }),
  );

  it(
    'and was taken over by another process meanwhile is lost',
    withFaulty(async ({ server, store: { leases } }) => {
      const lease = await value(leases.acquire('notices'));
      let asked = 0;
      server.script = ({ method, stream }) => {
        if (method !== 'append' || stream !== streamOf('notices')) return undefined;
        asked += 1;
        const [data, meta] = [Buffer.from('{}'), new Uint8Array()];
        if (asked === 2)
          server.log.push(stream, [{ id: event().id, type: 'LeaseAcquired', json: true, data, meta }]);
        return asked === 1 ? lost : undefined;
      };
      expect(await refusal(leases.renew(lease))).toEqual(leaseLost('notices'));
      expect(await refusal(leases.acquire('notices'))).toEqual(leaseHeld('notices', 3n));
    }),
  );

  it(
    'and cannot be read either is unavailable, and stays with its holder',
    withFaulty(async ({ server, store: { leases } }) => {
      const lease = await value(leases.acquire('notices'));
      server.script = () => ({ does: 'refuse', with: unavailable });
      const unreachable = { type: 'Unavailable', reason: 'unreachable', retry: 'safe' };
      expect(await refusal(leases.renew(lease))).toMatchObject(unreachable);
      expect(await refusal(leases.acquire('notices'))).toMatchObject(unreachable);
      server.script = noFaults;
      await value(leases.renew(lease));
    }),
  );
});
