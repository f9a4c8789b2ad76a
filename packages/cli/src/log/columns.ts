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

/** Without these no row says anything; the others only some activities need. */
export const needed = ['tracking_id', 'at', 'activity', 'actor'] as const satisfies ReadonlyArray<Column>;
