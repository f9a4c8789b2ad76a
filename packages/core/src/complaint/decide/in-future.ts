import { millisecondsOf, type Instant } from '../../value/instant.js';
import type { Rejection } from '../rejection.js';

/** How far the clock of whoever sends a command may be ahead of ours. */
const skewMs = 5 * millisecondsOf.minute;

/** A live command is not dated after now; where `now` is not given, nothing is (an import, a replay). */
export const inFuture = (at: Instant, now: Instant | undefined): Rejection | undefined =>
  now !== undefined && at > now + skewMs ? { type: 'InFuture', at, now } : undefined;
