/**
 * Every trigger that a policy can name. `firstDisposition` is the first since the reception, the readmission or the
 * reopening from the archive; `dispositionBeforeResponse` is one to an agency while nobody has answered yet;
 * `reporterReplied` counts only after a response. `triggersOf` says which triggers each fact is.
 */
export const clockTriggers = [
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
  'declined',
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
/** Something that happens to a report and that starts, stops or cancels a clock. */
export type ClockTrigger = (typeof clockTriggers)[number];
