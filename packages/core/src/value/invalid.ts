import type { Duration } from './duration.js';

/** What a field of a command or of a policy file must be. `describeInvalid` says it in a sentence. */
export type Expected =
  | { readonly type: 'oneOf'; readonly values: ReadonlyArray<string | number | boolean> }
  | { readonly type: 'object' }
  | { readonly type: 'list' }
  | { readonly type: 'instant' }
  | { readonly type: 'date' }
  | { readonly type: 'complaintId' }
  | { readonly type: 'commandId' }
  | { readonly type: 'opaqueId' }
  | { readonly type: 'policyId' }
  | { readonly type: 'policyName' }
  | { readonly type: 'reason' }
  | { readonly type: 'text' }
  | { readonly type: 'wholeNumber'; readonly from: number; readonly to?: number }
  /** A list or an object that has something in it. */
  | { readonly type: 'filled' }
  /** A length of time in the same unit that is no longer. */
  | { readonly type: 'atMost'; readonly duration: Duration; readonly reason: 'year' | 'limit' }
  /** A list without these members, which another list of the same clock has. */
  | { readonly type: 'without'; readonly values: ReadonlyArray<string>; readonly other: string }
  /** There is no such field here. */
  | { readonly type: 'nothing' };

/**
 * A field of a command or of a policy file that is not as it must be. It never carries the value, which may hold
 * personal data.
 */
export interface Invalid {
  /** The path from the outermost object, with dots: `by.role`. Empty where the whole is wrong. */
  readonly field: string;
  readonly expected: Expected;
  readonly missing: boolean;
}
