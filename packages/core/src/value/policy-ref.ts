/** Which policy, and which version of it: a whole number from 1. */
export interface PolicyRef {
  readonly id: string;
  readonly version: number;
}

/**
 * The name of one version of a policy, `id@version`: how contexts and commands name it.
 * @example
 * import { policyKey } from '@pengaduan/core';
 * console.log(policyKey({ id: 'bangkalan', version: 1 })); // bangkalan@1
 */
export const policyKey = ({ id, version }: PolicyRef): string => `${id}@${String(version)}`;
