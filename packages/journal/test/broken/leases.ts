import { randomUUID } from 'node:crypto';
import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js';
import { leaseHeld, leaseLost, type Leases, type Store } from '@pengaduan/journal';
import type { Broken } from './broken.js';

const leases =
  (change: (whole: Leases, store: Store) => Partial<Leases>) =>
  (whole: Store): Store => ({ ...whole, leases: { ...whole.leases, ...change(whole.leases, whole) } });

const acquired = 'a lease that nobody holds is acquired, and a second process is told that it is held';
const released = 'a lease that was released is free at once, under a higher fence';
const renewed = 'a renewal raises the fence, and the lease before it is worth nothing any more';
const takenOver = 'a lease that is held is taken over only at the fence that was watched';
const atOnce = 'of many that acquire a lease at once, or take it over at once, exactly one gets it';
const apart = 'leases of different names, and a checkpoint of the same name, know nothing of each other';
const inTurn = 'however three processes take turns, a lease belongs to one of them, and its fence only rises';

export const brokenLeases: ReadonlyArray<Broken> = [
  {
    defect: 'gives a lease to whoever asks',
    caughtBy: [acquired, renewed, atOnce, inTurn],
    breakIt: leases(({ acquire }) => ({
      acquire: (name) => async () => {
        const first = await acquire(name)();
        if (!isLeft(first) || first.left.type !== 'LeaseHeld') return first;
        return acquire(name, first.left.fence)();
      },
    })),
  },
  {
    defect: 'takes a lease over without looking at its fence',
    caughtBy: [takenOver],
    breakIt: leases(({ acquire }) => ({
      acquire: (name, expired) => async () => {
        const first = await acquire(name, expired)();
        if (expired === undefined || !isLeft(first) || first.left.type !== 'LeaseHeld') return first;
        return acquire(name, first.left.fence)();
      },
    })),
  },
  {
    defect: 'never lets a lease be taken over',
    caughtBy: [takenOver, atOnce, inTurn],
    breakIt: leases(({ acquire }) => ({ acquire: (name) => acquire(name) })),
  },
  {
    defect: 'keeps the fence at a renewal',
    caughtBy: [renewed],
    breakIt: leases(() => ({ renew: (lease) => () => Promise.resolve(right(lease)) })),
  },
  {
    defect: 'lets anybody release a lease',
    caughtBy: [released, takenOver],
    breakIt: leases(({ acquire, release }) => ({
      release: (lease) => async () => {
        const holder = await acquire(lease.name)();
        if (!isLeft(holder)) return release(holder.right)();
        if (holder.left.type !== 'LeaseHeld') return release(lease)();
        return release({ ...lease, fence: holder.left.fence })();
      },
    })),
  },
  {
    defect: 'forgets to release',
    caughtBy: [released, inTurn],
    breakIt: leases(() => ({ release: () => () => Promise.resolve(right(undefined)) })),
  },
  {
    defect: 'looks first and writes later, when another process may have written',
    caughtBy: [atOnce, 'a renewal and a takeover at the same time: one of them happens'],
    breakIt: (whole) => {
      const stored = new Map<string, bigint>();
      let fence = 0n;
      const write = async (name: string) => {
        await Promise.resolve();
        stored.set(name, ++fence);
        return right({ name, fence });
      };
      const acquire: Leases['acquire'] = (name, expired) => () => {
        const current = stored.get(name);
        return current === undefined || current === expired
          ? write(name)
          : Promise.resolve(left(leaseHeld(name, current)));
      };
      const renew: Leases['renew'] =
        ({ name, fence: mine }) =>
        () =>
          stored.get(name) === mine ? write(name) : Promise.resolve(left(leaseLost(name)));
      return leases(() => ({ acquire, renew }))(whole);
    },
  },
  {
    defect: 'keeps one lease for all names',
    caughtBy: [apart],
    breakIt: leases(({ acquire, renew, release }) => ({
      acquire: (_, expired) => acquire('one', expired),
      renew: (lease) => renew({ ...lease, name: 'one' }),
      release: (lease) => release({ ...lease, name: 'one' }),
    })),
  },
  {
    defect: 'keeps its leases among the checkpoints',
    caughtBy: [apart],
    breakIt: leases(({ acquire }, { checkpoints }) => ({
      acquire: (name, expired) => async () => {
        const position = { commit: 1n, prepare: 1n };
        const loaded = await checkpoints.load(name)();
        if (isRight(loaded)) await checkpoints.advance(loaded.right, position)();
        return acquire(name, expired)();
      },
    })),
  },
  {
    defect: 'writes its leases where a feed finds them',
    caughtBy: ['the feed does not show leases'],
    breakIt: leases(({ acquire }, { journal }) => ({
      acquire: (name, expired) => async () => {
        const event = { id: randomUUID(), type: 'LeaseAcquired', data: null, metadata: {} };
        await journal.append({ stream: `lease-${name}`, revision: 'no_stream' }, [event])();
        return acquire(name, expired)();
      },
    })),
  },
];
