/**
 * Every clock that a policy can have, in the order in which a report meets them. They come from the steps of SOP 112
 * (intake 1, verification and data 2, disposition 3, informing 4, response and ombudsman 5, feedback 6) and from LAPOR!
 * (resolution).
 */
export const clockNames = [
  'intake',
  'verification',
  'disposition',
  'informing',
  'response',
  'resolution',
  'ombudsman',
  'data',
  'feedback',
] as const;
/** The name of a clock. What it measures is said by `clockLabels`, how long it runs by the policy. */
export type ClockName = (typeof clockNames)[number];
