import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { left as failWith, map as mapRight, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import {
  deterministicId,
  transact,
  type AppendFailure,
  type Fold,
  type Journal,
  type ReadFailure,
} from '@pengaduan/journal';
import type { Policy } from '../complaint/policy.js';
import type { Invalid } from '../value/invalid.js';
import { policyKey } from '../value/policy-ref.js';
import { decodePolicy, decodePolicyAdopted, encodePolicy, policyAdopted } from '../wire/policy.js';
import { sameJson } from './identity.js';
import { readRecord, type UnreadableEvent } from './stored.js';

/** The stream of the policies that were adopted besides those that come with the library. */
const policyStream = 'policies';

/** A policy of this `id@version` was adopted before with other rules. Remedy: give the new rules a new version. */
export interface PolicyChanged {
  readonly type: 'PolicyChanged';
  readonly policy: string;
  readonly retry: 'never';
}

/** The policy is not one that `decodePolicy` reads: `fields` names all that is wrong. Remedy: correct them. */
export interface InvalidPolicy {
  readonly type: 'InvalidPolicy';
  readonly fields: ReadonlyArray<Invalid>;
  readonly retry: 'never';
}

const adopted: Fold<ReadonlyArray<Policy>, UnreadableEvent> = {
  initial: [],
  evolve: (policies, record) =>
    pipe(
      readRecord(record, decodePolicyAdopted),
      map((policy) => [...policies, policy]),
    ),
};

/** Why a policy was not adopted. */
export type AdoptFailure = ReadFailure | AppendFailure | UnreadableEvent | PolicyChanged | InvalidPolicy;

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
 * are `PolicyChanged`; what `decodePolicy` would refuse is `InvalidPolicy`, and nothing is stored.
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
  (policy: Policy): TaskEither<AdoptFailure, void> => {
    const name = policyKey(policy);
    const data = encodePolicy(policy);
    const read = decodePolicy(data);
    if (isLeft(read)) return failWith({ type: 'InvalidPolicy', fields: read.left, retry: 'never' });
    const event = {
      id: deterministicId(policyStream, name, data),
      type: policyAdopted,
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
