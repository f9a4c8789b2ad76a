import { isDeepStrictEqual } from 'node:util';
import { adoptPolicy, encodePolicy, policyKey, type AdoptFailure, type Policy } from '@pengaduan/core';
import type { Journal } from '@pengaduan/journal';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { builtInPolicy } from './read-policy.js';

/**
 * Keeps a policy in the journal, unless it comes with the library. Error: the journal, or the library, has other
 * rules under the same id and version.
 */
export const adoptUnlessBuiltIn = async (
  journal: Journal,
  policy: Policy,
): Promise<Either<AdoptFailure, void>> => {
  const key = policyKey(policy);
  const builtIn = builtInPolicy(key);
  if (builtIn === undefined) return adoptPolicy(journal)(policy)();
  return isDeepStrictEqual(encodePolicy(builtIn), encodePolicy(policy))
    ? right(undefined)
    : left({ type: 'PolicyChanged', policy: key, retry: 'never' });
};
