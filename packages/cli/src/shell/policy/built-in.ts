import { bangkalan, nasional, policyKey, type Policy } from '@pengaduan/core';

/** The policies that come with the library. */
export const builtInPolicies: ReadonlyArray<Policy> = [bangkalan, nasional];

/**
 * A policy of the library by its id or by id@version.
 * @example builtInPolicy('bangkalan@1') // bangkalan
 */
export const builtInPolicy = (name: string): Policy | undefined =>
  builtInPolicies.find((policy) => policy.id === name || policyKey(policy) === name);
