import {
  adoptedPolicies,
  adoptUnlessBuiltIn,
  contextOf,
  decodePolicy,
  encodePolicy,
  policyKey,
  type JsonObject,
} from '@pengaduan/core';
import { outcome } from '@pengaduan/journal';
import { isLeft } from 'fp-ts/lib/Either.js';
import { failed, type Answered, type Opened } from './opened.js';

/** The rules that complaints are received under. */
export interface Policies {
  /**
   * Keeps a policy in the journal, from its JSON form (`pengaduan policy show bangkalan` prints one). Complaints may name
   * it from then on. Adopting it again changes nothing; other rules under its id and version are `PolicyChanged`.
   */
  readonly adopt: (json: unknown) => Answered<{ readonly policy: string }>;
  /** The policies that complaints may name: those of the library, then those adopted; each as its JSON. */
  readonly list: () => Answered<ReadonlyArray<{ readonly policy: string; readonly rules: JsonObject }>>;
}

export const policiesOf = ({ store, environment, lang }: Opened): Policies => ({
  adopt: async (json) => {
    const read = decodePolicy(json);
    if (isLeft(read)) return failed({ type: 'InvalidPolicy', fields: read.left, retry: 'never' }, lang);
    const policy = read.right;
    const own = contextOf(policy);
    if (isLeft(own)) return failed(own.left, lang);
    const adopted = await outcome(adoptUnlessBuiltIn(store.journal)(policy));
    if (!adopted.ok) return failed(adopted.failure, lang);
    const renewed = await outcome(environment.renew([policy]));
    if (!renewed.ok) return failed(renewed.failure, lang);
    return { ok: true, value: { policy: policyKey(policy) } };
  },
  list: async () => {
    const adopted = await outcome(adoptedPolicies(store.journal));
    if (!adopted.ok) return failed(adopted.failure, lang);
    const renewed = await outcome(environment.renew(adopted.value));
    if (!renewed.ok) return failed(renewed.failure, lang);
    const { terms } = environment.context;
    const value = [...terms].map(([policy, one]) => ({ policy, rules: encodePolicy(one.policy) }));
    return { ok: true, value };
  },
});
