import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map as mapRight, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import {
  deterministicId,
  transact,
  type AppendFailure,
  type Fold,
  type Journal,
  type ReadFailure,
} from '@pengaduan/journal';
import type { Policy } from '../complaint/policy.js';
import { policyKey } from '../value/policy-ref.js';
import { decodePolicy, encodePolicy } from '../wire/policy.js';
import { sameJson } from './identity.js';
import type { UnreadableEvent } from '../wire/damage.js';

/** The stream of the policies that were adopted besides those that come with the library. */
const policyStream = 'policies';

/** A policy of this `id@version` was adopted before with other rules. Remedy: give the new rules a new version. */
export interface PolicyChanged {
  readonly type: 'PolicyChanged';
  readonly policy: string;
  readonly retry: 'never';
}

const adopted: Fold<ReadonlyArray<Policy>, UnreadableEvent> = {
  initial: [],
  evolve: (policies, { type, data, stream, revision }) => {
    const read = decodePolicy(data);
    if (!isLeft(read)) return right([...policies, read.right]);
    const fields = read.left.map(({ field }) => field);
    const why = { type: 'Malformed', event: type, version: 1, fields } as const;
    return left({ type: 'UnreadableEvent', stream, revision, why, retry: 'never' });
  },
};

/**
 * The policies that were adopted in a journal, the oldest first. Give them to `contextOf` beside those that come with
 * the library: complaints of the journal may have been received under them (ADR 9).
 * @example
 * import { adoptedPolicies } from '@pengaduan/core';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal } = memoryStore({ now: Date.now });
 * console.log(await adoptedPolicies(journal)()); // { _tag: 'Right', right: [] }
 */
export const adoptedPolicies = (
  journal: Journal,
): TaskEither<ReadFailure | UnreadableEvent, ReadonlyArray<Policy>> =>
  pipe(
    journal.load(policyStream, adopted),
    mapRight(({ state }) => state),
  );

/**
 * Stores a policy in the journal of the complaints that will be received under it, so that whoever opens the journal
 * later decides by the same rules (ADR 9). Adopting it again changes nothing. Other rules under the same `id@version`
 * are `PolicyChanged`.
 * @example
 * import { adoptedPolicies, adoptPolicy, bangkalan } from '@pengaduan/core';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal } = memoryStore({ now: Date.now });
 * await adoptPolicy(journal)({ ...bangkalan, id: 'sumenep', week: 6 })();
 * const policies = await adoptedPolicies(journal)();
 * if (isRight(policies)) console.log(policies.right.map(({ id }) => id)); // [ 'sumenep' ]
 */
export const adoptPolicy =
  (journal: Journal) =>
  (policy: Policy): TaskEither<ReadFailure | AppendFailure | UnreadableEvent | PolicyChanged, void> => {
    const name = policyKey(policy);
    const data = encodePolicy(policy);
    const event = {
      id: deterministicId(policyStream, name, data),
      type: 'PolicyAdopted',
      data,
      metadata: { schema: 1 },
    };
    const decide = (policies: ReadonlyArray<Policy>): Either<PolicyChanged, boolean> => {
      const before = policies.find((one) => policyKey(one) === name);
      if (before === undefined) return right(true);
      return sameJson(encodePolicy(before), data)
        ? right(false)
        : left({ type: 'PolicyChanged', policy: name, retry: 'never' });
    };
    return pipe(
      transact(journal, policyStream, adopted, (policies) =>
        pipe(
          decide(policies),
          map((isNew) => ({ events: isNew ? [event] : [], result: undefined })),
        ),
      ),
      mapRight(() => undefined),
    );
  };
