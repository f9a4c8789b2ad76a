import {
  adoptedPolicies,
  builtInPolicies,
  contextOf,
  policyKey,
  termsOf,
  type Context,
  type Environment,
  type Policy,
  type PolicyRef,
} from '@pengaduan/core';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { checkGiven } from './check-given.js';
import type { IndexFailure } from './ports.js';

/**
 * An environment for programs that go on for long: its `context` is the newest that is known, and grows where a complaint
 * was received under a policy that the journal has adopted since (ADR 9).
 */
export interface RenewableEnvironment extends Environment {
  /**
   * Looks for policies that the context lacks, in the journal and in the library, and adds them to it, each with the
   * calendar of every decree that this release knows. What the context has stays as it is. One that nobody has, or of
   * whose days no calendar can be made, is left out.
   */
  readonly renew: (policies: ReadonlyArray<PolicyRef>) => TaskEither<IndexFailure, void>;
}

const withPolicy = (context: Context, policy: Policy): Context => {
  if (termsOf(context, policy) !== undefined) return context;
  const own = contextOf(policy);
  if (isLeft(own)) return context;
  return { ...context, terms: new Map([...context.terms, [policyKey(policy), own.right.defaultTerms]]) };
};

// A copy of such an environment (`{ ...environment, journal }`) has a context that no longer grows: it is not one.
const made = new WeakSet<Environment>();
const isRenewable = (environment: Environment): environment is RenewableEnvironment => made.has(environment);

/**
 * An environment whose context can be renewed; one that is already so is given back. `runDue`, `amendAll`, `watch`,
 * `dispatch`, `remind`, `sendDigests`, `sendParked` and `watchNotices` make theirs so by themselves; whoever gives them the same one
 * sees in its `context` what they have found.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { renewable } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal } = memoryStore({ now: Date.now });
 * const environment = renewable({ journal, context: standardContext() });
 * await environment.renew([{ id: 'nasional', version: 1 }])();
 * console.log(environment.context.terms.has('nasional@1')); // true
 */
export const renewable = (environment: Environment): RenewableEnvironment => {
  checkGiven('renewable', ['journal', 'context'], environment);
  if (isRenewable(environment)) return environment;
  let { context } = environment;
  const grown: RenewableEnvironment = {
    ...environment,
    get context() {
      return context;
    },
    renew: (policies) => async () => {
      const wanted = new Set(policies.map(policyKey));
      const adopted = await adoptedPolicies(environment.journal)();
      if (isLeft(adopted)) return adopted;
      const found = [...builtInPolicies, ...adopted.right].filter((one) => wanted.has(policyKey(one)));
      context = found.reduce(withPolicy, context);
      return right(undefined);
    },
  };
  made.add(grown);
  return grown;
};

/** Renews a context where it lacks one of these policies; true where it knows more now. */
export type PolicySearch = (policies: ReadonlyArray<PolicyRef>) => TaskEither<IndexFailure, boolean>;

/** A search that reads the policies of the journal once for each one that it does not find there, however often it is met. */
export const policySearch = (environment: RenewableEnvironment): PolicySearch => {
  const searched = new Set<string>();
  return (policies) => async () => {
    const isLacking = (policy: PolicyRef): boolean =>
      termsOf(environment.context, policy) === undefined && !searched.has(policyKey(policy));
    const lacking = policies.filter(isLacking);
    if (lacking.length === 0) return right(false);
    const before = environment.context;
    const renewed = await environment.renew(lacking)();
    if (isLeft(renewed)) return renewed;
    for (const policy of lacking) searched.add(policyKey(policy));
    return right(environment.context !== before);
  };
};
