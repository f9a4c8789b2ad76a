import type { Instant } from '@pengaduan/core';
import type { Row } from './row.js';

/** The newest of the last facts of complaints that is not after an instant. */
export const newestFact = (rows: Iterable<Row>, notAfter: Instant): Instant | undefined => {
  let newest: Instant | undefined;
  for (const { lastAt } of rows) {
    if (lastAt <= notAfter && (newest === undefined || lastAt > newest)) newest = lastAt;
  }
  return newest;
};
