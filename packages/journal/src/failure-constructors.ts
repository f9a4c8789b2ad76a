import type {
  Conflict,
  Corrupt,
  Deleted,
  Fenced,
  LeaseHeld,
  LeaseLost,
  NotForward,
  NotJson,
  OutcomeUnknown,
  TooLarge,
  Unavailable,
  UnavailableReason,
} from './failure.js';
import type { Revision, Token } from './ports/record.js';

/**
 * The store cannot be used now. `retry` follows from the reason: `locked` and `unreachable` pass by themselves.
 *
 * @example
 * import { unavailable } from '@pengaduan/journal';
 * console.log(unavailable('locked', 'SQLITE_BUSY').retry); // safe
 * console.log(unavailable('full', 'SQLITE_FULL').retry); // never
 */
export const unavailable = (reason: UnavailableReason, detail: string): Unavailable => ({
  type: 'Unavailable',
  reason,
  detail,
  retry: reason === 'locked' || reason === 'unreachable' ? 'safe' : 'never',
});

/**
 * A record or a history that cannot be read; `detail` says which, and never what was in it.
 *
 * @example
 * import { corrupt } from '@pengaduan/journal';
 * console.log(corrupt('complaint-1 at revision 3: the data are not JSON').type); // Corrupt
 */
export const corrupt = (detail: string): Corrupt => ({ type: 'Corrupt', detail, retry: 'never' });

/** What a feed answers where it is to be read from a position that it does not reach: new records would be missed. */
export const afterEnd: Corrupt = corrupt(
  'the position is after the end of the log: was it restored from a backup?',
);

/**
 * A stream that was deleted for ever.
 *
 * @example
 * import { deleted } from '@pengaduan/journal';
 * console.log(deleted('complaint-1').stream); // complaint-1
 */
export const deleted = (stream: string): Deleted => ({ type: 'Deleted', stream, retry: 'never' });

/**
 * An append whose token is not at the last revision of its stream, `actual`. `retry` is that of `Journal.append`.
 *
 * @example
 * import { conflict } from '@pengaduan/journal';
 * const { expected, actual } = conflict({ stream: 'complaint-1', revision: 'no_stream' }, 4n);
 * console.log(expected, actual); // no_stream 4n
 */
export const conflict = ({ stream, revision }: Token, actual: Revision): Conflict => ({
  type: 'Conflict',
  stream,
  expected: revision,
  actual,
  retry: 'never',
});

/**
 * An append to `stream` whose answer was lost.
 *
 * @example
 * import { outcomeUnknown } from '@pengaduan/journal';
 * console.log(outcomeUnknown('complaint-1', 'no answer in time').retry); // same-ids
 */
export const outcomeUnknown = (stream: string, detail: string): OutcomeUnknown => ({
  type: 'OutcomeUnknown',
  stream,
  detail,
  retry: 'same-ids',
});

/**
 * An append of more bytes than the limit.
 *
 * @example
 * import { tooLarge } from '@pengaduan/journal';
 * console.log(tooLarge(2_000_000, 1_048_576).limit); // 1048576
 */
export const tooLarge = (bytes: number, limit: number): TooLarge => ({
  type: 'TooLarge',
  bytes,
  limit,
  retry: 'never',
});

/**
 * A value that is not JSON, by its JSON pointer (RFC 6901) in the append.
 *
 * @example
 * import { notJson } from '@pengaduan/journal';
 * console.log(notJson('/0/data/when').path); // /0/data/when
 */
export const notJson = (path: string): NotJson => ({ type: 'NotJson', path, retry: 'never' });

/**
 * A checkpoint that another process has advanced.
 *
 * @example
 * import { fenced } from '@pengaduan/journal';
 * console.log(fenced('metrics').name); // metrics
 */
export const fenced = (name: string): Fenced => ({ type: 'Fenced', name, retry: 'never' });

/**
 * A checkpoint that would not move forward.
 *
 * @example
 * import { notForward } from '@pengaduan/journal';
 * console.log(notForward('metrics').name); // metrics
 */
export const notForward = (name: string): NotForward => ({ type: 'NotForward', name, retry: 'never' });

/**
 * A lease that another process holds at `fence`.
 *
 * @example
 * import { leaseHeld } from '@pengaduan/journal';
 * console.log(leaseHeld('notices', 7n).fence); // 7n
 */
export const leaseHeld = (name: string, fence: bigint): LeaseHeld => ({
  type: 'LeaseHeld',
  name,
  fence,
  retry: 'safe',
});

/**
 * A lease that another process has taken over.
 *
 * @example
 * import { leaseLost } from '@pengaduan/journal';
 * console.log(leaseLost('notices').retry); // never
 */
export const leaseLost = (name: string): LeaseLost => ({ type: 'LeaseLost', name, retry: 'never' });
