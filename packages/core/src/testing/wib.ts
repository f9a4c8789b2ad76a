import { fail } from 'node:assert';
import { isRight } from 'fp-ts/lib/Either.js';
import type { Instant } from '../value/instant.js';
import { parseInstant } from '../wire/instant.js';

/**
 * The instant of a local time in WIB (Asia/Jakarta, UTC+7); throws if there is no such time.
 * @example wib('2025-02-03T08:00') // 1738544400000
 */
export const wib = (local: string): Instant => {
  const parsed = parseInstant(`${local}+07:00`);
  return isRight(parsed) ? parsed.right : fail(`not a local time YYYY-MM-DDTHH:MM: ${local}`);
};
