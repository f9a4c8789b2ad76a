import assert from 'node:assert/strict';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import { leaseHeld, leaseLost } from '../../failure-constructors.js';
import { answersClosed, refusal, value } from '../answer.js';
import { cases } from '../case.js';
import { currentPosition, read } from '../feed/reading.js';

export const leases = cases({
  'a lease that nobody holds is acquired, and a second process is told that it is held': async (
    { leases },
    name,
  ) => {
    const { name: named, fence } = await value(leases.acquire(name));
    assert.equal(named, name);
    for (let n = 0; n < 2; n++) assert.deepEqual(await refusal(leases.acquire(name)), leaseHeld(name, fence));
  },

  'a lease that was released is free at once, under a higher fence': async ({ leases }, name) => {
    let fence = (await value(leases.acquire(name))).fence;
    let lease = { name, fence };
    for (let n = 0; n < 3; n++) {
      await value(leases.release(lease));
      assert.deepEqual(await refusal(leases.renew(lease)), leaseLost(name));
      assert.deepEqual(await refusal(leases.release(lease)), leaseLost(name));
      lease = await value(leases.acquire(name));
      assert.ok(lease.fence > fence, 'the fence rises');
      fence = lease.fence;
    }
  },

  'a renewal raises the fence, and the lease before it is worth nothing any more': async (
    { leases },
    name,
  ) => {
    const first = await value(leases.acquire(name));
    const renewed = await value(leases.renew(first));
    assert.ok(renewed.fence > first.fence, 'the fence rises');
    assert.deepEqual(await refusal(leases.acquire(name)), leaseHeld(name, renewed.fence));
    assert.deepEqual(await refusal(leases.renew(first)), leaseLost(name));
    assert.deepEqual(await refusal(leases.release(first)), leaseLost(name));
    assert.deepEqual(await refusal(leases.acquire(name)), leaseHeld(name, renewed.fence));
    await value(leases.release(await value(leases.renew(renewed))));
  },

  'a lease that is held is taken over only at the fence that was watched': async ({ leases }, name) => {
    const expired = await value(leases.acquire(name));
    const taken = await value(leases.acquire(name, expired.fence));
    assert.ok(taken.fence > expired.fence, 'the fence rises');
    assert.deepEqual(await refusal(leases.renew(expired)), leaseLost(name));
    assert.deepEqual(await refusal(leases.release(expired)), leaseLost(name));
    const renewed = await value(leases.renew(taken));
    for (const fence of [expired.fence, taken.fence, renewed.fence + 1n])
      assert.deepEqual(await refusal(leases.acquire(name, fence)), leaseHeld(name, renewed.fence));
    await value(leases.renew(renewed));
  },

  'of many that acquire a lease at once, or take it over at once, exactly one gets it': async (
    { leases },
    name,
  ) => {
    let expired: bigint | undefined;
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(Array.from({ length: 6 }, () => leases.acquire(name, expired)()));
      const got = answers.flatMap((answer) => (isRight(answer) ? [answer.right] : []));
      const refused = answers.flatMap((answer) => (isLeft(answer) ? [answer.left] : []));
      assert.equal(got.length, 1);
      assert.deepEqual(refused, Array(5).fill(leaseHeld(name, got[0]!.fence)));
      expired = got[0]!.fence;
    }
  },

  'a renewal and a takeover at the same time: one of them happens': async ({ leases }, name) => {
    for (let round = 0; round < 4; round++) {
      const lease = await value(leases.acquire(`${name}-${round}`));
      const [renewed, taken] = await Promise.all([
        leases.renew(lease)(),
        leases.acquire(lease.name, lease.fence)(),
      ]);
      assert.notEqual(isRight(renewed), isRight(taken));
      const holder = isRight(renewed) ? renewed.right : isRight(taken) ? taken.right : lease;
      assert.deepEqual(await refusal(leases.acquire(lease.name)), leaseHeld(lease.name, holder.fence));
    }
  },

  'leases of different names, and a checkpoint of the same name, know nothing of each other': async (
    { leases, checkpoints },
    name,
  ) => {
    const lease = await value(leases.acquire(name));
    const other = await value(leases.acquire(`${name}-b`));
    await value(leases.release(other));
    assert.deepEqual(await refusal(leases.acquire(name)), leaseHeld(name, lease.fence));
    const checkpoint = await value(checkpoints.load(name));
    assert.equal(checkpoint.fence, 0n);
    await value(checkpoints.advance(checkpoint, { commit: 1n, prepare: 1n }));
    await value(leases.renew(lease));
  },

  'the feed does not show leases': async ({ leases, journal, feed }, name) => {
    const after = await currentPosition(journal);
    await value(leases.release(await value(leases.renew(await value(leases.acquire(name))))));
    const { records } = await read(feed, '', after);
    // Others may use the same server.
    assert.deepEqual(
      records.filter(({ stream }) => stream.includes(name)),
      [],
    );
  },

  'a closed store gives no lease and says that it is closed': async (store, name) => {
    const lease = await value(store.leases.acquire(name));
    await store.close();
    await answersClosed(store.leases.acquire(name));
    await answersClosed(store.leases.renew(lease));
    await answersClosed(store.leases.release(lease));
  },
});
