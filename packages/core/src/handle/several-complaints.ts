/**
 * The commands are about more than one complaint, and one append has one stream. Remedy: one call for each complaint.
 */
export interface SeveralComplaints {
  readonly type: 'SeveralComplaints';
  readonly complaints: ReadonlyArray<string>;
  readonly retry: 'never';
}
