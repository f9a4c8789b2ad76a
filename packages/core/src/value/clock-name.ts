/** The clocks of SOP 112 and of LAPOR!, in the order in which a report meets them. */
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
export type ClockName = (typeof clockNames)[number];
