/** What a field of outside input must be. Words make a sentence with the remedy of it. */
export type Expected =
  | { readonly type: 'oneOf'; readonly values: ReadonlyArray<string | number | boolean> }
  | { readonly type: 'object' }
  | { readonly type: 'list' }
  | { readonly type: 'instant' }
  | { readonly type: 'date' }
  | { readonly type: 'complaintId' }
  | { readonly type: 'commandId' }
  | { readonly type: 'opaqueId' }
  | { readonly type: 'reason' }
  | { readonly type: 'text' }
  | { readonly type: 'wholeNumber'; readonly from: number }
  /** There is no such field here. */
  | { readonly type: 'nothing' };

/** A field of outside input that is not as it must be. It never carries the value, which may be anything. */
export interface Invalid {
  /** Dotted from the outermost object: `by.role`; empty for the whole. */
  readonly field: string;
  readonly expected: Expected;
  readonly missing: boolean;
}
