import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { left as failWith, right as succeedWith } from 'fp-ts/lib/TaskEither.js';
import type { Journal, ReadFailure } from '@pengaduan/journal';
import type { Context } from '../complaint/context.js';
import { contextOf, type ContextError } from '../complaint/context-of.js';
import type { Policy } from '../complaint/policy.js';
import { bangkalan } from '../policies/bangkalan.js';
import { builtInPolicies } from '../policies/built-in.js';
import { policyKey } from '../value/policy-ref.js';
import type { UnreadableEvent } from '../wire/damage.js';
import { encodePolicy } from '../wire/policy.js';
import { sameJson } from './identity.js';
import { adoptedPolicies, adoptPolicy, type AdoptFailure } from './policies.js';

/** Why the context of a journal cannot be had: the journal cannot be read, or its policies make no context. */
export type JournalContextError = ReadFailure | UnreadableEvent | ContextError;

/**
 * The context of a journal: the policies of the library and those that the journal adopted. `defaultPolicy` is that of
 * new complaints whose command names none; it replaces one of the same id and version.
 * @example
 * import { contextOfJournal } from '@pengaduan/core';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal } = memoryStore({ now: Date.now });
 * const context = await contextOfJournal(journal)();
 * if (isRight(context)) console.log([...context.right.terms.keys()]); // [ 'bangkalan@1', 'nasional@1' ]
 */
export const contextOfJournal =
  (journal: Journal, defaultPolicy: Policy = bangkalan): TaskEither<JournalContextError, Context> =>
  async (): Promise<Either<JournalContextError, Context>> => {
    const adopted = await adoptedPolicies(journal)();
    if (isLeft(adopted)) return left(adopted.left);
    const others = [...builtInPolicies, ...adopted.right].filter(
      (policy) => policyKey(policy) !== policyKey(defaultPolicy),
    );
    return contextOf(defaultPolicy, ...others);
  };

/**
 * `adoptPolicy`, unless the policy comes with the library: then nothing is stored, and other rules under its id and
 * version are `PolicyChanged`.
 * @example
 * import { adoptUnlessBuiltIn, bangkalan } from '@pengaduan/core';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const { journal } = memoryStore({ now: Date.now });
 * const adopted = await adoptUnlessBuiltIn(journal)({ ...bangkalan, week: 6 })();
 * if (isLeft(adopted)) console.log(adopted.left.type); // PolicyChanged
 */
export const adoptUnlessBuiltIn =
  (journal: Journal) =>
  (policy: Policy): TaskEither<AdoptFailure, void> => {
    const key = policyKey(policy);
    const builtIn = builtInPolicies.find((one) => policyKey(one) === key);
    if (builtIn === undefined) return adoptPolicy(journal)(policy);
    return sameJson(encodePolicy(builtIn), encodePolicy(policy))
      ? succeedWith(undefined)
      : failWith({ type: 'PolicyChanged', policy: key, retry: 'never' });
  };
