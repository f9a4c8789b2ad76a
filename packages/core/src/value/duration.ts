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

/**
 * The longest limit of a policy, by its unit: a year. The holidays of a year are decreed a few months before it (SKB of
 * three ministers), so that nobody could know the due of a longer one. A week of six days has 313 working days a year.
 */
export const longestLimit: Readonly<Record<Unit, number>> = {
  minute: 527_040,
  hour: 8_784,
  day: 366,
  workingDay: 313,
};
