import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLeft, isRight, map, type Either } from 'fp-ts/lib/Either.js';
import type { LeaseFailure } from '../../failure.js';
import type { Lease, Leases } from '../../ports/leases.js';
import { cases, freshStream } from '../case.js';

type Act = 'acquire' | 'take over' | 'renew' | 'release';

/** One of three processes does something with the lease that it last had, or with the fence that it last saw. */
const turn = fc.record({
  process: fc.nat({ max: 2 }),
  act: fc.constantFrom<Act>('acquire', 'take over', 'renew', 'release'),
});

/** Drawn too seldom to be left to chance: a lease is seen as held, and taken over where its holder did nothing since. */
const aTakeover: ReadonlyArray<{ readonly process: number; readonly act: Act }> = [
  { process: 0, act: 'acquire' },
  { process: 1, act: 'acquire' },
  { process: 1, act: 'take over' },
];

interface Process {
  /** The last lease that it had: it may have lost it. */
  lease: Lease;
  /** The last fence that it was told of. */
  seen: bigint | undefined;
}

/** Whether the store should let the process do that, where the lease is at `fence` or free (undefined). */
const isAllowed = (act: Act, { lease, seen }: Process, fence: bigint | undefined): boolean => {
  switch (act) {
    case 'acquire':
      return fence === undefined;
    case 'take over':
      return fence === undefined || fence === seen;
    case 'renew':
    case 'release':
      return fence === lease.fence;
  }
};

const call = async (
  leases: Leases,
  act: Act,
  { lease, seen }: Process,
): Promise<Either<LeaseFailure, Lease | undefined>> => {
  switch (act) {
    case 'acquire':
      return leases.acquire(lease.name)();
    case 'take over':
      return leases.acquire(lease.name, seen)();
    case 'renew':
      return leases.renew(lease)();
    case 'release':
      return map(() => undefined)(await leases.release(lease)());
  }
};

export const turns = cases({
  'however three processes take turns, a lease belongs to one of them, and its fence only rises': async ({
    leases,
  }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 14 }), async (steps) => {
        const lease = { name: freshStream(), fence: 0n };
        const processes = [0, 1, 2].map((): Process => ({ lease, seen: undefined }));
        let highest = 0n;
        let fence: bigint | undefined;
        for (const { process: number, act } of steps) {
          const process = processes[number]!;
          const answer = await call(leases, act, process);
          assert.equal(isRight(answer), isAllowed(act, process, fence), act);
          if (isLeft(answer)) {
            const { left: failure } = answer;
            assert.equal(failure.type, act === 'renew' || act === 'release' ? 'LeaseLost' : 'LeaseHeld');
            if (failure.type === 'LeaseHeld') process.seen = failure.fence;
            if (failure.type === 'LeaseHeld') assert.equal(failure.fence, fence);
          } else if (answer.right === undefined) {
            fence = undefined;
          } else {
            assert.ok(answer.right.fence > highest, 'the fence rises');
            process.lease = answer.right;
            highest = answer.right.fence;
            fence = highest;
          }
        }
      }),
      { numRuns: 20, examples: [[aTakeover]] },
    );
  },
});
