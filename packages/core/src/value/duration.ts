/** `day` is a calendar day, `workingDay` (`hari kerja`) one by decree; minutes and hours pass at night too. */
export const units = ['minute', 'hour', 'day', 'workingDay'] as const;
export type Unit = (typeof units)[number];

/** A length of time in one unit, e.g. 60 working days. */
export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
}
