/** `day` is a calendar day, `workingDay` (`hari kerja`) one by decree; minutes and hours pass at night too. */
export const units = ['minute', 'hour', 'day', 'workingDay'] as const;
export type Unit = (typeof units)[number];

/** A length of time in one unit, e.g. 60 working days. */
export interface Limit {
  readonly amount: number;
  readonly unit: Unit;
}

/** The clocks of SOP 112 and of LAPOR!, in the order in which a complaint meets them. */
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
