/** The columns of a complaint log (`docs/complaint-log.md`), in the order in which a row is checked. */
export const columns = [
  'tracking_id',
  'at',
  'activity',
  'actor',
  'agency',
  'classification',
  'category',
  'channel',
  'anonymous',
  'confidential',
  'detail',
] as const;
export type Column = (typeof columns)[number];

/** The columns that every log must have; the others only some activities need. */
export const requiredColumns = [
  'tracking_id',
  'at',
  'activity',
  'actor',
] as const satisfies ReadonlyArray<Column>;
