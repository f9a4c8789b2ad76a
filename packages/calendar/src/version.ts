import type { Calendar } from './calendar.js';

type Days = Pick<Calendar, 'lastDecree' | 'weekAndRegion'>;

/** The version of a calendar: the newest decree it knows by its day of issue, then its week and region. */
export const versionOf = ({ lastDecree, weekAndRegion }: Days): string =>
  `id-${lastDecree.issued}/${weekAndRegion}`;

// The name of a region is the user's own text, so everything after the first slash belongs to it.
const written = /^id-(\d{4}-\d{2}-\d{2})\/([56](?:\+.*)?)$/s;

/**
 * Whether a calendar has the week and the regional days that a stored version names, whatever decrees each knows.
 * False for a text that is no version.
 * @example
 * import { countsLike, indonesia } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia({ week: 6 });
 * if (isRight(calendar)) console.log(countsLike(calendar.right, 'id-2025-08-07/6')); // true
 * if (isRight(calendar)) console.log(countsLike(calendar.right, 'id-2025-08-07/5')); // false
 */
export const countsLike = (calendar: Calendar, version: string): boolean =>
  written.exec(version)?.[2] === calendar.weekAndRegion;

/**
 * Whether a calendar knows a decree that was issued after all those behind a stored version. Week and region are not
 * compared; see `countsLike`. False for a text that is no version, so what was counted by it stays as it is.
 * @example
 * import { indonesia, isNewer } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia();
 * if (isRight(calendar)) console.log(isNewer(calendar.right, 'id-2025-08-07/5')); // true
 * if (isRight(calendar)) console.log(isNewer(calendar.right, calendar.right.version)); // false
 */
export const isNewer = (calendar: Calendar, version: string): boolean => {
  const issued = written.exec(version)?.[1];
  // Both are YYYY-MM-DD, so the order of the texts is the order of the days.
  return issued !== undefined && calendar.lastDecree.issued > issued;
};
