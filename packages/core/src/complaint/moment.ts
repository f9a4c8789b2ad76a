/** The moments at which a policy may start or stop a clock. */
export const moments = [
  'submitted',
  'received',
  'dataRequested',
  'dataProvided',
  'verified',
  'returned',
  'readmitted',
  'archived',
  'firstDisposition',
  'dispositionBeforeResponse',
  'disposition',
  'liaisonInformed',
  'response',
  'substantiveResponse',
  'reporterReplied',
  'closed',
  'reopenedFromClosed',
  'reopenedFromArchive',
  'forwarded',
  'eligible',
] as const;
export type Moment = (typeof moments)[number];
