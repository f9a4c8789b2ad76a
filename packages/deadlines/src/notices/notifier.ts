import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Notice } from './notice.js';

/** Why a notice did not arrive, as far as anybody knows: `TimedOut` may have arrived all the same. */
export type NotifyFailure =
  | { readonly type: 'TimedOut'; readonly retry: 'safe' }
  /** `code`: the system's name for it, `ECONNREFUSED`, `ENOSPC`. */
  | { readonly type: 'Unreachable'; readonly code: string; readonly retry: 'safe' }
  /** Whoever it was sent to answered with this HTTP status, and may have said when to ask again: `retryAfterMs`. */
  | {
      readonly type: 'Refused';
      readonly status: number;
      readonly retryAfterMs?: number;
      readonly retry: 'safe' | 'never';
    };

/**
 * Brings one notice to people. It may be asked to bring the same one again: `key` tells. When the signal aborts nobody
 * waits for its answer any longer.
 */
export type Notifier = (notice: Notice, signal?: AbortSignal) => TaskEither<NotifyFailure, void>;
