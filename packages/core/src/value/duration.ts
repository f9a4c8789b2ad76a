/** Every unit of a limit, the shortest first. */
export const units = ['minute', 'hour', 'day', 'workingDay'] as const;
/**
 * The unit of a limit. `workingDay` (`hari kerja`) is a day on which the office works, by its week and the holiday
 * decrees; `day` is any day. Minutes and hours pass at night and on holidays too.
 */
export type Unit = (typeof units)[number];

/** A length of time: a whole number of one unit, for example 60 working days. */
export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
}
