import { formatDay } from '@pengaduan/calendar';
import { formatInstant, type Context } from '@pengaduan/core';
import type { Digest, Digests } from '../digest.js';
import { dueDeadlineJson, type DueDeadlineJson } from './due.js';

/** The form of a digest in `digestsJson`; `agency` is null for that of the office. Instants are ISO 8601 in UTC. */
export interface DigestJson {
  readonly agency: string | null;
  readonly arrived: ReadonlyArray<{ readonly complaint: string; readonly at: string }>;
  readonly overdue: ReadonlyArray<DueDeadlineJson>;
  readonly coming: ReadonlyArray<DueDeadlineJson>;
  /** Of the office alone: waits for the reporter that ran out. */
  readonly toClose: ReadonlyArray<DueDeadlineJson>;
  /** The message. */
  readonly text: string;
}

/** The form of `digestsJson`. `until` is a day, YYYY-MM-DD. */
export interface DigestsJson {
  readonly at: string;
  readonly since: string;
  readonly until: string;
  readonly digests: ReadonlyArray<DigestJson>;
}

/**
 * Digests as JSON, as `pengaduan digest --json` prints them, with the message that `textOf` makes of each.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { digestsAt, digestsJson, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const context = standardContext();
 * const { feed } = memoryStore({ now: Date.now });
 * const at = Date.parse('2025-02-04T07:00:00+07:00');
 * const morning = await digestsAt({ context, index: memoryDeadlines(feed) })(at)();
 * if (isRight(morning)) console.log(digestsJson(context, morning.right, () => '').until); // 2025-02-11
 */
export const digestsJson = (
  context: Context,
  { at, since, until, digests }: Digests,
  textOf: (digest: Digest) => string,
): DigestsJson => ({
  at: formatInstant(at),
  since: formatInstant(since),
  until: formatDay(until.day),
  digests: digests.map((digest) => ({
    agency: digest.agency ?? null,
    arrived: digest.arrived.map((one) => ({ complaint: one.complaint, at: formatInstant(one.at) })),
    overdue: digest.overdue.map((one) => dueDeadlineJson(context, one)),
    coming: digest.coming.map((one) => dueDeadlineJson(context, one)),
    toClose: digest.toClose.map((one) => dueDeadlineJson(context, one)),
    text: textOf(digest),
  })),
});
