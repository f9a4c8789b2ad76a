import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Notice } from './notice.js';

/**
 * Why a notice is not known to have arrived. `TimedOut`: it may have arrived all the same. `retry` says whether it is
 * tried again before it is parked.
 */
export type NotifyFailure =
  | { readonly type: 'TimedOut'; readonly retry: 'safe' }
  /** `code` is that of the operating system, such as `ECONNREFUSED` or `ENOSPC`. */
  | { readonly type: 'Unreachable'; readonly code: string; readonly retry: 'safe' | 'never' }
  /** The receiver answered with this HTTP status, and may have said when to try again: `retryAfterMs`. */
  | {
      readonly type: 'Refused';
      readonly status: number;
      readonly retryAfterMs?: number;
      readonly retry: 'safe' | 'never';
    };

/**
 * Sends one notice to people: `toConsole`, `toJsonLines`, `toWebhook`, or one of your own. It may be called with the
 * same notice again, which has the same `key`. When the signal aborts, nobody waits for its answer any longer.
 */
export type Notifier = (notice: Notice, signal?: AbortSignal) => TaskEither<NotifyFailure, void>;
