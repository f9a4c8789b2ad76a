import { fail } from 'node:assert';
import { isRight } from 'fp-ts/lib/Either.js';
import type { Instant } from '../value/instant.js';
import { parseInstant } from '../wire/instant.js';

/**
 * The instant of a local time in WIB (Asia/Jakarta, UTC+7), `YYYY-MM-DDTHH:MM`. It throws where there is no such time.
 * @example
 * import { wib } from '@pengaduan/core/testing';
 * console.log(wib('2025-02-03T08:00')); // 1738544400000
 */
export const wib = (local: string): Instant => {
  const parsed = parseInstant(`${local}+07:00`);
  return isRight(parsed) ? parsed.right : fail(`not a local time YYYY-MM-DDTHH:MM: ${local}`);
};
