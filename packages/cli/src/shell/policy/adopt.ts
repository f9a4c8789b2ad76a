import { isDeepStrictEqual } from 'node:util';
import {
  adoptPolicy,
  bangkalan,
  encodePolicy,
  nasional,
  policyKey,
  type HandleFailure,
  type Policy,
  type PolicyChanged,
} from '@pengaduan/core';
import type { Journal } from '@pengaduan/journal';
import { left, right, type Either } from 'fp-ts/lib/Either.js';

/** Keeps a policy in the journal, unless it comes with the library. Error: its name stands for other rules already. */
export const adopt = async (
  journal: Journal,
  policy: Policy,
): Promise<Either<HandleFailure | PolicyChanged, void>> => {
  const name = policyKey(policy);
  const own = [bangkalan, nasional].find((one) => policyKey(one) === name);
  if (own === undefined) return adoptPolicy(journal)(policy)();
  return isDeepStrictEqual(encodePolicy(own), encodePolicy(policy))
    ? right(undefined)
    : left({ type: 'PolicyChanged', policy: name, retry: 'never' });
};
