/** Which policy, and which version of it. */
export interface PolicyRef {
  readonly id: string;
  readonly version: number;
}

/** `bangkalan@1`: how a policy is named in a complaint. */
export const policyKey = ({ id, version }: PolicyRef): string => `${id}@${String(version)}`;
